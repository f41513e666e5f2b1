import assert from "node:assert/strict";
import type { RenderedResource } from "../../../plan/engine";
import { networkFacts, NetworkModel } from "../../../plan/network";
import { anythingIn, room } from "../../../plan/network/walk/origins";
import { ranges } from "../../../plan/network/sets/addresses";
import { tcp } from "../../../plan/network/sets/services";
import { endText } from "../../../plan/network/walk/trail";
import { Walk } from "../../../plan/network/walk/walk";
import { devConfig } from "../../support/environments";
import { resource } from "./support";

const tgw = (kind: string, name: string, inputs: Readonly<Record<string, unknown>>, account?: string) =>
    resource(`aws:ec2transitgateway/${kind.charAt(0).toLowerCase()}${kind.slice(1)}:${kind}`, name, inputs, {
        account,
        outputs: { associationDefaultRouteTableId: "default" },
    });

/** A VPC with a subnet for work and one for its attachment in each of two zones, and a way to the transit gateway. */
function spoke(name: string, cidr: string, more: Readonly<Record<string, unknown>> = {}): readonly RenderedResource[] {
    const range = (part: number) => `${cidr.replace(".0.0", `.${part}.0`)}/24`;
    const subnet = (part: number, kind: string, zone: string) =>
        resource("aws:ec2/subnet:Subnet", `${name}-${kind}-${zone}`, {
            vpcId: name,
            cidrBlock: range(part),
            availabilityZoneId: zone,
        });
    return [
        resource(
            "aws:ec2/vpc:Vpc",
            name,
            { cidrBlock: `${cidr}/16` },
            { outputs: { mainRouteTableId: `${name}-main` } },
        ),
        subnet(1, "work", "z1"),
        subnet(2, "work", "z2"),
        subnet(3, "door", "z1"),
        subnet(4, "door", "z2"),
        resource("aws:ec2/route:Route", `${name}-out`, {
            routeTableId: `${name}-main`,
            destinationCidrBlock: "0.0.0.0/0",
            transitGatewayId: "hub",
        }),
        resource("aws:ec2/securityGroup:SecurityGroup", `${name}-open`, {
            vpcId: name,
            egress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] }],
        }),
        tgw("VpcAttachment", `${name}-attachment`, {
            vpcId: name,
            transitGatewayId: "hub",
            subnetIds: [`${name}-door-z1`, `${name}-door-z2`],
            ...more,
        }),
    ];
}

const off = { defaultRouteTableAssociation: "disable", defaultRouteTablePropagation: "disable" };
const hub = (inputs: Readonly<Record<string, unknown>> = off) => tgw("TransitGateway", "hub", inputs);
const table = tgw("RouteTable", "table", { transitGatewayId: "hub" });
const reads = (attachment: string) =>
    tgw("RouteTableAssociation", `${attachment}-reads`, {
        transitGatewayRouteTableId: "table",
        transitGatewayAttachmentId: attachment,
    });
const leads = (destination: string, attachment: string | undefined) =>
    tgw("Route", `to ${destination}`, {
        transitGatewayRouteTableId: "table",
        destinationCidrBlock: destination,
        ...(attachment === undefined ? { blackhole: true } : { transitGatewayAttachmentId: attachment }),
    });
const announces = (attachment: string) =>
    tgw("RouteTablePropagation", `${attachment} announced`, {
        transitGatewayRouteTableId: "table",
        transitGatewayAttachmentId: attachment,
    });

const spokes = [...spoke("a", "10.1.0.0"), ...spoke("b", "10.2.0.0")];
const joined = [...spokes, hub(), table, reads("a-attachment")];

/** Where a packet from `a` to `b` comes, or why it stops. */
function sent(resources: readonly RenderedResource[], to = "10.2.1.0/24", from = "a-work-z1"): readonly string[] {
    const model = new NetworkModel(devConfig(), [networkFacts(resources)]);
    const subnet = model.subnets.get(from);
    assert.ok(subnet);
    const walk = new Walk(model);
    anythingIn(subnet).send(walk, ranges([to]), tcp(443));
    return [...walk.arrivals.map(({ end }) => endText(end)), ...walk.stops.map(({ why }) => `${why.at}: ${why.why}`)];
}

