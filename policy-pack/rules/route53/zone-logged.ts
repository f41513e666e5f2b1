import type { QueryLogArgs, ZoneArgs } from "@pulumi/aws/route53";
import { rule, stackCheck, given, type Props } from "../../lib/rule";
import { isEmptyList } from "../../lib/unknown";
import { zone } from "./tokens";

const queryLog = "aws:route53/queryLog:QueryLog";
const open = given<ZoneArgs>(zone, "open", { name: "example.com" });
const log = (props: Props<QueryLogArgs>, refs = {}) => given<QueryLogArgs>(queryLog, "log", props, refs);

export const zoneLogged = rule(
    {
        name: "route53-public-zone-queries-logged",
        description: "Public hosted zones log the queries for their names.",
        severity: "medium",
        control: "audit-trail",
        remediation: "Add a QueryLog for the zone, with a log group in us-east-1.",
        frameworks: { fsbp: ["Route53.2"], nist: ["AU-12"], pci: ["10.4.2"] },
        requirements: ["R11"],
        tags: ["route53", "logging"],
    },
    stackCheck<ZoneArgs>(zone, {
        find: (subject, stack) =>
            !isEmptyList(subject.props, "vpcs") || stack.companions(subject, queryLog, "zoneId").length > 0
                ? undefined
                : "no QueryLog names this public zone; add one",
        compliant: {
            logged: [open, log({}, { zoneId: "open" })],
            "a private zone": [
                given<ZoneArgs>(zone, "inside", { name: "example.internal", vpcs: [{ vpcId: "vpc-1" }] }),
            ],
        },
        noncompliant: { not: [open], "another zone": [open, log({ zoneId: "Z123" })] },
    }),
);
