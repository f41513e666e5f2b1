import assert from "node:assert/strict";
import { networkFacts, NetworkModel, reach, type Place } from "../../../plan/network";
import type { Group, Subnet } from "../../../plan/network/model/parts";
import type { RenderedResource } from "../../../plan/engine";
import { devConfig } from "../../support/environments";
import { resource } from "./support";

const config = devConfig();
const https = { protocol: "tcp", port: 443 } as const;
const everyone = "0.0.0.0/0";
const all = { action: "allow", ruleNo: 100, protocol: "-1", cidrBlock: everyone, fromPort: 0, toPort: 0 };

/** Two VPCs of one account, `a` (10.1.0.0/16) and `b` (10.2.0.0/16), each with a subnet, a table and a group that is open. */
function two(...more: readonly RenderedResource[]): readonly RenderedResource[] {
    return [...["a", "b"].flatMap((name, index) => vpc(name, `10.${index + 1}`)), ...more];
}

function vpc(name: string, prefix: string): readonly RenderedResource[] {
    return [
        resource(
            "aws:ec2/vpc:Vpc",
            name,
            { cidrBlock: `${prefix}.0.0/16` },
            { outputs: { mainRouteTableId: `${name}-main` } },
        ),
        resource("aws:ec2/subnet:Subnet", `${name}-1`, {
            vpcId: name,
            cidrBlock: `${prefix}.1.0/24`,
            availabilityZoneId: "z1",
        }),
        resource("aws:ec2/routeTable:RouteTable", `${name}-table`, { vpcId: name }),
        resource("aws:ec2/routeTableAssociation:RouteTableAssociation", `${name}-association`, {
            routeTableId: `${name}-table`,
            subnetId: `${name}-1`,
        }),
        resource("aws:ec2/securityGroup:SecurityGroup", `${name}-open`, {
            vpcId: name,
            ingress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: [everyone] }],
            egress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: [everyone] }],
        }),
    ];
}

const route = (table: string, inputs: Readonly<Record<string, unknown>>, name = `${table}-more`) =>
    resource("aws:ec2/route:Route", name, { routeTableId: table, ...inputs });

const peering = [
    resource("aws:ec2/vpcPeeringConnection:VpcPeeringConnection", "pcx", { vpcId: "a", peerVpcId: "b" }),
    route("a-table", { destinationCidrBlock: "10.2.0.0/16", vpcPeeringConnectionId: "pcx" }),
    route("b-table", { destinationCidrBlock: "10.1.0.0/16", vpcPeeringConnectionId: "pcx" }),
];

function model(resources: readonly RenderedResource[]): NetworkModel {
    return new NetworkModel(config, [networkFacts(resources)]);
}

function place(of: NetworkModel, subnet: string, ...groups: readonly string[]): Place {
    return {
        kind: "interface",
        name: `x in ${subnet}`,
        subnets: [found(of.subnets, subnet)],
        groups: groups.map((id) => found(of.groups, id)),
    };
}

function found<T extends Subnet | Group>(things: ReadonlyMap<string, T>, id: string): T {
    const thing = things.get(id);
    assert.ok(thing, id);
    return thing;
}

/** From `a` to `b` on 443 there and back, or what stops it. */
function across(resources: readonly RenderedResource[], from = "a-open", to = "b-open"): string {
    const made = model(resources);
    const { reachable, path } = reach(made, place(made, "a-1", from), place(made, "b-1", to), https);
    const last = path.at(-1);
    return reachable ? "reached" : `${last?.at}: ${last?.why}`;
}

