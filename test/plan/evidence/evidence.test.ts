import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { isControlId } from "../../../controls";
import type { RenderedResource } from "../../../plan/engine";
import { evidenceProofs } from "../../../plan/evidence";
import { matches } from "../../../plan/evidence/events/pattern";
import { lockFile, lockProof, lockRegister } from "../../../plan/evidence/locks";
import { plannedStack } from "../../support/plans";

type Inputs = RenderedResource["inputs"];
type Breaking = readonly [what: string, type: string, name: RegExp, change: (inputs: Inputs) => Inputs | undefined];

const without = (inputs: Inputs, property: string): Inputs =>
    Object.fromEntries(Object.entries(inputs).filter(([name]) => name !== property));
const gone = (): undefined => undefined;
const replaced = (inputs: Inputs, what: RegExp, by: string): Inputs =>
    Object.fromEntries(
        Object.entries(inputs).map(([key, value]) => [
            key,
            typeof value === "string" ? value.replace(what, by) : value,
        ]),
    );

/** The claim that must fail, by its first words, and what is broken. */
const breakings: Readonly<Record<string, Breaking>> = {
    "No account is named": [
        "a stranger's bucket",
        "aws:cfg/deliveryChannel:DeliveryChannel",
        /fraud/,
        (inputs) => replaced(inputs, /\d{12}$/, "666666666666"),
    ],
    "Everything that is encrypted": [
        "logs under the key of the data",
        "aws:sagemaker/domain:Domain",
        /fraud/,
        (inputs) => ({ ...inputs, kmsKeyId: "arn:aws:kms:ap-northeast-1:200000000001:key/another" }),
    ],
    "Every key has its alias": ["an alias gone", "aws:kms/alias:Alias", /fraud-keys-logs/, gone],
    "Packets of every network": ["no flow log", "aws:ec2/flowLog:FlowLog", /fraud/, gone],
    "Names that are looked up": [
        "no query log",
        "aws:route53/resolverQueryLogConfigAssociation:ResolverQueryLogConfigAssociation",
        /fraud/,
        gone,
    ],
    "Shell sessions are recorded": [
        "no stream",
        "aws:ssm/document:Document",
        /fraud/,
        (inputs) => replaced(inputs, /"cloudWatchStreamingEnabled":true/, '"cloudWatchStreamingEnabled":false'),
    ],
    "AWS Config records": [
        "daily",
        "aws:cfg/recorder:Recorder",
        /fraud/,
        (inputs) => ({ ...inputs, recordingMode: { recordingFrequency: "DAILY" } }),
    ],
    "Every bucket has its policy": [
        "no owner",
        "aws:s3/bucketOwnershipControls:BucketOwnershipControls",
        /fraud-buckets-work/,
        gone,
    ],
    "No update deletes": [
        "emptied with the stack",
        "aws:s3/bucket:Bucket",
        /fraud-buckets-work/,
        (inputs) => ({ ...inputs, forceDestroy: true }),
    ],
    "What was brought in": [
        "no lock",
        "aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration",
        /fraud-buckets-landing/,
        gone,
    ],
    "What is done in the outbox": [
        "told to nobody",
        "aws:s3/bucketNotification:BucketNotification",
        /fraud/,
        (inputs) => ({ ...inputs, eventbridge: false }),
    ],
    "What comes in is scanned": [
        "no tag",
        "aws:guardduty/malwareProtectionPlan:MalwareProtectionPlan",
        /fraud/,
        (inputs) => ({ ...inputs, actions: [{ taggings: [{ status: "DISABLED" }] }] }),
    ],
    "The copy from landing": [
        "any version",
        "aws:sfn/stateMachine:StateMachine",
        /fraud/,
        (inputs) => replaced(inputs, /\?versionId=/, "?v="),
    ],
    "Where data is confidential": [
        "one in a hundred",
        "aws:macie2/classificationJob:ClassificationJob",
        /fraud/,
        (inputs) => ({ ...inputs, samplingPercentage: 1 }),
    ],
    "What undoes a control": [
        "a rule off",
        "aws:cloudwatch/eventRule:EventRule",
        /fraud-records-watch-keys$/,
        (inputs) => ({ ...inputs, state: "DISABLED" }),
    ],
    "Every alarm reaches": ["nobody listens", "aws:sns/topicSubscription:TopicSubscription", /fraud/, gone],
    "Home file systems": [
        "no lock on the vault",
        "aws:backup/vaultLockConfiguration:VaultLockConfiguration",
        /fraud/,
        gone,
    ],
    "Every endpoint lets own callers": [
        "no organization",
        "aws:ec2/vpcEndpoint:VpcEndpoint",
        /fraud-network-endpoint-kms/,
        (inputs) => replaced(inputs, /"aws:ResourceOrgID":"[^"]+",/, ""),
    ],
    "Every network's names": [
        "tunnels are let through",
        "aws:route53/resolverFirewallRule:ResolverFirewallRule",
        /team-fraud-rules-dns-tunneling/,
        gone,
    ],
    "The firewall judges": ["fragments pass", "aws:networkfirewall/ruleGroup:RuleGroup", /-wall-rest$/, gone],
    "People come in by a VPN": [
        "no end of the session",
        "aws:ec2clientvpn/endpoint:Endpoint",
        /./,
        (inputs) => ({ ...inputs, disconnectOnSessionTimeout: false }),
    ],
    "A role's policies": [
        "another policy",
        "aws:iam/rolePoliciesExclusive:RolePoliciesExclusive",
        /fraud-roles-jobs/,
        (inputs) => ({ ...inputs, policyNames: ["permissions", "more"] }),
    ],
    "Every account lies in its unit": [
        "a rail that hangs nowhere",
        "aws:organizations/policyAttachment:PolicyAttachment",
        /teams-service-control-1/,
        gone,
    ],
    "Studio runs in": [
        "one role for all",
        "aws:sagemaker/userProfile:UserProfile",
        /fraud-studio-member-aiko/,
        (inputs) => ({ ...inputs, userSettings: {} }),
    ],
    "Images are immutable": [
        "images for ever",
        "aws:ecr/lifecyclePolicy:LifecyclePolicy",
        /fraud-images-training/,
        gone,
    ],
    "A budget tells": ["no budget", "aws:budgets/budget:Budget", /fraud/, gone],
    "What CloudWatch keeps": [
        "nothing masked",
        "aws:cloudwatch/logDataProtectionPolicy:LogDataProtectionPolicy",
        /fraud-records-sagemaker-studio/,
        gone,
    ],
    "Labellers sign in": [
        "one factor",
        "aws:cognito/userPool:UserPool",
        /./,
        (inputs) => ({ ...inputs, mfaConfiguration: "OPTIONAL" }),
    ],
    "Disks, images, snapshots": [
        "version 1 of the metadata",
        "aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults",
        /fraud/,
        (inputs) => without(inputs, "httpTokens"),
    ],
};

