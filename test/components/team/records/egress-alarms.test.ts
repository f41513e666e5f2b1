import assert from "node:assert/strict";
import { outwardBytes, refusedEgress } from "../../../../components/team/records/egress";
import { EgressAlarms } from "../../../../components/team/records/egress-alarms";
import { flowLogFields } from "../../../../components/network/flow-log-format";
import { sampleContext } from "../../../support/contexts";
import { deploy } from "../../../support/deploy";

const flowLogGroup = "/kura/test/radar/flow";
const topicArn = "arn:aws:sns:ap-northeast-1:200000000001:kura-test-radar-alarms";

async function alarms() {
    const args = { context: sampleContext(), flowLogGroup, topicArn };
    return (await deploy(() => new EgressAlarms("t", args))).created;
}

describe("EgressAlarms", () => {
    it("more outward traffic in an hour than is usual for that hour raises an alarm", async () => {
        const created = await alarms();
        const measured = created.byName("t-outward-bytes").inputs;
        assert.equal(measured["logGroupName"], flowLogGroup);
        assert.equal(measured["pattern"], outwardBytes("10.64.0.0/20"));
        const alarm = created.byName("t-unusual").inputs;
        assert.equal(alarm["comparisonOperator"], "GreaterThanUpperThreshold");
        assert.deepEqual(alarm["metricQueries"], [
            {
                id: "outward",
                returnData: true,
                metric: { namespace: "Kura/kura-test-radar", metricName: "outward-bytes", period: 3600, stat: "Sum" },
            },
            { id: "usual", returnData: true, expression: "ANOMALY_DETECTION_BAND(outward, 3)" },
        ]);
        assert.equal(alarm["thresholdMetricId"], "usual");
        assert.deepEqual(alarm["alarmActions"], [topicArn]);
    });

    it("many refused attempts to leave raise an alarm", async () => {
        const created = await alarms();
        assert.equal(created.byName("t-refused-egress").inputs["pattern"], refusedEgress);
        const alarm = created.byName("t-refused").inputs;
        assert.equal(alarm["metricName"], "refused-egress");
        assert.equal(alarm["threshold"], 500);
        assert.deepEqual(alarm["alarmActions"], [topicArn]);
    });
});

describe("filters over the flow log", () => {
    it("speak of every field in the log's order", async () => {
        const fields = refusedEgress.slice(1, -1).split(", ");
        assert.equal(fields.length, flowLogFields.length);
        assert.deepEqual(
            fields.flatMap((field, index) => (field.includes("=") ? [[flowLogFields[index], field]] : [])),
            [
                ["flow-direction", "flow_direction=egress"],
                ["action", "action=REJECT"],
            ],
        );
    });

    const own: readonly (readonly [string, string])[] = [
        ["10.64.0.0/16", "pkt_dstaddr!=10.64.*"],
        ["10.64.16.0/20", "pkt_dstaddr!=10.64.*"],
        ["10.64.16.0/24", "pkt_dstaddr!=10.64.16.*"],
    ];
    for (const [cidr, condition] of own) {
        it(`count what leaves ${cidr} by ${condition}`, async () => {
            assert.ok(outwardBytes(cidr).includes(`${condition},`));
        });
    }
});
