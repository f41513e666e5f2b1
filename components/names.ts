import type { BucketPurpose, KeyPurpose, MemberPersona } from "./config/vocabulary";

/** The name of the role that AWS Organizations creates in a new account and that the pipeline assumes. */
export const deployerRoleName = "kura-deployer";

/**
 * Roles that serve one service or one kind of work, not a person. `alarms` is what EventBridge sends alarms with; its
 * documents are in `team/records/alarm-role.ts`.
 */
export const workRoles = [
    "alarms",
    "jobs",
    "inference",
    "labelling",
    "images",
    "intake",
    "malware-scan",
    "backup",
    "flow-logs",
    "mlflow",
    "feature-store",
    "tables",
    "hosts",
] as const;
export type WorkRole = (typeof workRoles)[number];

/** Personas with one role for the whole team; each developer has a role of their own. */
export type SharedPersona = Exclude<MemberPersona, "developer">;

/** What keeps a role from growing: each role carries exactly one of these as permissions boundary. */
export type Boundary = "people" | "workloads" | "services";

/** Denies for all workloads: how work must be started, and in which corner of the account it stays. */
export type Guard = "jobs" | "zone";

/** Where a team's things are. */
export interface Place {
    /** Short name of the environment, at most 8 characters. */
    readonly environment: string;
    readonly region: string;
    /** The team's name, at most 18 characters. */
    readonly team: string;
    /** The team's account, 12 digits. */
    readonly accountId: string;
}

/**
 * Physical names and ARNs of one team's account, all known before anything exists, so that every policy document can be
 * written, judged and proved without deploying. Names differ between environments and teams even where AWS would not
 * demand it, so that a log line always tells where it is from.
 *
 * What AWS alone names (key ids, VPC ids, domain ids) is not here: documents refer to keys by alias
 * (`kms:ResourceAliases`) and to networks by account (`aws:VpceAccount`) or by an id recorded in the configuration.
 */
export class TeamNames {
    /** `kura-<environment>-<team>`: the beginning of every physical name. */
    readonly prefix: string;

    constructor(private readonly place: Place) {
        this.prefix = `kura-${place.environment}-${place.team}`;
    }

    /** `arn:aws:<service>:<region>:<account>:<resource>`. */
    arn(service: string, resource: string): string {
        return `arn:aws:${service}:${this.place.region}:${this.place.accountId}:${resource}`;
    }

    /** Bucket names are global, so the account id is in them; at most 63 characters. */
    bucket(purpose: BucketPurpose): string {
        return `${this.prefix}-${purpose}-${this.place.accountId}`;
    }

    bucketArn(purpose: BucketPurpose): string {
        return `arn:aws:s3:::${this.bucket(purpose)}`;
    }

    keyAlias(purpose: KeyPurpose): string {
        return `alias/${this.prefix}-${purpose}`;
    }

    /** Every key of the account: a policy narrows it by `kms:ResourceAliases`. */
    get anyKeyArn(): string {
        return this.arn("kms", "key/*");
    }

    personaRole(persona: SharedPersona): string {
        return `${this.prefix}-${persona}`;
    }

    /** The role that one developer signs in with. */
    developerRole(member: string): string {
        return `${this.prefix}-developer-${member}`;
    }

    /** The execution role of one developer's Studio apps. */
    studioRole(member: string): string {
        return `${this.prefix}-studio-${member}`;
    }

    /**
     * The execution role that Studio's API demands for the domain's defaults and that may do nothing: each profile has
     * its own role. Not `studio-default`, which a member named `default` would share.
     */
    get nobodyRole(): string {
        return `${this.prefix}-nobody`;
    }

    workRole(role: WorkRole): string {
        return `${this.prefix}-${role}`;
    }

    boundary(kind: Boundary): string {
        return `${this.prefix}-boundary-${kind}`;
    }

    /** A policy of Denies that every workload carries beside its boundary, which has no room for them. */
    guard(kind: Guard): string {
        return `${this.prefix}-guard-${kind}`;
    }

