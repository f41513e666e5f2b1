import assert from "node:assert/strict";
import type { Created } from "../../../support/deploy";
import { cidr, everything, network, sealed } from "./support";

const subnet = "aws:ec2/subnet:Subnet";
const routeTable = "aws:ec2/routeTable:RouteTable";
const attachment = "aws:ec2transitgateway/vpcAttachment:VpcAttachment";

const leadingOut = (created: Created) =>
    created.resources.filter(
        ({ type, inputs }) =>
            type === "aws:ec2/route:Route" ||
            (type === routeTable && Array.isArray(inputs["routes"]) && inputs["routes"].length > 0),
    );

describe("ClosedNetwork", () => {
    let open: Created;
    let shut: Created;
    before(async () => {
        open = (await network(everything)).created;
        shut = (await network(sealed)).created;
    });

    it("there is no internet gateway, NAT gateway or peering", () => {
        const doors = /InternetGateway|NatGateway|Peering|Eip|VpnGateway|CarrierGateway/;
        assert.deepEqual(
            open.resources.filter(({ type }) => doors.test(type)),
            [],
        );
    });

    it("a team without an allow-list has no attachment, no transit subnet and no route out", () => {
        assert.deepEqual(shut.ofType(attachment), []);
        assert.deepEqual(
            shut.ofType(subnet).filter(({ name }) => name.includes("transit")),
            [],
        );
        assert.deepEqual(leadingOut(shut), []);
    });

    it("a team with an allow-list has one route out, to the transit gateway, from its workloads only", () => {
        assert.deepEqual(
            leadingOut(open).map(({ name, inputs }) => ({ name, routes: inputs["routes"] })),
            ["apne1-az1", "apne1-az4"].map((zone) => ({
                name: `n-workload-${zone}-routes`,
                routes: [{ cidrBlock: "0.0.0.0/0", transitGatewayId: "tgw-0a1b2c3d4e5f60718" }],
            })),
        );
    });

    it("the attachment takes part in none of the transit gateway's default route tables", () => {
        const { inputs } = open.one(attachment);
        assert.equal(inputs["transitGatewayDefaultRouteTableAssociation"], false);
        assert.equal(inputs["transitGatewayDefaultRouteTablePropagation"], false);
    });

    it("names of AWS's services resolve inside the VPC", () => {
        const { inputs } = open.one("aws:ec2/vpc:Vpc");
        assert.equal(inputs["cidrBlock"], cidr);
        assert.equal(inputs["enableDnsSupport"], true);
        assert.equal(inputs["enableDnsHostnames"], true);
    });

    it("adding a feature or an allow-list moves no subnet and renames nothing", async () => {
        const bare = (await network({ ...sealed, features: [] })).created;
        for (const before of bare.resources) {
            const after = open.byName(before.name);
            assert.equal(after.urn, before.urn);
            if (before.type === subnet || before.type === "aws:ec2/securityGroup:SecurityGroup") {
                assert.deepEqual(after.inputs, before.inputs);
            }
        }
    });

    it("makes the route out after the attachment, without which AWS refuses it", () => {
        const { urn } = open.one(attachment);
        for (const { dependencies } of leadingOut(open)) {
            assert.ok(dependencies.includes(urn));
        }
    });

    it("gives what the other parts of the account need", async () => {
        const { network: full } = await network(everything);
        assert.equal(full.subnetIds.length, 2);
        assert.ok(full.dynamodbPrefixListId && full.attachmentId);
        const { network: bare } = await network({ ...sealed, features: [] });
        assert.equal(bare.dynamodbPrefixListId, undefined);
        assert.equal(bare.attachmentId, undefined);
    });
});

describe("DmzAttachment", () => {
    it("the attachment has a subnet of its own in every zone", async () => {
        const { created } = await network(everything);
        const transit = created.ofType(subnet).filter(({ name }) => name.includes("transit"));
        assert.deepEqual(
            transit.map(({ inputs }) => inputs["availabilityZoneId"]),
            ["apne1-az1", "apne1-az4"],
        );
        assert.deepEqual(
            created.one(attachment).inputs["subnetIds"],
            transit.map(({ id }) => id),
        );
    });
});

describe("SubnetGroup", () => {
    let created: Created;
    before(async () => {
        ({ created } = await network(everything));
    });

    it("each subnet has a route table of its own", () => {
        const subnets = created.ofType(subnet).map(({ id }) => id);
        const associations = created.ofType("aws:ec2/routeTableAssociation:RouteTableAssociation");
        assert.deepEqual(associations.map(({ inputs }) => inputs["subnetId"]).sort(), [...subnets].sort());
        assert.equal(new Set(associations.map(({ inputs }) => inputs["routeTableId"])).size, subnets.length);
    });

    it("routes and rules that were added by hand are removed", () => {
        for (const { inputs } of created.ofType(routeTable)) {
            assert.ok(Array.isArray(inputs["routes"]));
        }
        for (const { inputs } of created.ofType("aws:ec2/networkAcl:NetworkAcl")) {
            assert.ok(Array.isArray(inputs["ingress"]) && Array.isArray(inputs["egress"]));
        }
        assert.deepEqual(created.ofType("aws:ec2/networkAclRule:NetworkAclRule"), []);
    });

    it("no address of a subnet is public", () => {
        for (const { inputs } of created.ofType(subnet)) {
            assert.equal(inputs["mapPublicIpOnLaunch"], false);
        }
    });

    it("puts every subnet behind the network ACL of its kind", () => {
        for (const kind of ["workload", "endpoint-subnets", "dmz-transit"]) {
            const subnets = created.ofType(subnet).filter(({ name }) => name.startsWith(`n-${kind}-apne1`));
            assert.deepEqual(
                created.byName(`n-${kind}-acl`).inputs["subnetIds"],
                subnets.map(({ id }) => id),
            );
        }
    });
});

describe("EmptiedDefaults", () => {
    let created: Created;
    before(async () => {
        ({ created } = await network(everything));
    });

    it("the default security group has no rule", () => {
        const { inputs } = created.one("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup");
        assert.deepEqual([inputs["ingress"], inputs["egress"]], [[], []]);
    });

    it("the default network ACL has no rule", () => {
        const { inputs } = created.one("aws:ec2/defaultNetworkAcl:DefaultNetworkAcl");
        assert.deepEqual([inputs["ingress"], inputs["egress"]], [[], []]);
    });

    it("the main route table has no route", () => {
        const { inputs } = created.one("aws:ec2/defaultRouteTable:DefaultRouteTable");
        assert.deepEqual(inputs["routes"], []);
    });
});
