import assert from "node:assert/strict";
import { Role } from "@pulumi/aws/iam";
import { policy } from "../../../../components/iam/document";
import { flowLogFormat } from "../../../../components/network/flow-log-format";
import { queryLogDelivery } from "../../../../components/team/network/query-log-delivery";
import { sample, sampleContext } from "../../../support/contexts";
import type { Created } from "../../../support/deploy";
import { checkWords, decide } from "../../../../plan/access/decide";
import { everything, logsKeyArn, network } from "./support";

const flowLog = "aws:ec2/flowLog:FlowLog";

describe("NetworkLogs", () => {
    let created: Created;
    before(async () => {
        ({ created } = await network(everything));
    });

    it("every conversation in the VPC is logged within a minute, refused ones too", () => {
        const { inputs } = created.one(flowLog);
        assert.equal(inputs["vpcId"], created.one("aws:ec2/vpc:Vpc").id);
        assert.equal(inputs["trafficType"], "ALL");
        assert.equal(inputs["maxAggregationInterval"], 60);
        assert.equal(inputs["logDestinationType"], "cloud-watch-logs");
        assert.equal(inputs["logDestination"], created.byName("n-logs-flow-group").outputs["arn"]);
        assert.equal(inputs["iamRoleArn"], `arn:aws:iam::${sample.teamAccount}:role/kura/kura-test-radar-flow-logs`);
    });

    it("every name that is looked up in the VPC is logged", () => {
        const config = created.one("aws:route53/resolverQueryLogConfig:ResolverQueryLogConfig");
        assert.equal(config.inputs["destinationArn"], created.byName("n-logs-dns-group").outputs["arn"]);
        const association = created.byName("n-logs-dns-association");
        assert.equal(association.inputs["resolverQueryLogConfigId"], config.id);
        assert.equal(association.inputs["resourceId"], created.one("aws:ec2/vpc:Vpc").id);
    });

    it("what leaves in an unusual way raises an alarm", () => {
        const alarms = created.ofType("aws:cloudwatch/metricAlarm:MetricAlarm");
        assert.deepEqual(
            alarms.map(({ name }) => name.replace(/^.*-egress-/, "")),
            ["unusual", "refused"],
        );
        const measured = created.ofType("aws:cloudwatch/logMetricFilter:LogMetricFilter");
        assert.deepEqual(
            new Set(measured.map(({ inputs }) => inputs["logGroupName"])),
            new Set(["/kura/test/radar/flow"]),
        );
    });

    it("both logs are encrypted with the logs key, kept as long as the team's logs are and cannot be deleted", () => {
        const groups = created.ofType("aws:cloudwatch/logGroup:LogGroup");
        assert.deepEqual(
            groups.map(({ inputs, protect, retainOnDelete }) => ({
                inputs,
                protect,
                retainOnDelete,
            })),
            ["flow", "dns"].map((subject) => ({
                inputs: {
                    name: `/kura/test/radar/${subject}`,
                    kmsKeyId: logsKeyArn,
                    retentionInDays: 400,
                    deletionProtectionEnabled: true,
                },
                protect: true,
                retainOnDelete: true,
            })),
        );
    });

    it("delivers the flow log after what the component waits for", async () => {
        const { created: later } = await network(everything, () => ({
            dependsOn: new Role("role", { assumeRolePolicy: "{}" }),
        }));
        assert.ok(later.one(flowLog).dependencies.includes(later.byName("role").urn));
    });

    it("lets the Resolver's logs in before there are any", () => {
        const config = created.one("aws:route53/resolverQueryLogConfig:ResolverQueryLogConfig");
        assert.ok(config.dependencies.includes(created.byName("n-logs-dns-delivery").urn));
    });
});

describe("flow log format", () => {
    it("writes AWS's placeholders, with both ends of a conversation", () => {
        assert.match(flowLogFormat, /^\$\{version\} \$\{account-id\} .* \$\{log-status\}$/);
        assert.match(flowLogFormat, / \$\{pkt-srcaddr\} \$\{pkt-dstaddr\} /);
    });
});

describe("the delivery of query logs", () => {
    const { names } = sampleContext();
    const resourcePolicy = queryLogDelivery(names, sample.teamAccount);
    const resource = `${names.logGroupArn("dns")}:log-stream:today`;
    const source = (account: string) => ({
        "aws:SourceAccount": account,
        "aws:SourceArn": `arn:aws:logs:ap-northeast-1:${account}:*`,
    });
    const principal = "delivery.logs.amazonaws.com";

    for (const [what, account, expected] of [
        ["takes this account's queries", sample.teamAccount, true],
        ["refuses another account's", "999999999999", false],
    ] as const) {
        it(what, async () => {
            const context = source(account);
            const action = "logs:PutLogEvents";
            const { allowed } = await decide({ principal, action, resource, resourcePolicy, context });
            assert.equal(allowed, expected);
        });
    }

    it("names only actions and condition keys that exist", async () => {
        await checkWords(policy(resourcePolicy.Statement));
    });
});
