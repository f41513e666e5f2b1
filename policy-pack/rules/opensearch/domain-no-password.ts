import type { DomainArgs } from "@pulumi/aws/opensearch";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { only } from "../../lib/values";

export const domainNoPassword = rule(
    {
        name: "opensearch-domain-no-password",
        description: "The master user of a search domain is an IAM identity, not a password in the program.",
        severity: "high",
        control: "secrets-kept",
        remediation:
            "Set advancedSecurityOptions.masterUserOptions.masterUserArn and leave internalUserDatabaseEnabled off.",
        frameworks: { nist: ["IA-5"] },
        peers: {},
        requirements: ["R5"],
        tags: ["opensearch", "secrets"],
    },
    check<DomainArgs>(["aws:opensearch/domain:Domain", "aws:elasticsearch/domain:Domain"], {
        find: ({ advancedSecurityOptions }) => {
            const user = only(only(advancedSecurityOptions)?.masterUserOptions);
            return isSet(user, "masterUserPassword")
                ? "advancedSecurityOptions.masterUserOptions.masterUserPassword is set, so it stands in the state; name a masterUserArn"
                : undefined;
        },
        compliant: {
            "a role": {
                advancedSecurityOptions: {
                    enabled: true,
                    masterUserOptions: { masterUserArn: "arn:aws:iam::111122223333:role/search" },
                },
            },
            none: {},
        },
        noncompliant: {
            "a password": {
                advancedSecurityOptions: {
                    enabled: true,
                    masterUserOptions: { masterUserName: "admin", masterUserPassword: "Correct-horse1" },
                },
            },
            "a password, switched off": {
                advancedSecurityOptions: {
                    enabled: false,
                    masterUserOptions: { masterUserPassword: "Correct-horse1" },
                },
            },
        },
    }),
);
