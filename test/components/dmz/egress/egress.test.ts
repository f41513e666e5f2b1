import assert from "node:assert/strict";
import type { Created } from "../../../support/deploy";
import { foundation } from "../support";
import { dmz, routeFrom } from "../whole";

const subnet = "aws:ec2/subnet:Subnet";

describe("Egress", () => {
    let created: Created;
    before(async () => {
        created = await dmz(foundation());
    });
    const subnets = (kind: string) =>
        created.ofType(subnet).filter(({ name }) => name.startsWith(`d-egress-vpc-${kind}`));

    it("what comes from the transit gateway leaves through the NAT gateway of its zone", () => {
        assert.deepEqual(
            created.byName("d-egress-attachment").inputs["subnetIds"],
            subnets("transit").map(({ id }) => id),
        );
        subnets("transit").forEach((transit, zone) => {
            const nat = created.ofType("aws:ec2/natGateway:NatGateway")[zone];
            assert.equal(routeFrom(created, transit, "198.51.100.1")?.["natGatewayId"], nat?.id);
            assert.equal(nat?.inputs["subnetId"], subnets("nat")[zone]?.id);
            assert.equal(transit.inputs["availabilityZone"], subnets("nat")[zone]?.inputs["availabilityZone"]);
        });
    });

    it("answers go back to the transit gateway, and so through the firewall", () => {
        const gateway = created.byName("d-transit-gateway").id;
        for (const nat of subnets("nat")) {
            assert.equal(routeFrom(created, nat, "10.64.16.1")?.["transitGatewayId"], gateway);
        }
        const backs = created.resources.filter(({ name }) => name.startsWith("d-egress-back"));
        assert.equal(backs.length, 2);
        for (const { dependencies } of backs) {
            assert.ok(dependencies.includes(created.byName("d-egress-attachment").urn), "AWS refuses the route before");
        }
    });

    it("only NAT gateways have public addresses", () => {
        assert.equal(created.ofType("aws:ec2/eip:Eip").length, created.ofType("aws:ec2/natGateway:NatGateway").length);
        const machines = /Instance|LaunchTemplate|LoadBalancer|NetworkInterface:/;
        assert.deepEqual(
            created.resources.filter(({ type }) => machines.test(type)),
            [],
        );
        for (const { name, inputs } of created.ofType(subnet)) {
            assert.equal(inputs["mapPublicIpOnLaunch"], name.startsWith("d-egress-vpc-nat"), name);
        }
    });

    it("the default security group is closed", () => {
        const { inputs } = created.byName("d-egress-default-security-group");
        assert.deepEqual([inputs["ingress"], inputs["egress"]], [[], []]);
        assert.equal(inputs["vpcId"], subnets("nat")[0]?.inputs["vpcId"]);
    });

    it("fits three zones into the smallest range", async () => {
        const { environment } = foundation();
        const small = await dmz(
            foundation(undefined, {
                zones: ["apne1-az1", "apne1-az2", "apne1-az4"],
                dmz: {
                    ...environment.dmz,
                    egressRange: "10.79.16.0/24",
                    zoneNames: ["ap-northeast-1c", "ap-northeast-1d", "ap-northeast-1a"],
                },
            }),
        );
        const ranges = small.ofType(subnet).filter(({ name }) => name.startsWith("d-egress"));
        assert.deepEqual(ranges.map(({ inputs }) => inputs["cidrBlock"]).sort(), [
            "10.79.16.0/28",
            "10.79.16.128/28",
            "10.79.16.144/28",
            "10.79.16.16/28",
            "10.79.16.64/28",
            "10.79.16.80/28",
        ]);
    });
});