    /** What the team's features allow code in the zone, shared by those who run it. */
    get featuresPolicy(): string {
        return `${this.prefix}-features`;
    }

    /** All of Kura's roles and policies live under the IAM path `/kura/`, so that a guard rail can name them by it. */
    roleArn(roleName: string): string {
        return `arn:aws:iam::${this.place.accountId}:role/kura/${roleName}`;
    }

    policyArn(policyName: string): string {
        return `arn:aws:iam::${this.place.accountId}:policy/kura/${policyName}`;
    }

    /** The bootstrap role has no path: AWS Organizations creates it. */
    get deployerArn(): string {
        return `arn:aws:iam::${this.place.accountId}:role/${deployerRoleName}`;
    }

    get accountRootArn(): string {
        return `arn:aws:iam::${this.place.accountId}:root`;
    }

    samlProviderArn(providerName: string): string {
        return `arn:aws:iam::${this.place.accountId}:saml-provider/${providerName}`;
    }

    logGroup(subject: string): string {
        return `/kura/${this.place.environment}/${this.place.team}/${subject}`;
    }

    logGroupArn(subject: string): string {
        return this.arn("logs", `log-group:${this.logGroup(subject)}`);
    }

    get topic(): string {
        return `${this.prefix}-alarms`;
    }

    get topicArn(): string {
        return this.arn("sns", this.topic);
    }

    /** An EventBridge rule that watches something; the name is at most 31 characters, AWS takes 64 in all. */
    eventRule(name: string): string {
        return `${this.prefix}-${name}`;
    }

    /** The Athena workgroup that every query must use. */
    get workgroup(): string {
        return `${this.prefix}-queries`;
    }

    get backupVault(): string {
        return `${this.prefix}-vault`;
    }

    /** `family` is `training`, `inference` or `notebook`. */
    repository(family: string): string {
        return `${this.prefix}/${family}`;
    }

    repositoryArn(family: string): string {
        return this.arn("ecr", `repository/${this.repository(family)}`);
    }

    get domain(): string {
        return this.prefix;
    }

    /** A member's Studio profile; the domain's id is AWS's, and there is one domain in the account. */
    userProfileArn(member: string): string {
        return this.arn("sagemaker", `user-profile/*/${member}`);
    }

    /** The SageMaker image that wraps the team's own notebook image; its versions are numbered by AWS. */
    get notebookImage(): string {
        return `${this.prefix}-notebook`;
    }

    /** A lifecycle script's name: new content is a new script, so the name ends in a digest of it. */
    lifecycleConfig(app: string, digest: string): string {
        return `${this.prefix}-${app}-${digest}`;
    }

    /** Every lifecycle script of the team; other scripts are not for its apps. */
    get anyLifecycleConfigArn(): string {
        return this.arn("sagemaker", `studio-lifecycle-config/${this.prefix}-*`);
    }

    get modelPackageGroup(): string {
        return `${this.prefix}-models`;
    }

    get modelPackageGroupArn(): string {
        return this.arn("sagemaker", `model-package-group/${this.modelPackageGroup}`);
    }

    table(name: string): string {
        return `${this.prefix}-${name}`;
    }

    /** Every table of the team. */
    get anyTableArn(): string {
        return this.arn("dynamodb", `table/${this.table("*")}`);
    }

    get trackingServer(): string {
        return `${this.prefix}-mlflow`;
    }

    get workforce(): string {
        return `${this.prefix}-labelling`;
    }

    /** The one private work team; labelling jobs may name no other. */
    get workteamArn(): string {
        return this.arn("sagemaker", `workteam/private-crowd/${this.workforce}`);
    }

    get stateMachine(): string {
        return `${this.prefix}-intake`;
    }

    get stateMachineArn(): string {
        return this.arn("states", `stateMachine:${this.stateMachine}`);
    }

    /** Step Functions wants this beginning, so that all its log groups share one resource policy. */
    get stateMachineLogGroup(): string {
        return `/aws/vendedlogs/states/${this.stateMachine}`;
    }
}

/** IAM path of everything that Kura creates in IAM. */
export const iamPath = "/kura/";
