import type { WorkgroupArgs } from "@pulumi/aws/athena";
import { switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const workgroupEnforced = rule(
    {
        name: "athena-workgroup-enforced",
        description: "Workgroups enforce their settings, so that no client writes results elsewhere or in the clear.",
        severity: "high",
        control: "own-keys",
        remediation: "Set configuration.enforceWorkgroupConfiguration to true or leave it out.",
        frameworks: { nist: ["CM-6"] },
        peers: { checkov: ["CKV_AWS_82"] },
        requirements: ["R2", "R5"],
        tags: ["athena", "enforcement"],
    },
    switchCheck<WorkgroupArgs>("aws:athena/workgroup:Workgroup", "configuration.enforceWorkgroupConfiguration", "on", {
        byDefault: "on",
    }),
);
