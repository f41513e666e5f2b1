import type { HostedZoneDnsSecArgs, ZoneArgs } from "@pulumi/aws/route53";
import { rule, stackCheck, given } from "../../lib/rule";
import { isEmptyList } from "../../lib/unknown";
import { zone } from "./tokens";

const signing = "aws:route53/hostedZoneDnsSec:HostedZoneDnsSec";
const open = given<ZoneArgs>(zone, "open", { name: "example.com" });
const signed = (signingStatus?: string) =>
    given<HostedZoneDnsSecArgs>(signing, "dnssec", signingStatus === undefined ? {} : { signingStatus }, {
        hostedZoneId: "open",
    });

export const zoneSigned = rule(
    {
        name: "route53-public-zone-signed",
        description: "Public hosted zones are signed with DNSSEC.",
        severity: "low",
        control: "encrypted-transport",
        level: "advisory",
        remediation: "Add a KeySigningKey and a HostedZoneDnsSec for the zone.",
        frameworks: { nist: ["SC-20"] },
        requirements: ["R1"],
        tags: ["route53", "dns"],
    },
    stackCheck<ZoneArgs>(zone, {
        find: (subject, stack) => {
            if (!isEmptyList(subject.props, "vpcs")) return undefined;
            const companions = stack.companions<HostedZoneDnsSecArgs>(subject, signing, "hostedZoneId");
            return companions.some(({ props }) => props.signingStatus !== "NOT_SIGNING")
                ? undefined
                : "no HostedZoneDnsSec signs this public zone; add one";
        },
        compliant: {
            signed: [open, signed()],
            "signed, in so many words": [open, signed("SIGNING")],
            "a private zone": [given<ZoneArgs>(zone, "inside", { vpcs: [{ vpcId: "vpc-1" }] })],
        },
        noncompliant: { not: [open], "switched off": [open, signed("NOT_SIGNING")] },
    }),
);
