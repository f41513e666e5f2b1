import assert from "node:assert/strict";
import { OrganizationTrail } from "../../../components/audit/trail/organization-trail";
import { trailSelectors } from "../../../components/audit/trail/selectors";
import { bucketPurposes } from "../../../components/config/vocabulary";
import { deploy } from "../../support/deploy";
import { owner } from "./support";

const archiveKeyArn = "arn:aws:kms:ap-northeast-1:100000000002:key/1";

async function trail() {
    const { created } = await deploy(() => new OrganizationTrail("t", { context: owner, archiveKeyArn }));
    return created.one("aws:cloudtrail/trail:Trail");
}

type Event = Readonly<Record<string, string>>;

/** Whether CloudTrail would record the event: every field of some selector must match (CloudTrail user guide). */
function recorded(event: Event): boolean {
    return trailSelectors(owner).some(({ fieldSelectors }) => {
        assert.ok(Array.isArray(fieldSelectors));
        return fieldSelectors.every((selector) => {
            const { field, ...tests } = selector as unknown as { field: string } & Record<string, string[]>;
            const value = event[field] ?? "";
            return Object.entries(tests).every(([operator, values]) => {
                switch (operator) {
                    case "equals":
                        return values.includes(value);
                    case "startsWiths":
                        return values.some((start) => value.startsWith(start));
                    case "notStartsWiths":
                        return !values.some((start) => value.startsWith(start));
                    default:
                        throw new Error(`${operator}: not an operator that this test knows`);
                }
            });
        });
    });
}

const data = (type: string, arn = "", eventName = "GetObject"): Event => ({
    eventCategory: "Data",
    "resources.type": type,
    "resources.ARN": arn,
    eventName,
});
const object = (bucket: string, eventName?: string) => data("AWS::S3::Object", `arn:aws:s3:::${bucket}/x`, eventName);
const atEndpoint = (service: string, errorCode: string): Event => ({
    eventCategory: "NetworkActivity",
    eventSource: `${service}.amazonaws.com`,
    errorCode,
});

describe("OrganizationTrail", () => {
    it("the trail covers every account, every region and the global services, and is running", async () => {
        const { inputs, protect } = await trail();
        for (const flag of [
            "isOrganizationTrail",
            "isMultiRegionTrail",
            "includeGlobalServiceEvents",
            "enableLogging",
        ]) {
            assert.equal(inputs[flag], true, flag);
        }
        assert.equal(inputs["name"], "kura-test-organization");
        assert.equal(protect, true);
        assert.ok(recorded({ eventCategory: "Management" }));
    });

    it("the trail's files are encrypted with the archive key and prove that nobody changed them", async () => {
        const { inputs } = await trail();
        assert.equal(inputs["kmsKeyId"], archiveKeyArn);
        assert.equal(inputs["enableLogFileValidation"], true);
        assert.equal(inputs["s3BucketName"], owner.names.archiveBucket("trail"));
    });

    it("who touched which object, endpoint or feature is recorded", () => {
        const team = owner.teams[0];
        assert.ok(team);
        for (const purpose of bucketPurposes) {
            assert.ok(recorded(object(team.names.bucket(purpose))), purpose);
        }
        for (const type of ["Endpoint", "FeatureGroup", "ExperimentTrialComponent", "MlflowTrackingServer"]) {
            assert.ok(recorded(data(`AWS::SageMaker::${type}`)), type);
        }
        assert.ok(!recorded(object("somebody-elses")));
        assert.ok(!recorded(data("AWS::Lambda::Function")));
    });

    it("records who reads the archive, and not that it is written to, which would never end", () => {
        const bucket = owner.names.archiveBucket("trail");
        assert.ok(recorded(object(bucket, "GetObject")));
        assert.ok(recorded(object(bucket, "DeleteObject")));
        assert.ok(!recorded(object(bucket, "PutObject")));
    });

    it("calls that a VPC endpoint refused are recorded", () => {
        for (const service of ["s3", "kms", "sagemaker", "secretsmanager", "sts", "ecr"]) {
            assert.ok(recorded(atEndpoint(service, "VpceAccessDenied")), service);
            assert.ok(!recorded(atEndpoint(service, "")), service);
        }
    });

    it("unusual numbers of calls and of errors are recorded", async () => {
        assert.deepEqual((await trail()).inputs["insightSelectors"], [
            { insightType: "ApiCallRateInsight" },
            { insightType: "ApiErrorRateInsight" },
        ]);
    });

    it("asks for no more conditions than CloudTrail takes, and names no selector twice", () => {
        const selectors = trailSelectors(owner);
        assert.ok(JSON.stringify(selectors).split('"field"').length < 250);
        const names = selectors.map(({ name }) => name);
        assert.equal(new Set(names).size, names.length);
    });
});