async function environment(stack: string) {
    const { accounts, loaded } = await plannedStack(stack);
    const resources = [...new Map(accounts.flatMap((each) => each.resources).map((each) => [each.urn, each])).values()];
    return { resources, config: loaded.args.config };
}

describe("claims about the environment", () => {
    for (const stack of ["dev", "prod"]) {
        it(`hold in ${stack}, each serving a control`, async () => {
            const { resources, config } = await environment(stack);
            const proofs = evidenceProofs(resources, config);
            assert.deepEqual(
                proofs.filter(({ holds }) => !holds),
                [],
            );
            assert.deepEqual(
                proofs.filter(({ control }) => !isControlId(control)),
                [],
            );
            assert.equal(new Set(proofs.map(({ name }) => name)).size, proofs.length);
        });
    }

    for (const [claim, [what, type, name, change]] of Object.entries(breakings)) {
        it(`fail at ${what}: "${claim} …"`, async () => {
            const { resources, config } = await environment("dev");
            const [first] = resources.filter((each) => each.type === type && name.test(each.name));
            assert.ok(first !== undefined, `no ${type} as ${name.source}`);
            const inputs = change(first.inputs);
            const broken = resources.flatMap((each) =>
                each !== first ? [each] : inputs === undefined ? [] : [{ ...each, inputs }],
            );
            const failed = evidenceProofs(broken, config).filter(({ holds }) => !holds);
            assert.ok(
                failed.some((each) => each.name.startsWith(claim) && each.evidence.length > 0),
                `fails instead: ${failed.map((each) => each.name).join("; ")}`,
            );
        });
    }
});

describe("the register of locks", () => {
    for (const stack of ["dev", "prod"]) {
        it(`of ${stack} is as it was read; \`npm run locks\` writes it anew`, async () => {
            const { resources, config } = await environment(stack);
            const committed = readFileSync(resolve(__dirname, "../../..", lockFile(stack)), "utf8");
            const { holds, evidence } = lockProof(resources, config, committed);
            assert.ok(holds, evidence.join("\n"));
        });
    }
    it("tells which lock went and which came", async () => {
        const { resources, config } = await environment("dev");
        const committed = lockRegister(resources, config).join("\n");
        assert.equal(lockProof(resources, config, committed).holds, true);
        const broken = resources.filter(({ name }) => name !== "fraud-buckets-landing-policy");
        const { holds, evidence } = lockProof(broken, config, `${committed}\nanother`);
        assert.equal(holds, false);
        assert.ok(evidence.includes("is gone: another"));
    });
});

describe("event patterns", () => {
    it("match as EventBridge does", async () => {
        const pattern = {
            source: ["aws.s3"],
            detail: { $or: [{ name: [{ prefix: "Put" }] }, { size: [{ numeric: [">=", 4] }] }] },
        };
        assert.equal(matches(pattern, { source: "aws.s3", detail: { name: "PutObject" } }), true);
        assert.equal(matches(pattern, { source: "aws.s3", detail: { size: 4 } }), true);
        assert.equal(matches(pattern, { source: "aws.s3", detail: { size: 3 } }), false);
        assert.equal(matches(pattern, { source: "aws.kms", detail: { name: "PutObject" } }), false);
    });

    it("that are not there or not understood match nothing", async () => {
        assert.equal(matches(undefined, { source: "aws.s3" }), false);
        assert.equal(matches({ source: [{ wildcard: "*" }] }, { source: "aws.s3" }), false);
    });

    it("with exists and anything-but look at what is absent", async () => {
        assert.equal(matches({ by: [{ exists: false }] }, {}), true);
        assert.equal(matches({ by: [{ exists: false }] }, { by: "x" }), false);
        assert.equal(matches({ by: [{ "anything-but": "x" }] }, { by: "y" }), true);
        assert.equal(matches({ by: [{ "anything-but": "x" }] }, {}), false);
    });
});
