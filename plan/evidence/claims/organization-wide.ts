import type { RenderedResource } from "../../engine/rendering";
import { equal, like, oneOf, settings, type Claim, type Expected } from "../claim";
import { valuesAt, type Inventory } from "../inventory";
import { inAuditAccount, ofOwner, ownersAlone } from "../owner";
import { trailClaims } from "./trail";

const detector = "aws:guardduty/detector:Detector";
const members = "aws:guardduty/organizationConfiguration:OrganizationConfiguration";
const feature = "aws:guardduty/detectorFeature:DetectorFeature";
const memberFeature = "aws:guardduty/organizationConfigurationFeature:OrganizationConfigurationFeature";
const hub = "aws:securityhub/organizationConfiguration:OrganizationConfiguration";
const standards = "aws:securityhub/configurationPolicy:ConfigurationPolicy";
const everywhere = "aws:securityhub/configurationPolicyAssociation:ConfigurationPolicyAssociation";
const aggregator = "aws:cfg/configurationAggregator:ConfigurationAggregator";
const pack = "aws:cfg/organizationConformancePack:OrganizationConformancePack";

const features: Readonly<Record<string, readonly string[]>> = {
    S3_DATA_EVENTS: [],
    EBS_MALWARE_PROTECTION: [],
    RUNTIME_MONITORING: ["EC2_AGENT_MANAGEMENT", "ECS_FARGATE_AGENT_MANAGEMENT", "EKS_ADDON_MANAGEMENT"],
    LAMBDA_NETWORK_LOGS: [],
};

const inAudit: Expected = {
    test: (value, _, { config }) => value === config.organization.auditAccountId,
    said: "the audit account",
};

/** What exists once in an organization is built by the environment that owns it, and by no other. */
export const organizationWideClaims: readonly Claim[] = [
    ...trailClaims,
    {
        name: "GuardDuty watches every account of the organization, with every protection",
        control: "detection",
        flaws: [
            ownersAlone(detector, inAuditAccount),
            ownersAlone(members, inAuditAccount),
            settings(detector, { enable: true, findingPublishingFrequency: oneOf("FIFTEEN_MINUTES") }),
            settings(members, { autoEnableOrganizationMembers: "ALL" }),
            ofOwner((inventory) => protections(inventory, feature, "status", "ENABLED")),
            ofOwner((inventory) => protections(inventory, memberFeature, "autoEnable", "ALL")),
        ],
    },
    {
        name: "Security Hub holds every account to the standards, and no control of them is switched off",
        control: "detection",
        flaws: [
            ownersAlone(hub, inAuditAccount),
            ownersAlone(standards, inAuditAccount),
            ownersAlone(everywhere, inAuditAccount),
            ownersAlone("aws:securityhub/findingAggregator:FindingAggregator", inAuditAccount),
            settings(hub, { "organizationConfiguration.configurationType": "CENTRAL" }),
            settings(standards, {
                "configurationPolicy.serviceEnabled": true,
                "configurationPolicy.enabledStandardArns": like(/foundational-security|nist-800-53/),
                "configurationPolicy.securityControlsConfiguration": { disabledControlIdentifiers: [] },
            }),
            settings(everywhere, {
                targetId: { test: (id, _, { config }) => id === config.organization.rootId, said: "the root" },
            }),
            ofOwner((inventory) => {
                const held = inventory.of(standards).flatMap(({ inputs }) => standardsOf(inputs));
                return ["aws-foundational-security-best-practices", "nist-800-53"]
                    .filter((name) => !held.some((each) => each.includes(name)))
                    .map((name) => `no account is held to ${name}`);
            }),
        ],
    },
    {
        name: "The configuration of every account and Region is gathered in the audit account and judged",
        control: "audit-trail",
        flaws: [
            ownersAlone(aggregator, inAuditAccount),
            ownersAlone(pack, inAuditAccount),
            settings(aggregator, { "organizationAggregationSource.allRegions": true }),
            ofOwner(excludedAccounts),
        ],
    },
    {
        name: "The organization's security services answer to the audit account",
        control: "detection",
        flaws: [
            ...[
                ["aws:guardduty/organizationAdminAccount:OrganizationAdminAccount", "adminAccountId"] as const,
                ["aws:securityhub/organizationAdminAccount:OrganizationAdminAccount", "adminAccountId"] as const,
                ["aws:macie2/organizationAdminAccount:OrganizationAdminAccount", "adminAccountId"] as const,
                ["aws:inspector2/delegatedAdminAccount:DelegatedAdminAccount", "accountId"] as const,
                [
                    "aws:cloudtrail/organizationDelegatedAdminAccount:OrganizationDelegatedAdminAccount",
                    "accountId",
                ] as const,
            ].flatMap(([type, property]) => [ownersAlone(type), settings(type, { [property]: inAudit })]),
            settings("aws:organizations/delegatedAdministrator:DelegatedAdministrator", { accountId: inAudit }),
            ofOwner((inventory) =>
                ["ORGANIZATION", "ORGANIZATION_UNUSED_ACCESS"].flatMap((type) =>
                    inEnvironmentAnalyzer(inventory, type) ? [] : [`no analyzer of type ${type} in the audit account`],
                ),
            ),
            settings("aws:macie2/organizationConfiguration:OrganizationConfiguration", { autoEnable: true }),
            settings("aws:inspector2/organizationConfiguration:OrganizationConfiguration", {
                autoEnable: equal({ ec2: true, ecr: true, lambda: true, lambdaCode: true }),
            }),
        ],
    },
];

function protections(inventory: Inventory, type: string, property: string, wanted: string): readonly string[] {
    return Object.entries(features).flatMap(([name, parts]) => {
        const own = inventory.of(type).find(({ inputs }) => inputs["name"] === name);
        const on = new Set(
            valuesAt(own?.inputs, "additionalConfigurations")
                .flat()
                .flatMap((each) => (valuesAt(each, property)[0] === wanted ? valuesAt(each, "name") : [])),
        );
        return [
            ...(own?.inputs[property] === wanted ? [] : [`${name}: ${property} is not ${wanted}`]),
            ...parts.filter((part) => !on.has(part)).map((part) => `${name}: ${part} is not ${wanted}`),
        ];
    });
}

function standardsOf(inputs: RenderedResource["inputs"]): readonly string[] {
    return valuesAt(inputs, "configurationPolicy.enabledStandardArns").flat().map(String);
}

/** The management account, which nothing of ours fills, and accounts of teams that are not there yet. */
function excludedAccounts(inventory: Inventory): readonly string[] {
    const { organization, teams } = inventory.config;
    const filled = new Set([
        organization.auditAccountId,
        organization.networkAccountId,
        ...Object.values(teams).map(({ accountId }) => accountId),
    ]);
    return inventory.of(pack).flatMap(({ name, inputs }) =>
        valuesAt(inputs, "excludedAccounts")
            .flat()
            .filter((account) => filled.has(String(account)))
            .map((account) => `${name}: does not judge ${String(account)}`),
    );
}

function inEnvironmentAnalyzer(inventory: Inventory, type: string): boolean {
    return inventory
        .of("aws:accessanalyzer/analyzer:Analyzer", inventory.config.organization.auditAccountId)
        .some(({ inputs }) => inputs["type"] === type);
}
