import type { UserProfileArgs } from "@pulumi/aws/sagemaker";
import { check, rule } from "../../lib/rule";
import { isEmptyList, isSet } from "../../lib/unknown";
import { only } from "../../lib/values";

const executionRole = "arn:aws:iam::111122223333:role/ada";

export const userProfileOwnRole = rule(
    {
        name: "sagemaker-user-profile-own-role",
        description: "Every Studio user has an execution role and a security group of their own.",
        severity: "medium",
        control: "personal-users",
        remediation:
            "Give userSettings.executionRole and userSettings.securityGroups; shared ones join the users' apps.",
        frameworks: { nist: ["AC-6", "AC-5"], pci: ["7.2.5"] },
        requirements: ["R29"],
        tags: ["sagemaker", "access"],
    },
    check<UserProfileArgs>("aws:sagemaker/userProfile:UserProfile", {
        find: (profile) => {
            const userSettings = only(profile.userSettings);
            const faults: string[] = [];
            if (!isSet(userSettings, "executionRole"))
                faults.push("userSettings.executionRole is unset; give the user a role");
            if (isEmptyList(userSettings, "securityGroups")) {
                faults.push("userSettings.securityGroups is empty; give the user a group");
            }
            return faults;
        },
        compliant: {
            both: { userSettings: { executionRole, securityGroups: ["sg-ada"] } },
            "two groups": { userSettings: { executionRole, securityGroups: ["sg-ada", "sg-nfs"] } },
        },
        noncompliant: {
            "the domain's": { userProfileName: "ada" },
            "no group": { userSettings: { executionRole } },
            "no role": { userSettings: { securityGroups: ["sg-ada"] } },
        },
    }),
);
