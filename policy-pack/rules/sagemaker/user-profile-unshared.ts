import type { UserProfileArgs } from "@pulumi/aws/sagemaker";
import { given, rule, stackCheck } from "../../lib/rule";
import { identitiesAt } from "../../lib/shared";

const token = "aws:sagemaker/userProfile:UserProfile";
const group = "aws:ec2/securityGroup:SecurityGroup";
const kinds = { executionRole: "aws:iam/role:Role", securityGroups: group } as const;
const profile = (name: string, executionRole: string, groupName: string) =>
    given<UserProfileArgs>(
        token,
        name,
        { userSettings: { executionRole } },
        { "userSettings.securityGroups": groupName },
    );
const groups = ["sg-a", "sg-b"].map((name) => given(group, name, {}));

export const userProfileUnshared = rule(
    {
        name: "sagemaker-user-profile-unshared",
        description: "No two Studio users act under one role or lie in the same security groups alone.",
        severity: "high",
        control: "personal-users",
        remediation: "Give each profile an execution role and a security group of its own.",
        frameworks: { nist: ["AC-6", "AU-10"], pci: ["8.2.2"] },
        requirements: ["R25", "R29"],
        tags: ["sagemaker", "access"],
    },
    stackCheck<UserProfileArgs>(token, {
        find: (subject, stack) => {
            const others = stack.of<UserProfileArgs>(token).filter((other) => other !== subject);
            return (["executionRole", "securityGroups"] as const).flatMap((key) => {
                const at = (one: typeof subject) => identitiesAt(one.record, ["userSettings", key], kinds[key]);
                const own = at(subject);
                if (own.length === 0) return [];
                const sharer = others.find((other) => own.every((identity) => at(other).includes(identity)));
                return sharer
                    ? [`userSettings.${key} is that of ${sharer.name} too; give the user one of their own`]
                    : [];
            });
        },
        compliant: {
            "own role, own group": [profile("ada", "role/ada", "sg-a"), profile("bob", "role/bob", "sg-b"), ...groups],
            "alone in the domain": [profile("ada", "role/ada", "sg-a"), ...groups],
        },
        noncompliant: {
            "one role for two": [profile("ada", "role/ml", "sg-a"), profile("bob", "role/ml", "sg-b"), ...groups],
            "one group for two": [profile("ada", "role/ada", "sg-a"), profile("bob", "role/bob", "sg-a"), ...groups],
        },
    }),
);
