import {
    bucketPurposes,
    keyPurposes,
    type BucketPurpose,
    type KeyPurpose,
} from "../../../components/config/vocabulary";
import { outsidersAccount } from "../caller";
import type { GuardedResource } from "../model";
import { accountOf, type Scene } from "./scene";
import { subjectOf } from "./subjects";

type Thing = (scene: Scene, rest: string) => string | undefined;

/** What the words of the questions stand for. A word with none of these before its colon is a service of AWS. */
const things: Readonly<Record<string, Thing>> = {
    bucket: (scene, rest) => bucketOf(scene, rest),
    "bucket-name": (scene, rest) => bucketOf(scene, rest)?.split(":::")[1],
    object: (scene, rest) => objectOf(scene, rest),
    "bucket-of": (scene, rest) => thingOf(scene, rest)?.split("/")[0],
    "key-of": (scene, rest) => keyOf(scene, thingOf(scene, rest)?.split("/")[0]),
    key: (scene, rest) => ofAlias(scene, isKeyPurpose(rest) ? scene.names.keyAlias(rest) : rest),
    alias: ({ names }, rest) => (isKeyPurpose(rest) ? names.arn("kms", names.keyAlias(rest)) : undefined),
    archive: archive,
    "archive-object": (scene, rest) => archiveObject(scene, rest),
    "archive-key": (scene) => ofAlias(scene, `alias/kura-${scene.model.environment}-archive`),
    trail: trail,
    role: (scene, rest) => arnOf(scene, rest),
    name: ({ names }, rest) => `${names.prefix}-${rest}`,
    policy: ({ names }, rest) => names.policyArn(`${names.prefix}-${rest}`),
    "iam-user": ({ account }) => `arn:aws:iam::${account}:user/somebody`,
    "iam-role": ({ names }) => names.roleArn("something"),
    "saml-provider": (scene) => arnOf(scene, "identity-provider"),
    topic: ({ names }) => names.topicArn,
    vault: ({ names }) => names.arn("backup", `backup-vault:${names.backupVault}`),
    "recovery-point": ({ names }) => names.arn("backup", "recovery-point:11111111-2222-3333-4444-555555555555"),
    repository: ({ names }, rest) => names.repositoryArn(rest),
    "shared-image": sharedImage,
    "package-key": (scene) => ofAlias(scene, `alias/kura-${scene.model.environment}-packages`),
    "package-domain": (scene) => network(scene, "codeartifact", `domain/kura-${scene.model.environment}`),
    packages: (scene) => network(scene, "codeartifact", `repository/kura-${scene.model.environment}/${scene.team}`),
    package: (scene) =>
        network(scene, "codeartifact", `package/kura-${scene.model.environment}/${scene.team}/pypi/n/numpy`),
    "log-group": ({ names }, rest) => logGroup(names.logGroupArn(rest), names.arn("logs", `log-group:${rest}`), rest),
    "log-stream": ({ names }, rest) =>
        `${logGroup(names.logGroupArn(rest), names.arn("logs", `log-group:${rest}`), rest)}:log-stream:s`,
    "user-profile": (scene, rest) => profile(scene, rest === "other" ? scene.otherMember : scene.member),
    "model-package": ({ names }) => names.arn("sagemaker", `model-package/${names.modelPackageGroup}/1`),
    "work-team": ({ names }) => names.workteamArn,
    "tracking-server": ({ names }) => names.arn("sagemaker", `mlflow-tracking-server/${names.trackingServer}`),
    workgroup: ({ names }) => names.arn("athena", `workgroup/${names.workgroup}`),
    "table-of-catalogue": ({ names }) => names.arn("glue", "table/clicks/daily"),
    table: ({ names }) => names.arn("dynamodb", `table/${names.table("sessions")}`),
    secret: ({ names }) => names.arn("secretsmanager", `secret:${names.prefix}/feed-AbCdEf`),
    "foundation-model": ({ model }) => `arn:aws:bedrock:${model.region}::foundation-model/anthropic.claude`,
    "state-machine": ({ names }) => names.stateMachineArn,
    host: ({ names }) => names.arn("ec2", "instance/i-0123456789abcdef0"),
    "host-template": ({ names }) => names.arn("ec2", "launch-template/lt-0123456789abcdef0"),
    document: ({ names }, rest) => names.arn("ssm", `document/${rest}`),
    stranger: strangers,
    prefix: ({ names }) => names.prefix,
    account: ({ account }) => account,
    region: ({ model }) => model.region,
    organization: ({ model }) => model.organizationId,
    domain: (scene) => domainId(scene),
    other: ({ otherMember }) => otherMember,
    vpc: ({ model, names, team }) => {
        const vpc = model.vpcs.find(({ name }) => name === team);
        return vpc && names.arn("ec2", `vpc/${vpc.id}`);
    },
};

