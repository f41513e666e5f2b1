import { ConfigurationAggregator, OrganizationConformancePack } from "@pulumi/aws/cfg";
import { ComponentResource, type ComponentResourceOptions, type Input } from "@pulumi/pulumi";
import type { FoundationContext } from "../foundation-context";
import { managedRules } from "./conformance/rules";
import { conformanceTemplate } from "./conformance/template";
import { auditRoleArn } from "./principals";

export interface ConfigurationArgs {
    readonly context: FoundationContext;
    /**
     * Accounts whose recorder may not be there yet; the conformance pack, which fails for an account without one, leaves
     * them out until they are no longer named.
     */
    readonly unfilledAccountIds: readonly Input<string>[];
}

/**
 * The configuration of all accounts, gathered and checked (R6, R11). For the organization's owner alone. Pass `dependsOn`
 * the delegation of AWS Config, the audit account's roles and the recorders of the accounts around the teams.
 *
 * Guarantees:
 * - the configuration of every account and region is gathered [audit-trail]
 * - every account is checked against the conformance pack [detection]
 */
export class Configuration extends ComponentResource {
    constructor(name: string, { context, unfilledAccountIds }: ConfigurationArgs, opts?: ComponentResourceOptions) {
        super("kura:audit:Configuration", name, {}, opts);
        const { names } = context;
        const last = { parent: this, dependsOn: opts?.dependsOn };
        new ConfigurationAggregator(
            `${name}-aggregator`,
            {
                name: `${names.prefix}-organization`,
                organizationAggregationSource: {
                    allRegions: true,
                    roleArn: auditRoleArn(context, "aggregator"),
                },
            },
            last,
        );
        new OrganizationConformancePack(
            `${name}-conformance`,
            {
                name: `${names.prefix}-requirements`,
                templateBody: conformanceTemplate(managedRules),
                // Nothing is recorded there: the management account holds no work, and no provider of ours fills it.
                excludedAccounts: [names.accountId("management"), ...unfilledAccountIds],
            },
            last,
        );
        this.registerOutputs({});
    }
}
