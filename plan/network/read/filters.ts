import type { Direction, Fact, Peer, Traffic } from "../facts";
import type { Fields, Read } from "./fields";
import { given, type Readers } from "./reader";

/** Security groups and network ACLs, in all the ways in which their rules are written. */
export const filters: Readers = {
    "aws:ec2/securityGroup:SecurityGroup": (read) => [
        { ...read.identity, kind: "group", vpc: read.inputs.optional("vpcId"), default: false },
        ...inlineRules(read),
    ],
    "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup": (read) => [
        { ...read.identity, kind: "group", vpc: read.inputs.optional("vpcId"), default: true },
        ...inlineRules(read),
    ],
    "aws:ec2/securityGroupRule:SecurityGroupRule": ({ identity, inputs }) => [
        {
            ...inlinePeer(inputs, inputs.text("securityGroupId"), given(inputs.text("sourceSecurityGroupId"))),
            ...traffic(inputs, "protocol"),
            name: identity.name,
            kind: "group-rule",
            group: inputs.text("securityGroupId"),
            direction: inputs.text("type") === "egress" ? "out" : "in",
        },
    ],
    "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule": (read) => [ownRule(read, "in")],
    "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule": (read) => [ownRule(read, "out")],
    "aws:ec2/networkAcl:NetworkAcl": (read) => [
        { ...read.identity, kind: "acl", vpc: read.inputs.text("vpcId"), default: false },
        ...aclParts(read, read.identity.id),
    ],
    "aws:ec2/defaultNetworkAcl:DefaultNetworkAcl": (read) => {
        const id = read.inputs.text("defaultNetworkAclId");
        return [{ ...read.identity, id, kind: "acl", vpc: undefined, default: true }, ...aclParts(read, id)];
    },
    "aws:ec2/networkAclRule:NetworkAclRule": ({ identity, inputs }) => [
        aclRule(identity.name, inputs.text("networkAclId"), inputs.flag("egress") ? "out" : "in", inputs),
    ],
    "aws:ec2/networkAclAssociation:NetworkAclAssociation": ({ identity, inputs }) => [
        {
            name: identity.name,
            kind: "acl-of-subnet",
            acl: inputs.text("networkAclId"),
            subnet: inputs.text("subnetId"),
        },
    ],
};

/** Group, protocol and one peer, as the newest of the three resources writes a rule. */
function ownRule({ identity, inputs }: Read, direction: Direction): Fact {
    return {
        ranges: given(inputs.text("cidrIpv4"), inputs.text("cidrIpv6")),
        groups: given(inputs.text("referencedSecurityGroupId")).map(withoutAccount),
        prefixLists: given(inputs.text("prefixListId")),
        ...traffic(inputs, "ipProtocol"),
        name: identity.name,
        kind: "group-rule",
        group: inputs.text("securityGroupId"),
        direction,
    };
}

function inlineRules({ identity, inputs }: Read): readonly Fact[] {
    const rules = (field: string, direction: Direction) =>
        inputs.blocks(field).map((rule): Fact => ({
            ...inlinePeer(rule, identity.id, rule.texts("securityGroups")),
            ...traffic(rule, "protocol"),
            name: identity.name,
            kind: "group-rule",
            group: identity.id,
            direction,
        }));
    return [...rules("ingress", "in"), ...rules("egress", "out")];
}

function inlinePeer(fields: Fields, own: string, groups: readonly string[]): Peer {
    return {
        ranges: [...fields.texts("cidrBlocks"), ...fields.texts("ipv6CidrBlocks")],
        groups: [...groups.map(withoutAccount), ...(fields.flag("self") ? [own] : [])],
        prefixLists: fields.texts("prefixListIds"),
    };
}

/** A group of another account is written with the account's number before it. */
function withoutAccount(group: string): string {
    return group.slice(group.lastIndexOf("/") + 1);
}

function traffic(fields: Fields, protocol: string): Traffic {
    return { protocol: fields.text(protocol), from: fields.number("fromPort"), to: fields.number("toPort") };
}

function aclParts({ identity: { name }, inputs }: Read, acl: string): readonly Fact[] {
    return [
        ...inputs.texts("subnetIds").map((subnet): Fact => ({ name, kind: "acl-of-subnet", acl, subnet })),
        ...inputs.blocks("ingress").map((rule) => aclRule(name, acl, "in", rule)),
        ...inputs.blocks("egress").map((rule) => aclRule(name, acl, "out", rule)),
    ];
}

function aclRule(name: string, acl: string, direction: Direction, fields: Fields): Fact {
    return {
        ...traffic(fields, "protocol"),
        name,
        kind: "acl-rule",
        acl,
        direction,
        number: fields.number("ruleNo") ?? fields.number("ruleNumber") ?? 0,
        allow: (fields.optional("action") ?? fields.text("ruleAction")).toLowerCase() === "allow",
        range: fields.optional("cidrBlock") ?? fields.optional("ipv6CidrBlock") ?? "0.0.0.0/0",
    };
}
