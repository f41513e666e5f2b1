import type { FlowLogArgs } from "@pulumi/aws/ec2";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { flowLog } from "./tokens";

const needed = ["interface-id", "srcaddr", "dstaddr", "srcport", "dstport", "protocol", "start", "end", "action"];
const whole = needed.map((field) => `\${${field}}`).join(" ");

export const flowLogFieldsKept = rule(
    {
        name: "ec2-flow-log-fields-kept",
        description: "Flow logs of a custom format keep the fields that evidence needs.",
        severity: "low",
        control: "audit-trail",
        remediation:
            "Leave logFormat unset, or keep the addresses, ports, protocol, action, times and the interface in it.",
        frameworks: { nist: ["AU-3"], pci: ["10.2.2"] },
        requirements: ["R11", "R21"],
        tags: ["ec2", "logging"],
    },
    check<FlowLogArgs>(flowLog, {
        find: (log) => {
            // Records of transit gateways have other fields, and no action.
            if (isSet(log, "transitGatewayId") || isSet(log, "transitGatewayAttachmentId")) return undefined;
            const { logFormat } = log;
            if (!logFormat) return undefined;
            const missing = needed.filter((field) => !logFormat.includes(`\${${field}}`));
            return missing.length === 0
                ? undefined
                : `logFormat lacks ${missing.join(", ")}; add the fields or leave it unset`;
        },
        compliant: {
            "AWS's format": { trafficType: "ALL" },
            "all that is needed, and more": { logFormat: `${whole} \${pkt-srcaddr}` },
        },
        noncompliant: {
            "no action": { logFormat: whole.replace(" ${action}", "") },
            "addresses only": { logFormat: "${srcaddr} ${dstaddr}" },
        },
    }),
);
