import { Provider } from "@pulumi/aws/provider";
import type { ComponentResource, ProviderResource } from "@pulumi/pulumi";
import type { EnvironmentConfig } from "./config/schema";
import type { FoundationAccount, FoundationNames } from "./foundation-names";
import { deployerRoleName } from "./names";

/** The accounts around the teams, each with the provider that reaches it. */
export type FoundationProviders = Readonly<Record<FoundationAccount, ProviderResource>>;

/**
 * The way into one account: the deployer's role there. The provider refuses every other account, so that a wrong id
 * builds nothing. Each one is a process of its own while an update runs.
 */
export function accountProvider(
    name: string,
    { environment, region }: EnvironmentConfig,
    accountId: string,
    tags: Readonly<Record<string, string>>,
    parent: ComponentResource,
): ProviderResource {
    return new Provider(
        name,
        {
            region,
            allowedAccountIds: [accountId],
            assumeRoles: [
                {
                    roleArn: `arn:aws:iam::${accountId}:role/${deployerRoleName}`,
                    sessionName: `kura-${environment}`,
                },
            ],
            defaultTags: { tags: { "kura:environment": environment, ...tags } },
        },
        { parent },
    );
}

/** The providers of the accounts around the teams. */
export function foundationProviders(
    environment: EnvironmentConfig,
    names: FoundationNames,
    parent: ComponentResource,
): FoundationProviders {
    const to = (account: FoundationAccount) =>
        accountProvider(`provider-${account}`, environment, names.accountId(account), {}, parent);
    return { management: to("management"), audit: to("audit"), network: to("network") };
}
