import assert from "node:assert/strict";
import { deployerRoleName } from "../../../components/names";
import type { RenderedResource } from "../../../plan/engine";
import { sampleContext } from "../../support/contexts";
import type { Created } from "../../support/deploy";
import { accountResources, documentsOf, textsIn, waitsFor, wholeAccount } from "./whole-account";

const context = sampleContext({
    studio: { ...sampleContext().team.studio, image: { tag: "2026.09.1" } },
});
const { names, team } = context;

/** ARNs of this account's own roles and policies; AWS makes service-linked roles, the organization the deployer. */
const own = new RegExp(`arn:aws:iam::${team.accountId}:(role|policy)/[\\w+=,.@:/-]+`, "g");
const madeByOthers = new RegExp(`:role/(aws-service-role/|${deployerRoleName}$)|:role/aws:ec2-infrastructure$`);

function namedIn(text: string): readonly string[] {
    return [...text.matchAll(own)].map(([arn]) => arn).filter((arn) => !madeByOthers.test(arn));
}

/**
 * What AWS looks up when the resource is made: the principals of a resource's policy (KMS, SNS, S3, IAM), and every
 * role or boundary that an input names. Roles in conditions and in `Resource` are compared when a call comes.
 */
function lookedUp(resource: RenderedResource): readonly string[] {
    const documents = new Map(documentsOf(resource));
    const inputs = textsIn(resource.inputs).filter(([path]) => !documents.has(path));
    const principals = [...documents.values()].flatMap((document) =>
        (JSON.parse(document) as { Statement: { Principal?: unknown }[] }).Statement.flatMap(({ Principal }) =>
            textsIn(Principal).map(([, text]) => text),
        ),
    );
    return [...inputs.map(([, text]) => text), ...principals].flatMap(namedIn);
}

describe("the order in which a team's account is built", () => {
    let created: Created;
    let made: ReadonlyMap<string, RenderedResource>;
    let waited: (resource: RenderedResource) => ReadonlySet<string>;
    before(async () => {
        created = await wholeAccount(context);
        made = new Map(
            created.resources
                .filter(({ type }) => ["aws:iam/role:Role", "aws:iam/policy:Policy"].includes(type))
                .map((resource) => [String(resource.outputs["arn"]), resource]),
        );
        waited = waitsFor(created);
    });

    it("knows every role and policy that any document or setting names", () => {
        const unknown = accountResources(created).flatMap(({ name, inputs }) =>
            textsIn(inputs)
                .flatMap(([, text]) => namedIn(text))
                .filter((arn) => !arn.endsWith("/") && !made.has(arn))
                .map((arn) => `${name}: ${arn}`),
        );
        assert.deepEqual(unknown, []);
    });

    it("makes a role or policy before what AWS looks it up for", () => {
        const checked = accountResources(created).flatMap((resource) =>
            lookedUp(resource).map((arn) => ({ resource, arn, role: made.get(arn) })),
        );
        const tooEarly = checked
            .filter(({ resource, role }) => role === undefined || !waited(resource).has(role.urn))
            .map(({ resource, arn }) => `${resource.name} (${resource.type}) does not wait for ${arn}`);
        assert.deepEqual(tooEarly, []);
        assert.ok(checked.length > 100, `only ${checked.length} were looked up`);
    });

    it("gives a role its permissions before a service tries it", () => {
        const tried = [
            "aws:guardduty/malwareProtectionPlan:MalwareProtectionPlan",
            "aws:sfn/stateMachine:StateMachine",
            "aws:sagemaker/userProfile:UserProfile",
            "aws:sagemaker/image:Image",
            "aws:sagemaker/mlflowTrackingServer:MlflowTrackingServer",
            "aws:backup/selection:Selection",
            "aws:cloudformation/stack:Stack",
            "aws:ec2/flowLog:FlowLog",
        ];
        for (const type of tried) {
            for (const resource of created.ofType(type)) {
                for (const arn of lookedUp(resource).filter((named) => named.includes(":role/"))) {
                    const roleName = arn.split("/").at(-1);
                    const permissions = created
                        .ofType("aws:iam/rolePolicy:RolePolicy")
                        .filter(({ inputs }) => inputs["role"] === roleName);
                    assert.equal(permissions.length, 1, arn);
                    assert.ok(waited(resource).has(permissions[0]?.urn ?? ""), `${resource.name} before ${roleName}`);
                }
            }
            assert.ok(created.ofType(type).length > 0, type);
        }
    });

    it("scans landing after the bucket has its policy", () => {
        const plan = created.one("aws:guardduty/malwareProtectionPlan:MalwareProtectionPlan");
        const policy = created
            .ofType("aws:s3/bucketPolicy:BucketPolicy")
            .find(({ inputs }) => inputs["bucket"] === names.bucket("landing"));
        assert.ok(policy !== undefined && waited(plan).has(policy.urn));
    });
});
