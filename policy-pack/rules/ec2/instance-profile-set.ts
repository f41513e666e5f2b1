import type { InstanceArgs } from "@pulumi/aws/ec2";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";

export const instanceProfileSet = rule(
    {
        name: "ec2-instance-profile-set",
        description: "Instances have a role, so that nobody puts keys on them.",
        severity: "low",
        control: "secrets-kept",
        level: "advisory",
        remediation: "Set iamInstanceProfile, here or in the launch template.",
        frameworks: { cis: ["1.18"], nist: ["AC-3", "AC-6"] },
        peers: { checkov: ["CKV2_AWS_41"] },
        requirements: ["R5"],
        tags: ["ec2", "credentials"],
    },
    check<InstanceArgs>("aws:ec2/instance:Instance", {
        find: (instance) =>
            isSet(instance, "iamInstanceProfile") || isSet(instance, "launchTemplate")
                ? undefined
                : "iamInstanceProfile is unset; name a profile whose role has what the instance needs",
        asksForPresence: true,
        compliant: {
            "a profile": { iamInstanceProfile: "worker" },
            "left to the launch template": { launchTemplate: { id: "lt-1", version: "3" } },
        },
        noncompliant: { none: { ami: "ami-1" }, "an empty name": { ami: "ami-1", iamInstanceProfile: "" } },
    }),
);
