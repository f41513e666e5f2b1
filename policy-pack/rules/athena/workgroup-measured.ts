import type { WorkgroupArgs } from "@pulumi/aws/athena";
import { switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const workgroupMeasured = rule(
    {
        name: "athena-workgroup-measured",
        description: "Workgroups tell CloudWatch of their queries.",
        severity: "low",
        control: "audit-trail",

        remediation: "Set publishCloudwatchMetricsEnabled to true or leave it out.",
        frameworks: { fsbp: ["Athena.4"], nist: ["AU-2", "AU-12"], pci: ["10.2.1"] },
        peers: {},
        requirements: ["R11"],
        tags: ["athena", "logging"],
    },
    switchCheck<WorkgroupArgs>(
        "aws:athena/workgroup:Workgroup",
        "configuration.publishCloudwatchMetricsEnabled",
        "on",
        {
            byDefault: "on",
        },
    ),
);
