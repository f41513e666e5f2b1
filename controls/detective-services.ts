import type { ControlId } from ".";

/** A service that would notice if a control did not hold, beside AWS Config's rules and the watched events. */
export interface DetectiveService {
    /** The service in AWS's words, and what it looks at. */
    readonly name: string;
    readonly control: ControlId;
    /** Type of the resource that switches it on; every plan of a whole environment has one. */
    readonly resource: string;
}

const watches = (control: ControlId, resource: string, ...names: readonly string[]): readonly DetectiveService[] =>
    names.map((name) => ({ name, control, resource }));

const detector = "aws:guardduty/detector:Detector";
const trail = "aws:cloudtrail/trail:Trail";
const alarm = "aws:cloudwatch/metricAlarm:MetricAlarm";
const analyzer = "aws:accessanalyzer/analyzer:Analyzer";

export const detectiveServices: readonly DetectiveService[] = [
    ...watches("data-perimeter", analyzer, "Access Analyzer: access from outside"),
    ...watches("data-perimeter", trail, "CloudTrail: calls that a VPC endpoint refused"),
    ...watches("nothing-public", analyzer, "Access Analyzer: public access"),
    ...watches("nothing-public", "aws:macie2/account:Account", "Macie: open buckets"),
    ...watches("buckets-guarded", trail, "CloudTrail: who touched which object"),
    ...watches("imported-keys", alarm, "CloudWatch alarm: imported key material is about to expire"),
    ...watches("encryption-context", trail, "CloudTrail: calls of KMS with their encryption context"),
    ...watches("encrypted-transport", trail, "CloudTrail: TLS version and cipher of every call"),
    ...watches("classified-data", "aws:macie2/classificationJob:ClassificationJob", "Macie: what input and work hold"),
    ...watches("personal-data", "aws:macie2/classificationJob:ClassificationJob", "Macie: personal data"),
    ...watches("scanned-intake", alarm, "CloudWatch alarm: a copy from landing to input failed"),
    ...watches("closed-network", detector, "GuardDuty: flow logs"),
    ...watches("filtered-egress", alarm, "CloudWatch alarms: unusual outward traffic, many refused attempts"),
    ...watches("filtered-egress", "aws:networkfirewall/loggingConfiguration:LoggingConfiguration", "Firewall alerts"),
    ...watches("guarded-dns", detector, "GuardDuty: name resolution"),
    ...watches("single-entrance", detector, "GuardDuty: credentials used from elsewhere"),
    ...watches("teams-apart", "aws:ec2/flowLog:FlowLog", "Flow logs of the transit gateway"),
    ...watches("federated-identities", detector, "GuardDuty: sign-ins and users out of the ordinary"),
    ...watches("personal-users", trail, "CloudTrail: calls under the member's own name"),
    ...watches("access-reviewed", analyzer, "Access Analyzer: unused access"),
    ...watches(
        "hardened-defaults",
        "aws:securityhub/configurationPolicy:ConfigurationPolicy",
        "Security Hub: AWS FSBP and NIST 800-53",
    ),
    ...watches(
        "standard-images",
        "aws:inspector2/organizationConfiguration:OrganizationConfiguration",
        "Inspector: weaknesses",
    ),
    ...watches("cost-visible", "aws:budgets/budget:Budget", "Budgets: 80 %, 100 % and forecast of the limit"),
    ...watches("audit-trail", trail, "CloudTrail Insights: unusual numbers of calls and errors"),
    ...watches("detection", alarm, "CloudWatch alarm: many refused calls"),
];
