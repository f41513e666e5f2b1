export type Severity = "critical" | "high" | "medium" | "low";
export type Level = "mandatory" | "advisory";

/** One resource of a stack, as a preview, an update, a plan or a stack export knows it. */
export interface ResourceRecord {
    readonly urn: string;
    /** The type token, e.g. `aws:kms/key:Key`. */
    readonly type: string;
    readonly name: string;
    /** The input properties; values not known yet are Pulumi's unknown sentinels. */
    readonly inputs: Readonly<Record<string, unknown>>;
    /** The provider's id, when known; helps to resolve references between resources. */
    readonly id?: string;
    /** Output properties, when known (`arn`, generated names); help to resolve references. */
    readonly outputs?: Readonly<Record<string, unknown>>;
    readonly parent?: string;
    /** URNs of the resources this one depends on. */
    readonly dependencies?: readonly string[];
    /** Per input property, the URNs of the resources its value comes from. */
    readonly propertyDependencies?: Readonly<Record<string, readonly string[]>>;
    /** The type in whose words it was written, where `type` and the properties are those of another. */
    readonly writtenAs?: string;
}

/** What a rule says about one resource. */
export interface Finding {
    readonly rule: string;
    readonly level: Level;
    readonly severity: Severity;
    /** The URN of the resource. */
    readonly resource: string;
    readonly message: string;
    /** True when the rule could not be judged, so that the finding is a notice and no verdict. */
    readonly unknown?: true;
}
