import type { Unwrap } from "@pulumi/pulumi";
import type { Settings, ValuesOf } from "./config";
import type { Level, ResourceRecord, Severity } from "./resource";
import type { Stack, StackResource } from "./stack";

/** Ids of the same demand in public frameworks. */
export interface Frameworks {
    /** Controls of AWS Security Hub: those of its FSBP standard, and a few of its other standards such as `KMS.4`. */
    readonly fsbp?: readonly string[];
    /** CIS AWS Foundations Benchmark 3.0, e.g. `3.6`. */
    readonly cis?: readonly string[];
    /** NIST SP 800-53 revision 5, e.g. `SC-12`. */
    readonly nist?: readonly string[];
    /** PCI DSS 4.0, e.g. `3.6.1`. */
    readonly pci?: readonly string[];
}

/**
 * Ids of the same question in other tools; `{}` where it has been looked for and none asks it. What AWS's own standard
 * asks stands in `frameworks.fsbp`.
 */
export interface Peers {
    /** Checkov, e.g. `CKV_AWS_7`, `CKV2_AWS_11`. */
    readonly checkov?: readonly string[];
    /** cdk-nag, AwsSolutions id or rule name, e.g. `AwsSolutions-KMS5`. */
    readonly cdkNag?: readonly string[];
    /** Pulumi AwsGuard, e.g. `cmk-backing-key-rotation-enabled`. */
    readonly awsguard?: readonly string[];
}

export interface RuleMetadata {
    /** `<service>-<thing>-<requirement>`, stated positively; public API. */
    readonly name: string;
    /** The requirement as one positive sentence. */
    readonly description: string;
    readonly severity: Severity;
    /** Id of the control that this rule enforces: the promise of which the requirement is a part. */
    readonly control: string;
    /** How to comply, in one or two sentences. */
    readonly remediation: string;
    readonly frameworks?: Frameworks;
    readonly peers?: Peers;
    /** Ids of Kura's requirements, e.g. `R2`. */
    readonly requirements?: readonly string[];
    readonly tags?: readonly string[];
    readonly url?: string;
    /** @default "mandatory" */
    readonly level?: Level;
    /** What a user of the pack may adjust. */
    readonly settings?: Settings;
}

export interface Rule extends RuleMetadata {
    readonly level: Level;
    readonly checks: readonly Check[];
}

/** Nothing when the resource complies; else what is wrong, the value found and the fix, one line each. */
export type Findings = string | readonly string[] | undefined;

type Loose<T> = T extends string | number | boolean | null | undefined
    ? T
    : T extends readonly (infer U)[]
      ? Loose<U>[]
      : T extends object
        ? { [K in keyof T]?: Loose<T[K]> }
        : T;

/** The inputs of a resource as a rule reads them: resolved, and anything may be missing. */
export type Props<Args> = Loose<Unwrap<Args>>;

export interface Context {
    readonly resource: ResourceRecord;
    /** The values of the rule's settings, checked. */
    settings<S extends Settings>(declared: S): ValuesOf<S>;
}

/** A question that one resource answers alone. */
export interface ResourceCheck {
    readonly kind: "resource";
    /** Every type token that expresses the concept with the same properties. */
    readonly tokens: readonly string[];
    readonly find: (props: Props<object>, context: Context) => Findings;
    /** True where the mere resource is the fault, so that no example can comply. */
    readonly forbids?: true;
    /**
     * True where the mere presence of a value is the question. One that is known only after the update complies; whether
     * there will be one must be known, whatever the configuration says of unknowns.
     */
    readonly asksForPresence?: true;
    /** True where one entry of a list answers for the others, so that those that are known say nothing by themselves. */
    readonly entriesTogether?: true;
    readonly compliant: Readonly<Record<string, object>>;
    readonly noncompliant: Readonly<Record<string, object>>;
}

/** A question whose answer lies in the resource and its companions. */
export interface StackCheck {
    readonly kind: "stack";
    readonly tokens: readonly string[];
    readonly find: (subject: StackResource, stack: Stack, context: Context) => Findings;
    readonly compliant: Readonly<Record<string, readonly Example[]>>;
    readonly noncompliant: Readonly<Record<string, readonly Example[]>>;
}

export type Check = ResourceCheck | StackCheck;

/** A resource in an example of a stack check. */
export interface Example {
    readonly type: string;
    readonly name: string;
    readonly props: object;
    /** Per property, the name of the resource in the same example that it points to. */
    readonly refs: Readonly<Record<string, string>>;
}

export function rule(metadata: RuleMetadata, ...checks: readonly Check[]): Rule {
    return { ...metadata, level: metadata.level ?? "mandatory", checks };
}

/** Judges every resource of the given type tokens by its inputs alone; examples are its tests and documentation. */
export function check<Args>(
    tokens: string | readonly string[],
    body: {
        readonly find: (props: Props<Args>, context: Context) => Findings;
        readonly asksForPresence?: true;
        readonly entriesTogether?: true;
        readonly compliant: Readonly<Record<string, Props<Args>>>;
        readonly noncompliant: Readonly<Record<string, Props<Args>>>;
    },
): ResourceCheck {
    return {
        kind: "resource",
        tokens: typeof tokens === "string" ? [tokens] : tokens,
        ...body,
    } as unknown as ResourceCheck;
}

/** Refuses every resource of the given type tokens, whatever it says. */
export function forbid<Args>(
    tokens: string | readonly string[],
    message: string,
    noncompliant: Readonly<Record<string, Props<Args>>>,
): ResourceCheck {
    return { ...check<Args>(tokens, { find: () => message, compliant: {}, noncompliant }), forbids: true };
}

/** Judges every resource of the given type tokens together with the other resources of its stack. */
export function stackCheck<Args>(
    tokens: string | readonly string[],
    body: {
        readonly find: (subject: StackResource<Args>, stack: Stack, context: Context) => Findings;
        readonly compliant: Readonly<Record<string, readonly Example[]>>;
        readonly noncompliant: Readonly<Record<string, readonly Example[]>>;
    },
): StackCheck {
    return { kind: "stack", tokens: typeof tokens === "string" ? [tokens] : tokens, ...body } as unknown as StackCheck;
}

/** A resource of an example: `refs` says which property points to which other resource of the same example. */
export function given<Args>(
    type: string,
    name: string,
    props: Props<Args>,
    refs: Record<string, string> = {},
): Example {
    return { type, name, props: props as object, refs };
}
