import type { MaintenanceWindowArgs } from "@pulumi/aws/ssm";
import { switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const maintenanceTargetsRegistered = rule(
    {
        name: "ssm-maintenance-targets-registered",
        description: "Maintenance windows run tasks on machines that are registered with them, and on no others.",
        severity: "medium",
        control: "least-privilege",
        remediation: "Leave allowUnassociatedTargets unset and register the targets.",
        frameworks: { nist: ["AC-6", "CM-5"], pci: ["7.2.2"] },
        peers: {},
        requirements: ["R5"],
        tags: ["ssm", "access"],
    },
    switchCheck<MaintenanceWindowArgs>(
        "aws:ssm/maintenanceWindow:MaintenanceWindow",
        "allowUnassociatedTargets",
        "off",
        { byDefault: "off" },
    ),
);
