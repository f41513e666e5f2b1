import { keyFor, oneOf, settings, type Claim } from "../claim";
import { valuesAt, type Inventory } from "../inventory";
import { ofOwner, ownersAlone } from "../owner";

const trail = "aws:cloudtrail/trail:Trail";

/** What data events the design demands: objects, and what SageMaker keeps of its own (CloudTrail user guide). */
const recordedTypes = [
    "AWS::S3::Object",
    "AWS::SageMaker::Endpoint",
    "AWS::SageMaker::ExperimentTrialComponent",
    "AWS::SageMaker::FeatureGroup",
    "AWS::SageMaker::MlflowTrackingServer",
];

/** What everybody did, in one place for the whole organization. */
export const trailClaims: readonly Claim[] = [
    {
        name: "One trail records every account and Region, objects and models too, for the locked archive",
        control: "audit-trail",
        flaws: [
            ownersAlone(trail),
            settings(trail, {
                isOrganizationTrail: true,
                isMultiRegionTrail: true,
                includeGlobalServiceEvents: true,
                enableLogFileValidation: true,
                enableLogging: true,
                kmsKeyId: keyFor("-archive"),
                "insightSelectors.insightType": oneOf("ApiCallRateInsight", "ApiErrorRateInsight"),
            }),
            ofOwner(dataEvents),
            ofOwner(lockedArchive),
        ],
    },
];

/** Whole kinds: a selector with a condition more records less, but for names of the environments' own buckets. */
function dataEvents(inventory: Inventory): readonly string[] {
    return inventory.of(trail).flatMap(({ name, inputs }) => {
        const selectors = valuesAt(inputs, "advancedEventSelectors").flat();
        const isOf = (selector: unknown, field: string, value: string) =>
            valuesAt(selector, "fieldSelectors")
                .flat()
                .some(
                    (each) => valuesAt(each, "field")[0] === field && valuesAt(each, "equals").flat().includes(value),
                );
        const fieldsOf = (selector: unknown) => valuesAt(selector, "fieldSelectors.field").flat();
        const isWhole = (selector: unknown, fields: readonly string[]) =>
            fieldsOf(selector).every((field) => fields.includes(String(field)));
        const management = selectors.some(
            (each) => isOf(each, "eventCategory", "Management") && isWhole(each, ["eventCategory"]),
        );
        const missing = recordedTypes.filter(
            (type) =>
                !selectors.some(
                    (each) =>
                        isOf(each, "eventCategory", "Data") &&
                        isOf(each, "resources.type", type) &&
                        isWhole(each, [
                            "eventCategory",
                            "resources.type",
                            ...(type === "AWS::S3::Object" ? ["resources.ARN"] : []),
                        ]),
                ),
        );
        const refused = selectors.some((each) => isOf(each, "errorCode", "VpceAccessDenied"));
        return [
            ...(management ? [] : [`${name}: does not record all management events`]),
            ...missing.map((type) => `${name}: does not record all data events of ${type}`),
            ...(refused ? [] : [`${name}: does not record what endpoints refuse`]),
        ];
    });
}

/** The trail's bucket is this environment's, in the audit account, and nobody shortens what lies there. */
function lockedArchive(inventory: Inventory): readonly string[] {
    return inventory.of(trail).flatMap(({ name, inputs }) => {
        const bucket = inputs["s3BucketName"];
        const own = inventory.of("aws:s3/bucket:Bucket", inventory.config.organization.auditAccountId);
        const locks = inventory.of("aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration");
        const lock = locks.find((each) => each.inputs["bucket"] === bucket);
        return [
            ...(own.some((each) => each.inputs["bucket"] === bucket)
                ? []
                : [`${name}: ${String(bucket)} is no bucket of the audit account`]),
            ...(lock !== undefined && valuesAt(lock.inputs, "rule.defaultRetention.mode")[0] === "COMPLIANCE"
                ? []
                : [`${name}: ${String(bucket)} is not locked for compliance`]),
        ];
    });
}
