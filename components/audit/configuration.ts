import { ConfigurationAggregator, OrganizationConformancePack } from "@pulumi/aws/cfg";
import { ComponentResource, type ComponentResourceOptions } from "@pulumi/pulumi";
import type { FoundationContext } from "../foundation-context";
import { AccountConfigRecorder } from "./account-recorder";
import { managedRules } from "./conformance/rules";
import { conformanceTemplate } from "./conformance/template";
import { auditRoleArn } from "./principals";

export interface ConfigurationArgs {
    readonly context: FoundationContext;
}

/**
 * What is configured in the accounts, and whether it is as it must be (R6, R11).
 *
 * Guarantees:
 * - the audit account's own configuration is recorded
 * - the organization's owner gathers the configuration of every account and region
 * - the organization's owner checks every account against the conformance pack
 */
export class Configuration extends ComponentResource {
    constructor(name: string, { context }: ConfigurationArgs, opts?: ComponentResourceOptions) {
        super("kura:audit:Configuration", name, {}, opts);
        const { names, environment } = context;
        const recorder = new AccountConfigRecorder(
            `${name}-own`,
            { names, accountId: names.accountId("audit") },
            { parent: this },
        );
        if (environment.organization.owner) {
            new ConfigurationAggregator(
                `${name}-aggregator`,
                {
                    name: `${names.prefix}-organization`,
                    organizationAggregationSource: {
                        allRegions: true,
                        roleArn: auditRoleArn(context, "aggregator"),
                    },
                },
                { parent: this },
            );
            new OrganizationConformancePack(
                `${name}-conformance`,
                {
                    name: `${names.prefix}-requirements`,
                    templateBody: conformanceTemplate(managedRules),
                    // Nothing is recorded there: the management account holds no work, and no provider of ours fills it.
                    excludedAccounts: [names.accountId("management")],
                },
                { parent: this, dependsOn: recorder },
            );
        }
        this.registerOutputs({});
    }
}
