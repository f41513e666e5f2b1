import type { PlanArgs } from "@pulumi/aws/backup";
import { accountIn, foreignFault } from "../../lib/accounts";
import { strings } from "../../lib/config";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";

const settings = {
    accounts: strings([], "Accounts to whose vaults may be copied; when empty, one, taken for the own."),
};
const copying = (...accounts: string[]) => ({
    rules: accounts.map((account) => ({
        ruleName: `to-${account}`,
        copyActions: [{ destinationVaultArn: `arn:aws:backup:eu-central-1:${account}:backup-vault:far` }],
    })),
});

export const copiesInside = rule(
    {
        name: "backup-copies-inside",
        description: "Backups are copied to agreed accounts only.",
        severity: "high",
        remediation: "Agree on the account in settings, or copy to a vault of the own account.",
        control: "data-perimeter",
        frameworks: { nist: ["AC-4", "AC-20"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R7", "R27"],
        tags: ["backup", "exposure"],
        settings,
    },
    check<PlanArgs>("aws:backup/plan:Plan", {
        find: ({ rules }, context) => {
            const { accounts } = context.settings(settings);
            const vaults = blocksAt({ rules }, ["rules", "copyActions", "destinationVaultArn"]).map(accountIn);
            const agreed = accounts.length > 0 ? accounts : [vaults.find((account) => account !== undefined)];
            return [...new Set(vaults)].flatMap(
                (account) => foreignFault("a destinationVaultArn", account, agreed) ?? [],
            );
        },
        compliant: {
            "one account": copying("111122223333", "111122223333"),
            "no copy": { rules: [{ ruleName: "daily" }] },
        },
        noncompliant: {
            "two accounts": copying("111122223333", "444455556666"),
            "three accounts": copying("111122223333", "444455556666", "999988887777"),
        },
    }),
);
