import type { GroupArgs } from "@pulumi/aws/autoscaling";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";

export const autoscalingTemplate = rule(
    {
        name: "autoscaling-group-launch-template-used",
        description: "Auto Scaling groups start from launch templates; launch configurations are no longer developed.",
        severity: "low",
        control: "hardened-defaults",
        level: "advisory",
        remediation: "Give launchTemplate or mixedInstancesPolicy instead of launchConfiguration.",
        frameworks: { fsbp: ["AutoScaling.9"], nist: ["CM-2"] },
        requirements: ["R12"],
        tags: ["ec2"],
    },
    check<GroupArgs>("aws:autoscaling/group:Group", {
        find: (group) =>
            isSet(group, "launchConfiguration") ? "launchConfiguration is used; give launchTemplate" : undefined,
        compliant: {
            "a template": { minSize: 1, maxSize: 2, launchTemplate: { id: "lt-1" } },
            "a mix": {
                mixedInstancesPolicy: { launchTemplate: { launchTemplateSpecification: { launchTemplateId: "lt-1" } } },
            },
        },
        noncompliant: {
            "a configuration": { launchConfiguration: "lc-1" },
            "a configuration, sized": { launchConfiguration: "lc-1", minSize: 1, maxSize: 2 },
        },
    }),
);
