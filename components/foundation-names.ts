import { deployerRoleName } from "./names";

/** Where the environment's own accounts are. */
export interface FoundationPlace {
    /** Short name of the environment, at most 8 characters. */
    readonly environment: string;
    readonly region: string;
    readonly organizationId: string;
    readonly managementAccountId: string;
    readonly auditAccountId: string;
    readonly networkAccountId: string;
}

/** One of the accounts around the teams. */
export type FoundationAccount = "management" | "audit" | "network";

/** The audit account's buckets: what is kept where those audited cannot change it. */
export type ArchiveBucket = "trail" | "config" | "firewall" | "findings";

/** The audit and network accounts' keys. */
export type FoundationKey = "archive" | "alarms" | "network-logs" | "firewall" | "packages";

/** Physical names and ARNs of what surrounds the teams, all known before anything exists. */
export class FoundationNames {
    /** `kura-<environment>`: the beginning of every physical name. */
    readonly prefix: string;

    constructor(private readonly place: FoundationPlace) {
        this.prefix = `kura-${place.environment}`;
    }

    accountId(account: FoundationAccount): string {
        const { managementAccountId, auditAccountId, networkAccountId } = this.place;
        return { management: managementAccountId, audit: auditAccountId, network: networkAccountId }[account];
    }

    /** `arn:aws:<service>:<region>:<account>:<resource>`. */
    arn(account: FoundationAccount, service: string, resource: string): string {
        return `arn:aws:${service}:${this.place.region}:${this.accountId(account)}:${resource}`;
    }

    deployerArn(account: FoundationAccount): string {
        return `arn:aws:iam::${this.accountId(account)}:role/${deployerRoleName}`;
    }

    /** At most 63 characters; global, so the account id is in it. */
    archiveBucket(bucket: ArchiveBucket): string {
        return `${this.prefix}-archive-${bucket}-${this.place.auditAccountId}`;
    }

    archiveBucketArn(bucket: ArchiveBucket): string {
        return `arn:aws:s3:::${this.archiveBucket(bucket)}`;
    }

    keyAlias(key: FoundationKey): string {
        return `alias/${this.prefix}-${key}`;
    }

    /** For resources that take an alias where they want a key, so that it is known beforehand. */
    keyAliasArn(account: FoundationAccount, key: FoundationKey): string {
        return this.arn(account, "kms", this.keyAlias(key));
    }

    /** Every key of an account: a policy narrows it by `kms:ResourceAliases`. */
    anyKeyArn(account: FoundationAccount): string {
        return this.arn(account, "kms", "key/*");
    }

    /** Roles under the IAM path `/kura/`, as in the team accounts. */
    roleName(role: string): string {
        return `${this.prefix}-${role}`;
    }

    roleArn(account: FoundationAccount, role: string): string {
        return `arn:aws:iam::${this.accountId(account)}:role/kura/${this.roleName(role)}`;
    }

    policyArn(account: FoundationAccount, policyName: string): string {
        return `arn:aws:iam::${this.accountId(account)}:policy/kura/${policyName}`;
    }

    samlProviderArn(account: FoundationAccount, providerName: string): string {
        return `arn:aws:iam::${this.accountId(account)}:saml-provider/${providerName}`;
    }

    /** The organization's trail lives in the management account's name even when the audit account administers it. */
    get trailArn(): string {
        return this.arn("management", "cloudtrail", `trail/${this.trail}`);
    }

    get trail(): string {
        return `${this.prefix}-organization`;
    }

    get alarmTopic(): string {
        return `${this.prefix}-findings`;
    }

    get alarmTopicArn(): string {
        return this.arn("audit", "sns", this.alarmTopic);
    }

    /** An EventBridge rule of the audit account. AWS takes 64 characters; a team's name has at most 18. */
    findingsRule(subject: string): string {
        return `${this.prefix}-findings-${subject}`;
    }

    /** The organization's analyzers: who outside reaches something, and what nobody uses. */
    analyzer(kind: "outside-access" | "unused-access"): string {
        return `${this.prefix}-organization-${kind}`;
    }

    analyzerArn(kind: "outside-access" | "unused-access"): string {
        return this.arn("audit", "access-analyzer", `analyzer/${this.analyzer(kind)}`);
    }

    /** The schedule and the state machine that report unused access. */
    get accessReport(): string {
        return `${this.prefix}-access-report`;
    }

    get accessReportArn(): string {
        return this.arn("audit", "states", `stateMachine:${this.accessReport}`);
    }

    /** Step Functions wants this beginning, so that all its log groups share one resource policy. */
    get accessReportLogGroup(): string {
        return `/aws/vendedlogs/states/${this.accessReport}`;
    }

    logGroup(subject: string): string {
        return `/kura/${this.place.environment}/${subject}`;
    }

    logGroupArn(account: FoundationAccount, subject: string): string {
        return this.arn(account, "logs", `log-group:${this.logGroup(subject)}`);
    }

    get firewall(): string {
        return `${this.prefix}-inspection`;
    }

    /** A stateful rule group of the firewall, e.g. one team's allow-list. */
    ruleGroup(subject: string): string {
        return `${this.prefix}-${subject}`;
    }

    ruleGroupArn(subject: string): string {
        return this.arn("network", "network-firewall", `stateful-rulegroup/${this.ruleGroup(subject)}`);
    }

    /** A rule group of DNS Firewall: one a team, and one for the DMZ's own networks. */
    dnsRuleGroup(subject: string): string {
        return `${this.prefix}-dns-${subject}`;
    }

    /** CodeArtifact: one domain an environment, one repository a team. */
    get packageDomain(): string {
        return this.prefix;
    }

    packageRepositoryArn(repository: string): string {
        return this.arn("network", "codeartifact", `repository/${this.packageDomain}/${repository}`);
    }
}
