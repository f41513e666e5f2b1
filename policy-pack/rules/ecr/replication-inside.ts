import type { ReplicationConfigurationArgs } from "@pulumi/aws/ecr";
import { strings } from "../../lib/config";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { text } from "../../lib/values";

const settings = {
    accounts: strings([], "Accounts to which images may be copied; when empty, one account, taken for the own."),
    regions: strings([], "Regions to which images may be copied; when empty, any."),
};
const to = (...destinations: { registryId: string; region: string }[]) => ({
    replicationConfiguration: { rules: [{ destinations }] },
});

export const replicationInside = rule(
    {
        name: "ecr-replication-inside",
        description: "Images are copied to agreed accounts and Regions only, and not to several accounts by default.",
        severity: "high",
        control: "data-perimeter",
        remediation: "Name the accounts and Regions in the settings, or remove the destination.",
        frameworks: { nist: ["AC-4", "AC-20"], pci: ["7.2.1"] },
        requirements: ["R7", "R27"],
        tags: ["ecr", "exposure"],
        settings,
    },
    check<ReplicationConfigurationArgs>("aws:ecr/replicationConfiguration:ReplicationConfiguration", {
        find: (configuration, context) => {
            const { accounts, regions } = context.settings(settings);
            const destinations = blocksAt(configuration, ["replicationConfiguration", "rules", "destinations"]);
            const of = (key: string) => [...new Set(destinations.flatMap((one) => blocksAt(one, [key])).map(text))];
            // One account alone is the registry's own, which copies to another Region.
            const foreign =
                accounts.length > 0
                    ? of("registryId").filter((id) => !accounts.includes(id))
                    : of("registryId").slice(1);
            const far = of("region").filter((region) => regions.length > 0 && !regions.includes(region));
            return [
                ...foreign.map((id) => `destinations holds account ${id}; agree on it in settings, or remove it`),
                ...far.map((region) => `destinations holds Region ${region}; agree on it in settings, or remove it`),
            ];
        },
        compliant: {
            "another Region": to({ registryId: "111122223333", region: "eu-central-1" }),
            "two more": to(
                { registryId: "111122223333", region: "eu-central-1" },
                { registryId: "111122223333", region: "eu-north-1" },
            ),
        },
        noncompliant: {
            "two accounts": to(
                { registryId: "111122223333", region: "eu-central-1" },
                { registryId: "999988887777", region: "eu-central-1" },
            ),
            "three accounts": to(
                { registryId: "111122223333", region: "eu-west-1" },
                { registryId: "999988887777", region: "us-east-1" },
                { registryId: "444455556666", region: "us-east-1" },
            ),
        },
    }),
);