describe("Network model", () => {
    it("joins two VPCs by peering if both have a route", () => {
        assert.equal(across(two(...peering)), "reached");
        assert.match(across(two(...peering.slice(0, 2))), /answers on .* do not come back/);
        assert.match(across(two()), /^a-1: no route in a-table leads to 10.2.1.0\/24/);
    });

    it("sends a packet by the longest prefix", () => {
        const hole = route("a-table", { destinationCidrBlock: "10.2.1.128/25", natGatewayId: "nowhere" }, "longer");
        assert.notEqual(across(two(...peering, hole)), "reached");
        const wider = route("a-table", { destinationCidrBlock: "10.0.0.0/8", natGatewayId: "nowhere" }, "wider");
        assert.equal(across(two(...peering, wider)), "reached");
    });

    it("gives a subnet without a table of its own the VPC's main one", () => {
        const bare = two(...peering).filter(({ name }) => name !== "a-association");
        assert.match(across(bare), /no route in the main route table of a/);
        const main = route("a-main", { destinationCidrBlock: "10.2.0.0/16", vpcPeeringConnectionId: "pcx" }, "main");
        assert.equal(across([...bare, main]), "reached");
        const chosen = resource("aws:ec2/mainRouteTableAssociation:MainRouteTableAssociation", "m", {
            vpcId: "a",
            routeTableId: "a-table",
        });
        assert.equal(across([...bare, chosen]), "reached");
    });

    const ways: readonly (readonly [string, readonly RenderedResource[]])[] = [
        [
            "inline",
            [
                resource("aws:ec2/securityGroup:SecurityGroup", "g", {
                    vpcId: "a",
                    egress: [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["10.2.0.0/16"] }],
                }),
            ],
        ],
        [
            "by the rule resource for both directions",
            [
                resource("aws:ec2/securityGroup:SecurityGroup", "g", { vpcId: "a" }),
                resource("aws:ec2/securityGroupRule:SecurityGroupRule", "r", {
                    securityGroupId: "g",
                    type: "egress",
                    protocol: "-1",
                    fromPort: 0,
                    toPort: 0,
                    cidrBlocks: ["10.2.1.0/24"],
                }),
            ],
        ],
        [
            "by the rule resource for one direction, with a prefix list",
            [
                resource("aws:ec2/securityGroup:SecurityGroup", "g", { vpcId: "a" }),
                resource("aws:ec2/managedPrefixList:ManagedPrefixList", "pl-own", {
                    entries: [{ cidr: "10.2.0.0/16" }],
                }),
                resource("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule", "r", {
                    securityGroupId: "g",
                    ipProtocol: "tcp",
                    fromPort: 0,
                    toPort: 1024,
                    prefixListId: "pl-own",
                }),
            ],
        ],
        [
            "by the other side's group",
            [
                resource("aws:ec2/securityGroup:SecurityGroup", "g", { vpcId: "a" }),
                resource("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule", "r", {
                    securityGroupId: "g",
                    ipProtocol: "-1",
                    referencedSecurityGroupId: "b-open",
                }),
            ],
        ],
    ];
    for (const [how, group] of ways) {
        it(`reads rules of a security group that are written ${how}`, () => {
            assert.equal(across(two(...peering, ...group), "g"), "reached");
            const others = group.filter(({ name }) => name !== "r");
            const without = others.map((each) => (each.name === "g" ? { ...each, inputs: { vpcId: "a" } } : each));
            assert.match(across(two(...peering, ...without), "g"), /^a-1: no security group rule lets it out/);
        });
    }

    it("takes a group's name for its members and for nobody else", () => {
        const closed = resource("aws:ec2/securityGroup:SecurityGroup", "b-closed", {
            vpcId: "b",
            ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, securityGroups: ["a-friends"] }],
        });
        const friends = { ...resource("aws:ec2/securityGroup:SecurityGroup", "a-friends", {}), inputs: { vpcId: "a" } };
        const out = resource("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule", "out", {
            securityGroupId: "a-friends",
            ipProtocol: "-1",
            cidrIpv4: everyone,
        });
        const resources = two(...peering, closed, friends, out);
        assert.equal(across(resources, "a-friends", "b-closed"), "reached");
        assert.match(across(resources, "a-open", "b-closed"), /no security group rule lets it in \(groups: b-closed\)/);
    });

    const acl = (name: string, subnet: string, ingress: unknown, egress: unknown) =>
        resource("aws:ec2/networkAcl:NetworkAcl", name, {
            vpcId: subnet.slice(0, 1),
            subnetIds: [subnet],
            ingress,
            egress,
        });

    it("asks network ACLs for both directions, since they keep no state", () => {
        assert.equal(across(two(...peering, acl("f", "b-1", [all], [all]))), "reached");
        const answersOnly = { ...all, protocol: "tcp", fromPort: 32768, toPort: 65535 };
        assert.equal(across(two(...peering, acl("f", "b-1", [all], [answersOnly]))), "reached");
        assert.match(
            across(two(...peering, acl("f", "b-1", [all], []))),
            /answers on tcp 32768 to 65535 do not come back/,
        );
        assert.match(across(two(...peering, acl("f", "b-1", [], [all]))), /^b-1: network ACL f lets none of it in/);
        const short = { ...answersOnly, toPort: 60999 };
        assert.match(
            across(two(...peering, acl("f", "a-1", [short], [all]))),
            /answers on tcp 61000 to 65535 do not come back/,
        );
    });

    it("goes by the first entry of an ACL that fits", () => {
        const deny = { ...all, action: "deny", ruleNo: 50, cidrBlock: "10.1.1.0/25" };
        assert.notEqual(across(two(...peering, acl("f", "b-1", [deny, all], [all]))), "reached");
        assert.equal(across(two(...peering, acl("f", "b-1", [{ ...deny, ruleNo: 150 }, all], [all]))), "reached");
    });

    it("reads ACL entries that are resources of their own, and whose they are", () => {
        const parts = [
            resource("aws:ec2/networkAcl:NetworkAcl", "f", { vpcId: "b" }),
            resource("aws:ec2/networkAclAssociation:NetworkAclAssociation", "of", {
                networkAclId: "f",
                subnetId: "b-1",
            }),
        ];
        const entry = (name: string, egress: boolean) =>
            resource("aws:ec2/networkAclRule:NetworkAclRule", name, {
                networkAclId: "f",
                egress,
                ruleNumber: 1,
                ruleAction: "allow",
                protocol: "6",
                cidrBlock: "10.1.0.0/16",
                fromPort: egress ? 1024 : 443,
                toPort: egress ? 65535 : 443,
            });
        assert.notEqual(across(two(...peering, ...parts)), "reached");
        assert.equal(across(two(...peering, ...parts, entry("in", false), entry("out", true))), "reached");
    });

    it("takes AWS's default group and ACL for what they are", () => {
        const own = two(...peering).map((each) =>
            each.type.endsWith(":Vpc")
                ? { ...each, outputs: { ...each.outputs, defaultSecurityGroupId: `${each.name}-default` } }
                : each,
        );
        assert.match(across(own, "a-default", "b-default"), /no security group rule lets it in/);
        assert.equal(across(own, "a-default", "b-open"), "reached");
        const emptied = resource("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", "a-emptied", {
            vpcId: "a",
            ingress: [],
            egress: [],
        });
        assert.equal(model([...own, emptied]).groups.has("a-default"), false);
        const closed = resource("aws:ec2/defaultNetworkAcl:DefaultNetworkAcl", "d", { defaultNetworkAclId: "b-acl" });
        const taken = own.map((each) =>
            each.name === "b" ? { ...each, outputs: { ...each.outputs, defaultNetworkAclId: "b-acl" } } : each,
        );
        assert.match(across([...taken, closed]), /^b-1: network ACL d lets none of it in/);
    });

    it("reaches S3 by a gateway endpoint only where the table knows it and the group names its list", () => {
        const door = (tables: readonly string[]) =>
            resource(
                "aws:ec2/vpcEndpoint:VpcEndpoint",
                "s3",
                {
                    vpcId: "a",
                    serviceName: "com.amazonaws.eu-central-1.s3",
                    vpcEndpointType: "Gateway",
                    routeTableIds: tables,
                },
                { outputs: { prefixListId: "pl-s3" } },
            );
        const to = (resources: readonly RenderedResource[]) => {
            const made = model(resources);
            const s3 = { kind: "service", name: "s3", addresses: made.lists.addresses("pl-s3") } as const;
            return reach(made, place(made, "a-1", "a-open"), s3, https).reachable;
        };
        assert.equal(to(two(door(["a-table"]))), true);
        assert.equal(to(two(door([]))), false);
    });
});
