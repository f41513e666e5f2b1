import { isCondition, type Condition, type When } from "./when";

/**
 * Circumstances in words, each a condition that must hold; none: always. They are given without the names of a team or
 * member, so that what is alike in two teams reads alike.
 */
export function phrasesOf(when: When): readonly string[] {
    const parts = "all" in when ? when.all : [when];
    const phrases = [...new Set(parts.map(phraseOf))].filter((phrase) => phrase !== "");
    return phrases.filter((phrase) => !isImplied(phrase, phrases)).sort();
}

/** Of the same thing, what asks less than another phrase. */
function isImplied(phrase: string, phrases: readonly string[]): boolean {
    return (
        (phrase.endsWith(optional) && phrases.includes(phrase.slice(0, -optional.length))) ||
        (phrase.endsWith(anyKey) && phrases.includes(`${phrase.slice(0, -anyKey.length)}${ownKey}`))
    );
}

const optional = ", if any";
const anyKey = "under a named key";
const ownKey = "under the account's keys";

/** Empty for what holds of every request that is made properly. */
function phraseOf(when: When): string {
    if (isCondition(when)) {
        return words(when);
    }
    const parts = "all" in when ? when.all : when.any;
    const given = parts.filter((part) => isCondition(part) && part.test !== "absent");
    const isOptional = (part: When) =>
        isCondition(part) && part.test === "absent" && given.some((each) => isCondition(each) && each.key === part.key);
    const rest = parts.filter((part) => !isOptional(part));
    // A key for volumes is asked for where the instance has any.
    const withoutTypes = rest.filter((part) => !(isCondition(part) && part.key === "sagemaker:InstanceTypes"));
    const phrases = ("any" in when && withoutTypes.length > 0 ? withoutTypes : rest).map(phraseOf);
    if (phrases.some((phrase) => phrase === "")) {
        return "all" in when ? phrases.filter((phrase) => phrase !== "").join(" and ") : "";
    }
    const joined = [...new Set(phrases)].sort().join("all" in when ? " and " : " or ");
    return parts.some(isOptional) ? `${joined}${optional}` : joined;
}

/** How the conditions on a key are said: of the values, or of its being there or not. */
interface Wording {
    readonly key: RegExp;
    readonly is?: (values: string) => string;
    readonly present?: string;
    readonly absent?: string;
    /** Where the condition is told by other tests than these, or says nothing about access. */
    readonly always?: string;
}

const ownKeys = /^(arn:aws:kms:[^:]*:({account}|\$\{aws:PrincipalAccount\}):key\/\*)$/;

const wordings: readonly Wording[] = [
    {
        key: /^(SAML:aud|ec2:RoleDelivery|s3:TlsVersion|s3:x-amz-server-side-encryption(-customer-algorithm)?)$/,
        always: "",
    },
    key(/^s3:x-amz-server-side-encryption-aws-kms-key-id$/, "encrypted"),
    key(/^sagemaker:Volume/, "volumes"),
    key(/^sagemaker:Output/, "output"),
    key(/^sagemaker:FeatureGroup.*KmsKey/, "feature groups"),
    key(/^secretsmanager:KmsKeyArn$/, "encrypted"),
    { key: /^sagemaker:FeatureGroupOfflineStoreS3Uri$/, is: () => "kept in the team's bucket", absent: "kept nowhere" },
    { key: /^sagemaker:FeatureGroupEnableOnlineStore$/, always: "without an online store" },
    { key: /^sagemaker:InstanceTypes$/, always: "on the team's instance types" },
    { key: /^sagemaker:VpcSubnets$/, present: "in chosen subnets" },
    { key: /^sagemaker:VpcSecurityGroupIds$/, present: "with chosen security groups" },
    { key: /^sagemaker:InterContainerTrafficEncryption$/, always: "traffic between containers encrypted" },
    { key: /^sagemaker:EnableRemoteDebug$/, always: "without remote debugging" },
    { key: /^sagemaker:FileSystemId$/, absent: "without file systems" },
    { key: /^sagemaker:ServerlessMemorySize$/, absent: "not serverless" },
    { key: /^sagemaker:StudioLifecycleConfigArns$/, is: () => "with the team's start-up scripts" },
    { key: /^sagemaker:SpaceSharingType$/, is: (values) => (values === "Private" ? "private" : `shared as ${values}`) },
    { key: /^sagemaker:OwnerUserProfileArn$/, is: (values) => `owned by ${values}` },
    { key: /^sagemaker:RemoteAccess$/, always: "without remote access" },
    { key: /^sagemaker:Workteam(Arn|Type)$/, always: "by the team's labellers" },
    { key: /^sagemaker:AppNetworkAccessType$/, is: () => "in the VPC only" },
    { key: /^s3:ExistingObjectTag\/GuardDutyMalwareScanStatus$/, is: tagged("clean", "NO_THREATS_FOUND") },
    { key: /^s3:ExistingObjectTag\/kura:release$/, is: tagged("released", "approved") },
    { key: /^s3:RequestObjectTag\/kura:release$/, is: (values) => `release tag set to ${values}` },
    {
        key: /^s3:RequestObjectTagKeys$/,
        is: (values) => `setting no tag but ${values}`,
        absent: "without setting tags",
    },
    { key: /^s3:prefix$/, is: (values) => `below ${values}` },
    { key: /^kms:ViaService$/, is: (values) => `through ${values} only` },
    { key: /^kms:EncryptionContext:aws:s3:arn$/, is: (values) => `for ${values}` },
    { key: /^kms:EncryptionContext:aws:ssm:SessionId$/, present: "for recorded sessions" },
    { key: /^kms:EncryptionContext:/, is: (values) => `for ${values}` },
    { key: /^kms:GrantIsForAWSResource$/, always: "for AWS services only" },
    { key: /^ec2:LaunchTemplate$/, is: () => "of the account" },
    { key: /^aws:ResourceTag\/Name$/, is: (values) => `named ${values}` },
    { key: /^secretsmanager:AddReplicaRegions$/, absent: "without replicas" },
    { key: /^ec2:AssociatePublicIpAddress$/, always: "without a public address" },
    { key: /^ec2:MetadataHttpTokens$/, always: "with IMDSv2" },
    { key: /^ec2:IsLaunchTemplateResource$/, always: "from a launch template" },
    { key: /^ec2:Vpc$/, is: () => "in the team's VPC" },
    { key: /^(codebuild:vpcConfig.vpcId|glue:VpcIds|lambda:VpcIds)$/, present: "in a VPC" },
    { key: /^ram:RequestedAllowsExternalPrincipals$/, always: "within the organization" },
    { key: /^kms:ScheduleKeyDeletionPendingWindowInDays$/, is: (values) => `after ${values} days` },
    { key: /^kms:GrantOperations$/, is: (values) => `of ${values}` },
    { key: /^kms:BypassPolicyLockoutSafetyCheck$/, always: "with the check for locking out" },
    { key: /^iam:PassedToService$/, is: (values) => `to ${values}` },
    { key: /^iam:PermissionsBoundary$/, is: () => "with a boundary of the environment" },
    {
        key: /^aws:SourceAccount$/,
        is: (values) => (values === "{account}" ? "for this account" : `for account ${values}`),
    },
    { key: /^aws:SourceOrgID$/, is: () => "for the organization" },
    { key: /^aws:SourceArn$/, is: (values) => `for ${values}` },
    { key: /^aws:PrincipalOrgID$/, is: () => "of the organization" },
    { key: /^(sts:RoleSessionName|sts:SourceIdentity)$/, is: (values) => `as ${values}` },
    { key: /^resource$/, is: (values) => `on ${values}` },
];

