import { apartFor } from "./apart";
import { blocksAt } from "./keyed";
import { text } from "./values";

/** Texts that are a credential whatever stands around them. */
const shapes: readonly (readonly [RegExp, string])[] = [
    [/\b(AKIA|ASIA)[A-Z0-9]{16}\b/, "an AWS access key"],
    [/-----BEGIN ([A-Z]+ )*PRIVATE KEY-----/, "a private key"],
    [/\b(gh[pousr]_[A-Za-z0-9]{30,}|github_pat_\w{20,}|glpat-[\w-]{20,})/, "a code host's token"],
    [/\bhf_[A-Za-z0-9]{30,}/, "a Hugging Face token"],
    [/\bxox[abeprs]-[\w-]{10,}/, "a Slack token"],
    [/\bsk-[A-Za-z0-9_-]{20,}/, "a model provider's key"],
    [/\bAIza[\w-]{35}/, "a Google API key"],
    [/\b[sr]k_live_[A-Za-z0-9]{20,}/, "a payment provider's key"],
    [/\bAccountKey=[A-Za-z0-9+/]{40,}/, "a storage account's key"],
    [/\bhooks\.slack\.com\/services\/T\w+\/B\w+\/\w{16,}/, "a webhook's address"],
    [/\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/, "a signed token"],
    [/\baws_secret_access_key["']?[\s=:]+["']?[A-Za-z0-9/+]{40}\b/i, "an AWS secret key"],
    [/\bcurl\b[^\n|;&]*\s(-u|--user)[\s=]*["']?[^\s:$'"]+:[^\s$'"{]+/, "a password of curl's"],
    [/\bauthorization["']?\s*[:=]\s*["']?(bearer|basic)\s+[\w+/=.-]{16,}/i, "an authorization header"],
    [/:\/\/[^\s/:@$'"{]+:[^\s/@$'"{]+@/, "a password in an address"],
];

/** Marks in a model's vocabulary, which are called tokens too. */
const vocabulary =
    /(^|[_.-])(pad|eos|bos|unk|sep|cls|mask|stop|special|image|video|audio|start|end|begin|trigger|placeholder|initializer|instance|class|prefix|suffix)[_.-]?token$/i;
const secretName =
    /(^|[_.-]|pg|mysql|db|sql)(password|passwd|pwd|passphrase|secret|token|api[._-]?key|access[._-]?key|(private|secret|signing)[._-]?key|credentials?)$|[_.-]pass$/i;
const assignment =
    /(?:^|[\s;"'])(?:export\s+)?["']?([\w.-]*(?:password|passwd|pwd|_pass|secret|token|key))["']?\s*[=:]\s*["']?([^\s"'$`<({,;]{8,})/gim;

/** A reference to a secret, or to where it lies, is none. */
const reference =
    /^(arn:|!(Ref|Sub|GetAtt|ImportValue|FindInMap)\b|\{\{|\$|<|\/|https?:\/\/|s3:\/\/|ssm:|secretsmanager:|alias\/|none$|null$|true$|false$)/i;

const shapeIn = (all: string) => shapes.find(([pattern]) => pattern.test(all))?.[1];

/** What kind of credential a text holds; undefined for none. */
export function secretIn(given: unknown): string | undefined {
    const all = text(given);
    if (all === "") return undefined;
    const shape = shapeIn(all);
    if (shape !== undefined) return shape;
    for (const [, name = "", value = ""] of all.matchAll(assignment)) {
        if (isSecretName(name) && !reference.test(value)) return `a value for ${name}`;
    }
    return undefined;
}

/** What kind of credential the arguments of a command hold, a flag and its value being one or two of them. */
export function secretInArguments(given: readonly unknown[]): string | undefined {
    return secretIn(
        given
            .map(text)
            .join("\n")
            .replace(/^(--?[\w.-]+)\n(?!-)/gm, (both, flag: string) => (isSecretName(flag) ? `${flag}=` : both)),
    );
}

/** What a template's or document's parameter holds by default, where its name is a credential's. */
export function defaultSecretIn(given: unknown): string | undefined {
    for (const { 1: name = "", index, 0: all } of text(given).matchAll(/["']?([\w.-]+)["']?\s*:\s*/g)) {
        if (!isSecretName(name)) continue;
        // To the end of the parameter: a brace in JSON, the next parameter's type in YAML.
        const [body = ""] = text(given)
            .slice(index + all.length, index + 400)
            .split("}");
        const [first = "", second = ""] = body.split(/\btype["']?\s*:/i);
        const found = /\bdefault["']?\s*:\s*["']?([^\s"'{},]{6,})/i.exec(`${first} ${second}`)?.[1];
        if (found !== undefined && !reference.test(found)) return `a default for ${name}`;
    }
    return undefined;
}

/** Whether a name speaks of a credential, and not of where one lies (`SECRET_ARN`). */
export function isSecretName(name: string): boolean {
    const words = name.replace(/([a-z])([A-Z])/g, "$1_$2");
    return secretName.test(words) && !vocabulary.test(words);
}

/** Faults of the entries of an environment, by name or by what the value is; the value itself is never shown. */
export function environmentFaults(environment: unknown, path: string): readonly string[] {
    if (typeof environment !== "object" || environment === null || Array.isArray(environment)) return [];
    return apartFor(Object.keys(environment), (name) => {
        const value = text(Reflect.get(environment, name));
        const kind =
            secretIn(value) ??
            shapeIn(`${name}: ${value}`) ??
            (isLiteralSecret(name, value) ? "a credential by its name" : undefined);
        return kind === undefined ? [] : [`${path}.${name} holds ${kind}; read it from Secrets Manager at run time`];
    });
}

/** Faults of the arguments of a command that stand at a path. */
export function argumentFaults(props: unknown, path: string, at = ""): readonly string[] {
    const held = secretInArguments(blocksAt(props, path.split(".")));
    return held === undefined ? [] : [`${at}${path} hold ${held}; read it from Secrets Manager at run time`];
}

/** Faults of the environments, and of the arguments of commands, that paths of properties lead to. */
export function credentialFaultsAt(props: unknown, paths: readonly string[]): readonly string[] {
    return apartFor(paths, (path) =>
        path.endsWith("containerArguments")
            ? argumentFaults(props, path)
            : blocksAt(props, path.split(".")).flatMap((block) => environmentFaults(block, path)),
    );
}

export function isLiteralSecret(name: string, value: string): boolean {
    return value.length >= 6 && isSecretName(name) && !reference.test(value);
}
