import type { SecurityGroupArgs, SecurityGroupRuleArgs } from "@pulumi/aws/ec2";
import type { SecurityGroupIngressRuleArgs } from "@pulumi/aws/vpc";
import { coversInternet, isPrivate, prefixLength } from "../../lib/cidr";
import { openingOf, type Block } from "../../lib/network";
import { given, rule, stackCheck, type Props } from "../../lib/rule";
import { list } from "../../lib/values";
import { ingressRule, securityGroup, securityGroupRule } from "./tokens";

/** Wider than what one organisation is given at once: a /16 of IPv4, a /32 of IPv6. */
const isWide = (range: string) => !isPrivate(range) && (prefixLength(range) ?? 128) < (range.includes(":") ? 32 : 16);

/** Ranges that are the internet, or come close, are the finding of the rule on the internet. */
function wideFaults(blocks: readonly Block[]): readonly string[] {
    return blocks.flatMap((block) => {
        const { ports, protocol, ranges } = openingOf(block);
        const wide = coversInternet(ranges) ? [] : ranges.filter(isWide);
        if (wide.length === 0) return [];
        return `ingress opens ${ports} of ${protocol} from ${wide.join(", ")}, which many parties share; name the addresses`;
    });
}

function joinedFault(blocks: readonly Block[]): string | undefined {
    const ranges = blocks.map((block) => openingOf(block).ranges);
    const all = ranges.flat();
    if (ranges.length < 2 || ranges.some(coversInternet) || !coversInternet(all)) return undefined;
    return `ingress rules let in much of the internet together (${all.slice(0, 3).join(", ")}, …); name the sources`;
}

const https = { fromPort: 443, toPort: 443 };
const group = (props: Props<SecurityGroupArgs> = {}) => given<SecurityGroupArgs>(securityGroup, "group", props);
const one = (type: string, first: number, bits = 8) =>
    given<SecurityGroupRuleArgs>(
        securityGroupRule,
        `${type}-${first}`,
        { ...https, protocol: "tcp", type, cidrBlocks: [`${first}.0.0.0/${bits}`] },
        { securityGroupId: "group" },
    );
const single = (cidrIpv4: string) =>
    given<SecurityGroupIngressRuleArgs>(ingressRule, "rule", { ...https, ipProtocol: "tcp", cidrIpv4 });
const inline = (...cidrBlocks: string[]) => [group({ ingress: [{ ...https, protocol: "tcp", cidrBlocks }] })];

export const securityGroupSourcesNarrow = rule(
    {
        name: "ec2-security-group-sources-narrow",
        description: "Public ranges that security groups let in are no wider than what one organisation has.",
        severity: "high",
        control: "single-entrance",
        remediation: "Name the addresses, a /16 at most, of those who come in.",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.3.1"] },
        peers: {},
        requirements: ["R9", "R20"],
        tags: ["ec2", "network"],
    },
    stackCheck<SecurityGroupArgs>(securityGroup, {
        find: (subject, stack) => {
            const of = <Args>(token: string) =>
                stack.companions<Args>(subject, token, "securityGroupId").map(({ props }) => props);
            const older = of<SecurityGroupRuleArgs>(securityGroupRule).filter(({ type }) => type === "ingress");
            return [
                ...wideFaults(list(subject.props.ingress)),
                ...list(joinedFault([...older, ...of<SecurityGroupIngressRuleArgs>(ingressRule)])),
            ];
        },
        compliant: {
            "an office": inline("203.0.113.0/24", "10.0.0.0/8"),
            "leaving, which is another question": [group(), one("egress", 3), one("egress", 18)],
        },
        noncompliant: {
            "a cloud's range": inline("203.0.113.0/24", "3.0.0.0/8"),
            "much of the internet, apart": [one("ingress", 16), group(), one("ingress", 32), one("ingress", 64)],
        },
    }),
    stackCheck<SecurityGroupRuleArgs>([securityGroupRule, ingressRule], {
        find: ({ props }) => (props.type === "egress" ? undefined : wideFaults([props])),
        compliant: { "an office": [single("203.0.113.0/24")], "all of 10": [single("10.0.0.0/8")] },
        noncompliant: { "a cloud's range": [single("52.0.0.0/10")], "a /15": [single("20.40.0.0/15")] },
    }),
);