function key(pattern: RegExp, words: string): Wording {
    return {
        key: pattern,
        is: (values) => `${words} ${ownKeys.test(values) ? ownKey : values}`,
        present: `${words} ${anyKey}`,
    };
}

function tagged(word: string, value: string): (values: string) => string {
    return (values) => (values === value ? `only objects tagged ${word}` : `only objects tagged ${values}`);
}

function words({ key: name, test, values }: Condition): string {
    const wording = wordings.find((each) => each.key.test(name));
    if (wording?.always !== undefined) {
        return wording.always;
    }
    const asText = isKey(values) ? (values[0] ?? "") : [...new Set(values.map(short))].join(", ");
    const said =
        test === "is" || test === "only" || test === "NumericGreaterThanEquals"
            ? wording?.is?.(asText)
            : test === "present"
              ? wording?.present
              : test === "absent"
                ? wording?.absent
                : undefined;
    return said ?? generic(name, test, asText);
}

function isKey(values: readonly string[]): boolean {
    return values.length > 0 && values.every((value) => ownKeys.test(value));
}

const tests: Readonly<Record<string, string>> = {
    present: "given",
    absent: "not given",
    NumericGreaterThanEquals: "at least",
    NumericLessThanEquals: "at most",
};

function generic(name: string, test: string, values: string): string {
    return `${name} ${tests[test] ?? test} ${values}`.trim();
}

const services: Readonly<Record<string, string>> = {
    s3: "S3",
    sagemaker: "SageMaker",
    glue: "Glue",
    backup: "Backup",
    ec2: "EC2",
    elasticfilesystem: "EFS",
    logs: "CloudWatch Logs",
    sns: "SNS",
    states: "Step Functions",
    ecr: "ECR",
    dynamodb: "DynamoDB",
    secretsmanager: "Secrets Manager",
    codeartifact: "CodeArtifact",
};

/** A value as people say it: a bucket's purpose, a role's, a service's name. */
function short(value: string): string {
    const service = /^([a-z0-9-]+)(\.[a-z]+-[a-z]+-\d)?\.amazonaws\.com$/.exec(value)?.[1];
    if (service !== undefined) {
        return services[service] ?? service;
    }
    return value
        .replace(/^arn:aws:s3:::(.*?)(\/\*)?$/, "$1")
        .replace(/^arn:aws:iam::\{account\}:role\//, "")
        .replace(/^arn:aws:sagemaker:[^:]*:\{account\}:user-profile\/\*\//, "")
        .replace(/^arn:aws:([a-z0-9-]+):[^:]*:\{account\}:/, "$1 ")
        .replace(/^kura\//, "")
        .replaceAll("kura-{team}-", "")
        .replaceAll("kura/{team}/", "")
        .replaceAll("-{account}", "")
        .replace(/^\{account of (.+)\}$/, "$1")
        .replace(/:\*$/, "")
        .replaceAll("{network}", "the team's VPC")
        .replaceAll("{member}", "their own")
        .replaceAll("${aws:PrincipalTag/kura:member, 'no--member'}", "their own");
}
