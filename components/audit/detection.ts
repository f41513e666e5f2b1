import { Analyzer } from "@pulumi/aws/accessanalyzer";
import {
    Detector,
    DetectorFeature,
    OrganizationConfiguration as GuardDutyOrganization,
    OrganizationConfigurationFeature,
} from "@pulumi/aws/guardduty";
import { OrganizationConfiguration as InspectorOrganization } from "@pulumi/aws/inspector2";
import { Account as Macie, OrganizationConfiguration as MacieOrganization } from "@pulumi/aws/macie2";
import {
    Account as SecurityHub,
    ConfigurationPolicy,
    ConfigurationPolicyAssociation,
    FindingAggregator,
    OrganizationConfiguration as SecurityHubOrganization,
} from "@pulumi/aws/securityhub";
import { ComponentResource, type ComponentResourceOptions, type CustomResourceOptions } from "@pulumi/pulumi";
import type { FoundationContext } from "../foundation-context";
import { guardDutyFeatures, standardArns, unusedAfterDays } from "./detection-settings";

export interface DetectionArgs {
    readonly context: FoundationContext;
}

/**
 * Looks for attacks, weaknesses, personal data and needless access in every account of the organization. The audit
 * account must be the services' delegated administrator before: pass `dependsOn` the delegation.
 *
 * Guarantees:
 * - GuardDuty watches every account, new ones too, with protection of S3, disks, running hosts and functions
 *   [detection]
 * - Security Hub holds every account to AWS's best practices and to NIST 800-53, and gathers the findings of all regions
 *   [detection]
 * - Macie is on in every new account [personal-data]
 * - Inspector looks for weaknesses of hosts, images and functions in every new account [detection]
 * - access from outside the organization is found [data-perimeter]
 * - access that nobody has used for 90 days is found [access-reviewed]
 * - each service waits for what the component waits for [work-goes-on]
 */
export class Detection extends ComponentResource {
    constructor(name: string, { context }: DetectionArgs, opts?: ComponentResourceOptions) {
        super("kura:audit:Detection", name, {}, opts);
        // Options of a component do not reach its children.
        const first = { parent: this, dependsOn: opts?.dependsOn };
        this.watch(`${name}-guardduty`, first);
        this.judge(`${name}-security-hub`, context, first);
        this.searchForPersonalData(`${name}-macie`, first);
        this.lookForWeaknesses(`${name}-inspector`, first);
        this.analyzeAccess(name, context, first);
        this.registerOutputs({});
    }

    private watch(name: string, first: CustomResourceOptions): void {
        const inside = { parent: this };
        const detector = new Detector(
            name,
            { enable: true, findingPublishingFrequency: "FIFTEEN_MINUTES" },
            { ...first, protect: true },
        );
        const organization = new GuardDutyOrganization(
            `${name}-organization`,
            { detectorId: detector.id, autoEnableOrganizationMembers: "ALL" },
            inside,
        );
        for (const { role, feature, additional } of guardDutyFeatures) {
            // The administrator's own account is no member: its features are its detector's.
            new DetectorFeature(
                `${name}-${role}`,
                {
                    detectorId: detector.id,
                    name: feature,
                    status: "ENABLED",
                    additionalConfigurations: additional.map((part) => ({ name: part, status: "ENABLED" })),
                },
                inside,
            );
            new OrganizationConfigurationFeature(
                `${name}-organization-${role}`,
                {
                    detectorId: detector.id,
                    name: feature,
                    autoEnable: "ALL",
                    additionalConfigurations: additional.map((part) => ({ name: part, autoEnable: "ALL" })),
                },
                { parent: this, dependsOn: organization },
            );
        }
    }

    private judge(name: string, { names, environment }: FoundationContext, first: CustomResourceOptions): void {
        const hub = new SecurityHub(
            name,
            { enableDefaultStandards: false, controlFindingGenerator: "SECURITY_CONTROL", autoEnableControls: true },
            { ...first, protect: true },
        );
        const aggregator = new FindingAggregator(
            `${name}-regions`,
            { linkingMode: "ALL_REGIONS" },
            { parent: this, dependsOn: hub },
        );
        // Central configuration wants both of these off: policies decide instead (Security Hub user guide).
        const central = new SecurityHubOrganization(
            `${name}-organization`,
            {
                autoEnable: false,
                autoEnableStandards: "NONE",
                organizationConfiguration: { configurationType: "CENTRAL" },
            },
            { parent: this, dependsOn: aggregator },
        );
        const standards = new ConfigurationPolicy(
            `${name}-standards`,
            {
                name: `${names.prefix}-standards`,
                description: "AWS Foundational Security Best Practices and NIST 800-53 r5, with all their controls",
                configurationPolicy: {
                    serviceEnabled: true,
                    enabledStandardArns: standardArns(environment.region),
                    securityControlsConfiguration: { disabledControlIdentifiers: [] },
                },
            },
            { parent: this, dependsOn: central },
        );
        new ConfigurationPolicyAssociation(
            `${name}-everywhere`,
            { policyId: standards.id, targetId: environment.organization.rootId },
            { parent: this },
        );
    }

    /** Teams with sensitive data have a weekly search of their own; this is what the administrator sees them by. */
    private searchForPersonalData(name: string, first: CustomResourceOptions): void {
        const macie = new Macie(name, { status: "ENABLED", findingPublishingFrequency: "FIFTEEN_MINUTES" }, first);
        new MacieOrganization(`${name}-organization`, { autoEnable: true }, { parent: this, dependsOn: macie });
    }

    private lookForWeaknesses(name: string, first: CustomResourceOptions): void {
        new InspectorOrganization(
            `${name}-organization`,
            { autoEnable: { ec2: true, ecr: true, lambda: true, lambdaCode: true } },
            first,
        );
    }

    private analyzeAccess(name: string, { names }: FoundationContext, first: CustomResourceOptions): void {
        new Analyzer(
            `${name}-outside-access`,
            { analyzerName: names.analyzer("outside-access"), type: "ORGANIZATION" },
            first,
        );
        new Analyzer(
            `${name}-unused-access`,
            {
                analyzerName: names.analyzer("unused-access"),
                type: "ORGANIZATION_UNUSED_ACCESS",
                configuration: { unusedAccess: { unusedAccessAge: unusedAfterDays } },
            },
            first,
        );
    }
}
