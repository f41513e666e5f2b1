import type { From } from "../model";

/** What is void once an attacker may write it: he writes whatever serves him. */
export type Edit =
    /** A resource's own policy, a role's trust excepted. */
    | "edits-policy"
    /** What a role's own policies allow. */
    | "edits-identity"
    | "edits-boundary"
    /** Somebody may use a key by a grant, which only a Deny of its policy outweighs. */
    | "adds-grant"
    | "edits-trust"
    /** The tags of a role, by which conditions know its sessions. */
    | "edits-tags"
    /** Which aliases stand for a key, by which documents refer to it. */
    | "edits-aliases"
    | "edits-endpoint"
    /** Service and resource control policies of an account. */
    | "lifts-guard-rails";

/** What an attacker can do that leads no further by itself. */
export type Deed =
    /** Objects, items, records or log events, in the clear. */
    | "reads"
    /** The same before they have been scanned, or released. */
    | "reads-unscanned"
    | "reads-unreleased"
    | "decrypts"
    | "writes"
    | "sets-scan-tag"
    | "sets-release-tag"
    /** Runs code of his own in the account. */
    | "computes"
    /** Runs code of his own in a network of AWS's that reaches the internet. */
    | "computes-outside"
    | "changes-network"
    | "changes-evidence"
    | "changes-detection"
    | "changes-identities"
    | "changes-accounts"
    | "carries-out"
    | "destroys"
    | "enters-unrecorded"
    /** Lets another account attach an interface of the network's. */
    | "admits-interface";

/** What a step gives, and over what: an ARN, an account, or a place. */
export type Gain =
    | { readonly kind: "acts-as"; readonly on: string }
    /** An AWS service acts as the role and does what it is told. */
    | { readonly kind: "drives"; readonly on: string }
    /** A service passes on what he asks in the principal's name. */
    | { readonly kind: "is-forwarded"; readonly on: string }
    | { readonly kind: "stands-in"; readonly on: From }
    | { readonly kind: Edit | Deed; readonly on: string };

export type GainKind = Gain["kind"];

export const edits: ReadonlySet<GainKind> = new Set<GainKind>([
    "edits-policy",
    "edits-identity",
    "edits-boundary",
    "adds-grant",
    "edits-trust",
    "edits-tags",
    "edits-aliases",
    "edits-endpoint",
    "lifts-guard-rails",
]);

/** One gain under one name, however it came about. */
export function gainKey({ kind, on }: Gain): string {
    return `${kind} ${on}`;
}

const words: Readonly<Record<GainKind, (on: string) => string>> = {
    "acts-as": (on) => `acts as ${on}`,
    drives: (on) => `has a service act as ${on}`,
    "is-forwarded": (on) => `has a service call for ${on}`,
    "stands-in": (on) => `calls from ${on}`,
    "edits-policy": (on) => `rewrites the policy of ${on}`,
    "edits-identity": (on) => `rewrites what ${on} may do`,
    "edits-boundary": (on) => `lifts the boundary of ${on}`,
    "adds-grant": (on) => `lets anybody use ${on}`,
    "edits-trust": (on) => `decides who may become ${on}`,
    "edits-tags": (on) => `tags ${on} as he likes`,
    "edits-aliases": (on) => `decides which names stand for ${on}`,
    "edits-endpoint": (on) => `rewrites the policy of endpoint ${on}`,
    "lifts-guard-rails": (on) => `lifts the guard rails of account ${on}`,
    reads: (on) => `reads ${on}`,
    "reads-unscanned": (on) => `reads what is not scanned in ${on}`,
    "reads-unreleased": (on) => `reads what is not released in ${on}`,
    decrypts: (on) => `decrypts with ${on}`,
    writes: (on) => `writes to ${on}`,
    "sets-scan-tag": (on) => `declares objects of ${on} clean`,
    "sets-release-tag": (on) => `releases objects of ${on}`,
    computes: (on) => `runs code in account ${on}`,
    "computes-outside": (on) => `runs code of account ${on} in a network that reaches the internet`,
    "changes-network": (on) => `changes the networks of account ${on}`,
    "changes-evidence": (on) => `changes the evidence of account ${on}`,
    "changes-detection": (on) => `switches off what watches account ${on}`,
    "changes-identities": (on) => `makes identities in account ${on}`,
    "changes-accounts": (on) => `changes the organization from account ${on}`,
    "carries-out": (on) => `carries data to ${on}`,
    destroys: (on) => `destroys ${on}`,
    "admits-interface": (on) => `lets another account attach an interface, as ${on}`,
    "enters-unrecorded": (on) => `opens a shell in ${on} that nobody records`,
};

/** As a reviewer reads it; ARNs are cut to what tells them apart. */
export function describeGain({ kind, on }: Gain): string {
    return words[kind](shortName(on));
}

/** `kura-dev-fraud-jobs` for a role, `bucket kura-…`, `key 1234`: an ARN's end says it, its beginning does not. */
export function shortName(arn: string): string {
    const [, , service, , account, ...rest] = arn.split(":");
    const last = rest.join(":");
    if (!arn.startsWith("arn:") || last === "") {
        return arn;
    }
    const name = service === "iam" ? last.replace(/^(assumed-)?role\/(?:.*\/)?/, "") : `${service} ${last}`;
    return name === "kura-deployer" || name === "root" ? `${name} of ${account}` : name;
}
