import assert from "node:assert/strict";
import { dmzKeyPolicy } from "../../../../components/dmz/keys/key-policies";
import { flowLogsPolicy, flowLogsTrust, logDelivery } from "../../../../components/dmz/logs/log-documents";
import type { Created } from "../../../support/deploy";
import { decide, type Question } from "../../../../plan/access/decide";
import { foundation } from "../support";
import { dmz } from "../whole";

const context = foundation();
const account = "100000000003";
const deployer = `arn:aws:iam::${account}:role/kura-deployer`;
const group = (subject: string) => `arn:aws:logs:ap-northeast-1:${account}:log-group:/kura/test/${subject}`;
const key = `arn:aws:kms:ap-northeast-1:${account}:key/11111111-2222-3333-4444-555555555555`;

const table = (rows: readonly (readonly [what: string, allowed: boolean, question: Question])[]) => {
    for (const [what, allowed, question] of rows) {
        it(`${allowed ? "allows" : "denies"} ${what}`, async () => {
            const decision = await decide(question);
            assert.equal(decision.allowed, allowed, decision.decidedBy);
        });
    }
};

describe("DmzLogs", () => {
    let created: Created;
    before(async () => {
        created = await dmz(context);
    });

    it("every log group is encrypted with the logs key, kept for 400 days and not deleted by an update", () => {
        const groups = created.ofType("aws:cloudwatch/logGroup:LogGroup");
        assert.equal(groups.length, 5);
        for (const { inputs, protect } of groups) {
            assert.equal(inputs["kmsKeyId"], created.byName("d-keys-network-logs").outputs["arn"]);
            assert.equal(inputs["retentionInDays"], 400);
            assert.ok(protect);
        }
    });

    it("logs of other accounts are not delivered here", async () => {
        const delivered = (source: string) =>
            decide({
                principal: "delivery.logs.amazonaws.com",
                action: "logs:PutLogEvents",
                resource: `${group("firewall-alert")}:log-stream:x`,
                resourcePolicy: logDelivery(context),
                context: { "aws:SourceAccount": source, "aws:SourceArn": `arn:aws:logs:ap-northeast-1:${source}:x` },
            });
        assert.equal((await delivered(account)).allowed, true);
        assert.equal((await delivered("999999999999")).allowed, false);
    });
});

describe("WatchedVpc", () => {
    let created: Created;
    before(async () => {
        created = await dmz(context);
    });
    const networks = ["inspection", "egress"];

    it("every conversation in the VPC is logged within a minute, refused ones too", () => {
        for (const network of networks) {
            const { inputs } = created.byName(`d-${network}-watch-flow`);
            assert.deepEqual([inputs["trafficType"], inputs["maxAggregationInterval"]], ["ALL", 60]);
            assert.equal(inputs["logDestination"], group("dmz-flow"));
            assert.equal(inputs["iamRoleArn"], `arn:aws:iam::${account}:role/kura/kura-test-dmz-flow-logs`);
        }
    });

    it("every name that is looked up in the VPC is logged", () => {
        for (const network of networks) {
            const { inputs } = created.byName(`d-${network}-watch-queries`);
            assert.equal(inputs["resourceId"], created.byName(`d-${network}-attachment`).inputs["vpcId"]);
        }
    });

    it("only names of the rule group are answered", () => {
        for (const network of networks) {
            const { inputs } = created.byName(`d-${network}-watch-dns-rules`);
            assert.equal(inputs["vpcId"], created.byName(`d-${network}-attachment`).inputs["vpcId"]);
        }
    });
});

describe("the role that flow logs are delivered with", () => {
    const writing = (subject: string, action = "logs:PutLogEvents"): Question => ({
        principal: `arn:aws:iam::${account}:role/kura/kura-test-dmz-flow-logs`,
        action,
        resource: `${group(subject)}:log-stream:x`,
        identity: [flowLogsPolicy(context)],
    });
    table([
        ["writing flows", true, writing("dmz-flow")],
        ["writing alerts of the firewall", false, writing("firewall-alert")],
        ["reading flows", false, writing("dmz-flow", "logs:GetLogEvents")],
    ]);

    it("is assumed for this account's flow logs only", () => {
        const [statement] = flowLogsTrust(context).Statement;
        assert.deepEqual(statement?.Condition?.["StringEquals"], { "aws:SourceAccount": account });
    });
});

describe("DmzKeys", () => {
    let created: Created;
    before(async () => {
        created = await dmz(context);
    });
    const names = ["firewall", "network-logs"] as const;

    it("the firewall and the logs have a key each, under its own alias", () => {
        for (const name of names) {
            assert.equal(
                created.byName(`d-keys-${name}-alias`).inputs["targetKeyId"],
                created.byName(`d-keys-${name}`).id,
            );
        }
    });

    it("the keys rotate every year, can be brought back for 30 days, and no update of the program deletes one", () => {
        for (const name of names) {
            const { inputs, protect, retainOnDelete } = created.byName(`d-keys-${name}`);
            assert.deepEqual([inputs["enableKeyRotation"], inputs["deletionWindowInDays"]], [true, 30]);
            assert.ok(protect && retainOnDelete);
        }
    });

    const logs = { resource: key, resourcePolicy: dmzKeyPolicy(context, "network-logs") };
    const firewall = { resource: key, resourcePolicy: dmzKeyPolicy(context, "firewall") };
    const via = { "kms:ViaService": "network-firewall.ap-northeast-1.amazonaws.com" };
    const grant = { ...via, "kms:GrantIsForAWSResource": "true" };
    describe("the deployer manages the keys and cannot decrypt a log", () => {
        table([
            [
                "the deployer a new policy",
                true,
                {
                    principal: deployer,
                    action: "kms:PutKeyPolicy",
                    ...logs,
                    context: { "kms:BypassPolicyLockoutSafetyCheck": "false" },
                },
            ],
            ["the deployer decrypting a log", false, { principal: deployer, action: "kms:Decrypt", ...logs }],
            [
                "the deployer making the firewall",
                true,
                { principal: deployer, action: "kms:CreateGrant", ...firewall, context: grant },
            ],
            [
                "the deployer a grant for himself",
                false,
                {
                    principal: deployer,
                    action: "kms:CreateGrant",
                    ...firewall,
                    context: { "kms:GrantIsForAWSResource": "false" },
                },
            ],
            ["the deployer the key itself", false, { principal: deployer, action: "kms:Decrypt", ...firewall }],
            [
                "the account's log groups",
                true,
                {
                    principal: "logs.ap-northeast-1.amazonaws.com",
                    action: "kms:Decrypt",
                    ...logs,
                    context: { "kms:EncryptionContext:aws:logs:arn": group("dmz-flow") },
                },
            ],
            [
                "another account's log groups",
                false,
                {
                    principal: "logs.ap-northeast-1.amazonaws.com",
                    action: "kms:Decrypt",
                    ...logs,
                    context: {
                        "kms:EncryptionContext:aws:logs:arn": group("dmz-flow").replace(account, "999999999999"),
                    },
                },
            ],
        ]);
    });
});