/** The ARN, or other value, that a word stands for; undefined where the team has no such thing. */
export function thingOf(scene: Scene, word: string): string | undefined {
    const [what = "", place] = word.split("@");
    if (place === "other") {
        const other = scene.other();
        return other && thingOf(other, what);
    }
    if (word.startsWith("arn:")) {
        return filled(scene, word);
    }
    const [kind = "", ...rest] = word.split(":");
    const thing = things[kind];
    if (thing !== undefined) {
        return thing(scene, rest.join(":"));
    }
    return kind === word ? undefined : filled(scene, `arn:aws:${kind}:{region}:{account}:${rest.join(":")}`);
}

/** The text with what its `{words}` stand for; undefined if one stands for nothing. */
export function filled(scene: Scene, text: string): string | undefined {
    const innermost = /\{([^{}]+)\}/.exec(text);
    if (innermost === null) {
        return text;
    }
    const value = thingOf(scene, innermost[1] ?? "");
    return value === undefined
        ? undefined
        : filled(
              scene,
              text.replace(innermost[0], () => value),
          );
}

function bucketOf({ names }: Scene, rest: string): string | undefined {
    return isBucketPurpose(rest) ? names.bucketArn(rest) : undefined;
}

function objectOf(scene: Scene, rest: string): string | undefined {
    const [purpose = "", ...path] = rest.split("/");
    const bucket = bucketOf(scene, purpose);
    return bucket && `${bucket}/${path.length === 0 ? "some/file" : path.join("/")}`;
}

function isBucketPurpose(word: string): word is BucketPurpose {
    return bucketPurposes.some((purpose) => purpose === word);
}

function isKeyPurpose(word: string): word is KeyPurpose {
    return keyPurposes.some((purpose) => purpose === word);
}

function ofAlias({ model }: Scene, alias: string): string | undefined {
    return [...model.resources.values()].find(({ aliases }) => aliases.includes(alias))?.arn;
}

/** A bucket names its key by ARN or by alias. */
function keyOf(scene: Scene, bucketArn: string | undefined): string | undefined {
    const key = bucketArn === undefined ? undefined : scene.model.resources.get(bucketArn)?.encryptedWith;
    return key?.includes(":alias/") === true ? ofAlias(scene, key.slice(key.indexOf("alias/"))) : key;
}

/** One of the repositories that keep public images; all of them are alike. */
function sharedImage(scene: Scene): string | undefined {
    const account = accountOf(scene, "network");
    return [...scene.model.resources.values()].find((each) => each.kind === "repository" && each.account === account)
        ?.arn;
}

function archive(scene: Scene, rest: string): string | undefined {
    const { environment, resources } = scene.model;
    const arn = `arn:aws:s3:::kura-${environment}-archive-${rest}-${accountOf(scene, "audit") ?? ""}`;
    return resources.has(arn) ? arn : undefined;
}

/** Where the service that keeps it puts what is of the team's account. */
function archiveObject(scene: Scene, rest: string): string | undefined {
    const bucket = archive(scene, rest);
    const organization = rest === "trail" ? `${scene.model.organizationId}/` : "";
    return bucket && `${bucket}/AWSLogs/${organization}${scene.account}/some/file`;
}

/** The one who may write the archive tells the trail's name. */
function trail(scene: Scene): string | undefined {
    const account = accountOf(scene, "management");
    return (
        account &&
        `arn:aws:cloudtrail:${scene.model.region}:${account}:trail/kura-${scene.model.environment}-organization`
    );
}

function arnOf(scene: Scene, who: string): string | undefined {
    const subject = subjectOf(scene, who);
    return typeof subject === "object" ? subject.arn : subject;
}

function network(scene: Scene, service: string, resource: string): string | undefined {
    const account = accountOf(scene, "network");
    return account && `arn:aws:${service}:${scene.model.region}:${account}:${resource}`;
}

function logGroup(own: string, given: string, name: string): string {
    return name.startsWith("/") ? given : own;
}

function domainId({ resources }: Scene): string | undefined {
    return ofKind(resources, "domain")?.arn.split("/").at(-1);
}

function profile(scene: Scene, member: string | undefined): string | undefined {
    const domain = domainId(scene);
    return domain && member && scene.names.arn("sagemaker", `user-profile/${domain}/${member}`);
}

function ofKind(resources: readonly GuardedResource[], kind: GuardedResource["kind"]): GuardedResource | undefined {
    return resources.find((resource) => resource.kind === kind);
}

/** Things of an account of another organization, which lets everybody in. */
function strangers({ model }: Scene, rest: string): string | undefined {
    const arn = (service: string, resource: string) =>
        `arn:aws:${service}:${model.region}:${outsidersAccount}:${resource}`;
    const table: Readonly<Record<string, string>> = {
        object: "arn:aws:s3:::stranger-bucket/file",
        key: arn("kms", "key/99999999-2222-3333-4444-555555555555"),
        topic: arn("sns", "topic"),
        queue: arn("sqs", "queue"),
        repository: arn("ecr", "repository/repository"),
        packages: arn("codeartifact", "repository/domain/repository"),
        table: arn("dynamodb", "table/table"),
        "training-job": arn("sagemaker", "training-job/t"),
        secret: arn("secretsmanager", "secret:secret-AbCdEf"),
        role: `arn:aws:iam::${outsidersAccount}:role/stranger`,
    };
    return table[rest];
}
