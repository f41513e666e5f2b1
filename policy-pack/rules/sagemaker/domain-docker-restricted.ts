import type { DomainArgs } from "@pulumi/aws/sagemaker";
import { strings } from "../../lib/config";
import { check, rule } from "../../lib/rule";
import { list, only } from "../../lib/values";

const settings = {
    accounts: strings([], "Accounts whose registries Docker may use; when empty, any definite list will do."),
};

const docker = (enableDockerAccess: string, vpcOnlyTrustedAccounts?: string[]) => ({
    domainSettings: {
        dockerSettings: { enableDockerAccess, ...(vpcOnlyTrustedAccounts && { vpcOnlyTrustedAccounts }) },
    },
});

export const domainDockerRestricted = rule(
    {
        name: "sagemaker-domain-docker-restricted",
        description: "Docker in Studio is off, or reaches the registries of trusted accounts only.",
        severity: "high",
        control: "confined-work",
        remediation:
            "Set enableDockerAccess to DISABLED or list vpcOnlyTrustedAccounts: its traffic does not pass the VPC.",
        frameworks: { nist: ["CM-7", "SC-7"] },
        requirements: ["R9", "R12"],
        tags: ["sagemaker", "network"],
        url: "https://docs.aws.amazon.com/sagemaker/latest/dg/studio-updated-local-get-started.html",
        settings,
    },
    check<DomainArgs>("aws:sagemaker/domain:Domain", {
        find: ({ domainSettings }, context) => {
            const given = only(only(domainSettings)?.dockerSettings);
            if (given?.enableDockerAccess !== "ENABLED") return undefined;
            const trusted = list(given.vpcOnlyTrustedAccounts);
            if (trusted.length === 0)
                return "dockerSettings.vpcOnlyTrustedAccounts is empty; list the accounts or disable Docker";
            const { accounts } = context.settings(settings);
            const strange = trusted.filter((account) => accounts.length > 0 && !accounts.includes(account));
            return strange.map((account) => `dockerSettings.vpcOnlyTrustedAccounts holds ${account}; remove it`);
        },
        compliant: {
            "the default, off": {},
            off: docker("DISABLED"),
            "one account": docker("ENABLED", ["111122223333"]),
        },
        noncompliant: { on: docker("ENABLED"), "on, with nobody trusted": docker("ENABLED", []) },
    }),
);
