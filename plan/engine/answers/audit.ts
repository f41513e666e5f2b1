import type { AnswerTable } from "./answer";

/** Detection across an organization: GuardDuty, Security Hub, Macie, Inspector, AWS Config. */
export const audit: AnswerTable = {
    "aws:guardduty/detectorFeature:DetectorFeature": { id: "{detectorId}/{name}" },
    "aws:guardduty/organizationConfiguration:OrganizationConfiguration": { id: "{detectorId}" },
    "aws:guardduty/organizationConfigurationFeature:OrganizationConfigurationFeature": { id: "{detectorId}/{name}" },
    "aws:securityhub/findingAggregator:FindingAggregator": {
        id: "arn:aws:securityhub:{region}:{account}:finding-aggregator/{uuid}",
        arn: "{id}",
    },
    "aws:securityhub/organizationConfiguration:OrganizationConfiguration": { id: "{account}" },
    "aws:securityhub/configurationPolicy:ConfigurationPolicy": {
        id: "{uuid}",
        arn: "arn:aws:securityhub:{region}:{account}:configuration-policy/{id}",
    },
    "aws:securityhub/configurationPolicyAssociation:ConfigurationPolicyAssociation": { id: "{targetId}" },
    "aws:macie2/organizationConfiguration:OrganizationConfiguration": { id: "{account}" },
    "aws:inspector2/organizationConfiguration:OrganizationConfiguration": { id: "{account}" },
    "aws:cfg/configurationAggregator:ConfigurationAggregator": {
        id: "{name}",
        arn: "arn:aws:config:{region}:{account}:config-aggregator/config-aggregator-{hex8}",
    },
    "aws:cfg/organizationConformancePack:OrganizationConformancePack": {
        id: "{name}",
        arn: "arn:aws:config:{region}:{account}:organization-conformance-pack/{name}-{hex8}",
    },
};