describe("Network model: transit gateway", () => {
    it("leads nowhere until an attachment reads a table", () => {
        assert.deepEqual(sent([...spokes, hub(), table, leads("10.2.0.0/16", "b-attachment")]), [
            "a-attachment: reads no route table of the transit gateway",
        ]);
    });

    it("leads where the table's longest prefix says, and a blackhole drops", () => {
        assert.deepEqual(sent([...joined, leads("10.2.0.0/16", "b-attachment")]), ["subnet b-work-z1"]);
        assert.deepEqual(sent(joined), ["transit table table: no route to 10.2.1.0/24"]);
        const dropped = [...joined, leads("10.0.0.0/8", undefined)];
        assert.deepEqual(sent(dropped), ["transit table table: dropped by to 10.0.0.0/8, 10.0.0.0/8 → nowhere"]);
        assert.deepEqual(sent([...dropped, leads("10.2.0.0/16", "b-attachment")]), ["subnet b-work-z1"]);
    });

    it("knows what an attached VPC announces, after what is written", () => {
        assert.deepEqual(sent([...joined, announces("b-attachment")]), ["subnet b-work-z1"]);
        const written = [...joined, announces("b-attachment"), leads("10.2.0.0/16", undefined)];
        assert.match(sent(written).join(), /dropped by/);
    });

    it("takes part in the default table unless gateway or attachment says no", () => {
        assert.deepEqual(sent([...spokes, hub({})]), ["subnet b-work-z1"]);
        const apart = {
            transitGatewayDefaultRouteTableAssociation: false,
            transitGatewayDefaultRouteTablePropagation: false,
        };
        const none = [...spoke("a", "10.1.0.0", apart), ...spoke("b", "10.2.0.0", apart), hub({})];
        assert.match(sent(none).join(), /reads no route table/);
    });

    it("lets nobody in from another account who has not been accepted", () => {
        const foreign = [...joined, leads("10.2.0.0/16", "b-attachment")].map((each) =>
            each.name === "a-attachment" ? { ...each, account: "111111111111" } : each,
        );
        assert.deepEqual(sent(foreign), ["a-attachment: has not been accepted"]);
        const accepted = tgw("VpcAttachmentAccepter", "yes", { transitGatewayAttachmentId: "a-attachment" });
        assert.deepEqual(sent([...foreign, accepted]), ["subnet b-work-z1"]);
    });

    it("is out of reach from a zone without a subnet of the attachment", () => {
        const half = [...joined, leads("10.2.0.0/16", "b-attachment")].map((each) =>
            each.name === "a-attachment" ? { ...each, inputs: { ...each.inputs, subnetIds: ["a-door-z1"] } } : each,
        );
        assert.deepEqual(sent(half, "10.2.1.0/24", "a-work-z1"), ["subnet b-work-z1"]);
        assert.deepEqual(sent(half, "10.2.1.0/24", "a-work-z2"), [
            "a-work-z2: the VPC has no attachment to hub in zone z2",
        ]);
    });

    it("is filtered by the attachment's subnets inward on the way out, and outward on the way in", () => {
        const all = { action: "allow", ruleNo: 1, protocol: "-1", cidrBlock: "0.0.0.0/0", fromPort: 0, toPort: 0 };
        const acl = (subnet: string, ingress: unknown, egress: unknown) =>
            resource("aws:ec2/networkAcl:NetworkAcl", "f", {
                vpcId: subnet.slice(0, 1),
                subnetIds: [subnet],
                ingress,
                egress,
            });
        const open = [...joined, leads("10.2.0.0/16", "b-attachment")];
        assert.deepEqual(sent([...open, acl("a-door-z1", [all], [])]), ["subnet b-work-z1"]);
        assert.deepEqual(sent([...open, acl("a-door-z1", [], [all])]), ["a-door-z1: network ACL f lets none of it in"]);
        assert.deepEqual(sent([...open, acl("b-door-z1", [], [all])]), ["subnet b-work-z1"]);
        assert.deepEqual(sent([...open, acl("b-door-z1", [all], [])]), [
            "b-door-z1: network ACL f lets none of it out",
        ]);
    });

    it("stays in the sender's zone, but picks any zone in appliance mode", () => {
        const doors = (more: Readonly<Record<string, unknown>>) => {
            const resources = [...spoke("a", "10.1.0.0"), ...spoke("b", "10.2.0.0", more), hub(), table];
            const model = new NetworkModel(devConfig(), [
                networkFacts([...resources, reads("a-attachment"), leads("10.2.0.0/16", "b-attachment")]),
            ]);
            const subnet = model.subnets.get("a-work-z2");
            assert.ok(subnet);
            const walk = new Walk(model);
            anythingIn(subnet).send(walk, ranges(["10.2.1.0/24"]), tcp(443));
            return walk.arrivals.map(({ trail }) => trail.hops.find(({ why }) => why.startsWith("enters"))?.at);
        };
        assert.deepEqual(doors({}), ["b-door-z2"]);
        assert.deepEqual(doors({ applianceModeSupport: "enable" }), ["b-door-z1", "b-door-z2"]);
    });

    it("believes that a VPN whose routes are taken announces whatever it likes", () => {
        const vpn = resource(
            "aws:ec2/vpnConnection:VpnConnection",
            "vpn",
            { transitGatewayId: "hub", customerGatewayId: "device" },
            { outputs: { transitGatewayAttachmentId: "vpn-attachment" } },
        );
        const open = [...joined, vpn, leads("10.2.0.0/16", "b-attachment")];
        assert.deepEqual(sent(open), ["subnet b-work-z1"]);
        assert.deepEqual([...sent([...open, announces("vpn-attachment")])].sort(), [
            "a place outside by vpn",
            "subnet b-work-z1",
        ]);
    });

    it("tells the room's connection by the device that the configuration names", () => {
        const entrance = { kind: "site-to-site-vpn", customerGatewayIp: "203.0.113.17" };
        const config = devConfig({ "dmz/entrance": entrance });
        const vpn = (ip: string) => [
            resource("aws:ec2/customerGateway:CustomerGateway", "device", { ipAddress: ip }),
            resource(
                "aws:ec2/vpnConnection:VpnConnection",
                "vpn",
                { transitGatewayId: "hub", customerGatewayId: "device" },
                { outputs: { transitGatewayAttachmentId: "vpn-attachment" } },
            ),
        ];
        const from = (ip: string) =>
            room(new NetworkModel(config, [networkFacts([hub(), ...vpn(ip)])])).map(({ name }) => name);
        assert.deepEqual(from("203.0.113.17"), ["vpn"]);
        assert.deepEqual(from("198.51.100.1"), []);
    });
});
