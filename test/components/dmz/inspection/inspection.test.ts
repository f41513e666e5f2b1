import assert from "node:assert/strict";
import fc from "fast-check";
import { Netmask } from "netmask";
import { inspectionPlan } from "../../../../components/dmz/inspection/address-plan";
import { endpointIn } from "../../../../components/dmz/inspection/firewall-endpoints";
import type { Created } from "../../../support/deploy";
import { foundation } from "../support";
import { dmz, routeFrom } from "../whole";

const rule = "aws:networkfirewall/ruleGroup:RuleGroup";

describe("Inspection", () => {
    let created: Created;
    before(async () => {
        created = await dmz(foundation());
    });

    it("what enters the VPC goes to the firewall, in the zone in which it came", () => {
        const status = created.byName("d-inspection-wall-firewall").outputs["firewallStatuses"];
        for (const zone of ["apne1-az1", "apne1-az4"]) {
            const transit = created.byName(`d-inspection-transit-${zone}`);
            const endpoint = routeFrom(created, transit, "198.51.100.1")?.["vpcEndpointId"];
            const inZone = created.byName(`d-inspection-firewall-${zone}`).id ?? "";
            assert.ok(JSON.stringify(status).includes(`"endpointId":"${String(endpoint)}","subnetId":"${inZone}"`));
        }
    });

    it("both directions of a conversation pass the same zone's firewall", () => {
        assert.equal(created.byName("d-inspection-attachment").inputs["applianceModeSupport"], "enable");
    });

    it("there is no internet gateway, NAT gateway or peering", () => {
        const own = created.byName("d-inspection-vpc").id;
        const doors = created.resources.filter(({ type }) => /InternetGateway|NatGateway|Peering/.test(type));
        assert.ok(doors.length > 0, "the egress network has some");
        for (const { inputs } of doors) {
            assert.notEqual(inputs["vpcId"], own);
        }
    });

    it("what is not placed on purpose can talk to nobody", () => {
        const group = created.byName("d-inspection-default-security-group");
        assert.deepEqual([group.inputs["ingress"], group.inputs["egress"]], [[], []]);
        assert.deepEqual(created.byName("d-inspection-default-acl").inputs["ingress"], []);
        assert.deepEqual(created.byName("d-inspection-default-routes").inputs["routes"], []);
    });

    it("has a range of its own for each subnet, inside the VPC's, which no further zone moves", () => {
        const cidr = fc
            .tuple(fc.integer({ min: 16, max: 25 }), fc.nat({ max: 2 ** 24 - 1 }))
            .map(([bits, host]) =>
                new Netmask(`10.${host >> 16}.${(host >> 8) & 255}.${host & 255}/${bits}`).toString(),
            );
        fc.assert(
            fc.property(cidr, (range) => {
                const plan = inspectionPlan(range, ["a", "b", "c"]);
                const blocks = plan.flatMap(({ firewall, transit }) => [new Netmask(firewall), new Netmask(transit)]);
                for (const [index, block] of blocks.entries()) {
                    assert.ok(new Netmask(range).contains(block));
                    assert.ok(
                        blocks.slice(index + 1).every((other) => !other.contains(block) && !block.contains(other)),
                    );
                }
                assert.deepEqual(plan.slice(0, 2), inspectionPlan(range, ["a", "b"]));
            }),
        );
    });
});

describe("Firewall", () => {
    let created: Created;
    let policy: Readonly<Record<string, unknown>>;
    before(async () => {
        created = await dmz(foundation());
        policy = Object.fromEntries(
            Object.entries(created.byName("d-inspection-wall-policy").inputs["firewallPolicy"] ?? {}),
        );
    });

    it("rules are evaluated in the order in which they are written, and what no rule lets pass is dropped", () => {
        assert.deepEqual(policy["statefulEngineOptions"], {
            ruleOrder: "STRICT_ORDER",
            streamExceptionPolicy: "REJECT",
        });
        assert.deepEqual(policy["statefulDefaultActions"], [
            "aws:drop_established_app_layer_to_server",
            "aws:alert_established_app_layer_to_server",
        ]);
        const groups = created.ofType(rule);
        for (const { inputs } of groups) {
            assert.match(JSON.stringify(inputs["ruleGroup"]), /"statefulRuleOptions":\{"ruleOrder":"STRICT_ORDER"\}/);
        }
        const references = policy["statefulRuleGroupReferences"];
        assert.ok(Array.isArray(references));
        assert.deepEqual(
            references.map(({ resourceArn }) => String(resourceArn)).sort(),
            groups.map(({ id }) => id).sort(),
        );
        assert.deepEqual(
            created.byName("d-inspection-wall-policy").dependencies.filter((urn) => urn.includes("ruleGroup")).length,
            groups.length,
        );
    });

    it("no packet passes without the rules having seen it, a fragment neither", () => {
        assert.deepEqual(policy["statelessDefaultActions"], ["aws:forward_to_sfe"]);
        assert.deepEqual(policy["statelessFragmentDefaultActions"], ["aws:forward_to_sfe"]);
        assert.equal(policy["statelessRuleGroupReferences"], undefined);
    });

    it("the rules hold for all networks of the environment, not for the firewall's own alone", () => {
        assert.deepEqual(policy["policyVariables"], {
            ruleVariables: [{ key: "HOME_NET", ipSet: { definitions: ["10.64.0.0/12", "192.168.40.0/24"] } }],
        });
    });

    it("a connection that the firewall knows nothing of is reset", () => {
        assert.match(JSON.stringify(policy["statefulEngineOptions"]), /"streamExceptionPolicy":"REJECT"/);
    });

    it("the firewall, its subnets and its policy are protected against removal and exchange", () => {
        const { inputs, protect } = created.byName("d-inspection-wall-firewall");
        assert.ok(protect);
        for (const protection of ["deleteProtection", "subnetChangeProtection", "firewallPolicyChangeProtection"]) {
            assert.equal(inputs[protection], true);
        }
    });

    it("firewall, policy and rules are encrypted with the firewall key", () => {
        const key = created.byName("d-keys-firewall").outputs["arn"];
        const encrypted = created.resources.filter(({ type }) =>
            /networkfirewall\/(firewall|firewallPolicy|ruleGroup):/.test(type),
        );
        assert.equal(encrypted.length, 2 + created.ofType(rule).length);
        for (const { inputs } of encrypted) {
            assert.deepEqual(inputs["encryptionConfiguration"], { type: "CUSTOMER_KMS", keyId: key });
        }
    });

    it("alerts, flows and handshakes are logged", () => {
        assert.deepEqual(created.byName("d-inspection-wall-logging").inputs["loggingConfiguration"], {
            logDestinationConfigs: ["alert", "flow", "tls"].map((kind) => ({
                logType: kind.toUpperCase(),
                logDestinationType: "CloudWatchLogs",
                logDestination: { logGroup: `/kura/test/firewall-${kind}` },
            })),
        });
    });

    it("says so when AWS does not yet tell of an endpoint", () => {
        assert.throws(() => endpointIn([{ syncStates: [] }], "subnet-1"), /has no endpoint in the subnet \(subnet-1\)/);
    });
});
