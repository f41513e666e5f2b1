import type { Policies, ReportViolation, ResourceValidation, StackValidation } from "@pulumi/policy";
import type { Settings } from "./config";
import { examine, type Verdict } from "./judge";
import type { ResourceRecord } from "./resource";
import type { Check, Rule, StackCheck } from "./rule";
import { StackIndex } from "./stack";

/*
 * The SDK hands every policy its own copy of a resource's properties, and for stack policies of the whole stack, each
 * time decoded anew. It skips a policy first when the `__pulumiType` on its validation function is not the resource's.
 * That costs nothing for rules with one token; the getters below extend it to rules with several, and let the stack be
 * decoded once: the pack's first policy looks at what arrives, and the others only run when they have something to say.
 */

/** Props arrive behind the SDK's own unknown-checking proxy; the pack has its own, which names the property. */
function unproxied(props: Record<string, unknown>): Record<string, unknown> {
    return (props["__getSpecialProxyTarget"] as Record<string, unknown> | undefined) ?? props;
}

function withType<T extends ResourceValidation | StackValidation>(validate: T, type: () => string | undefined): T {
    return Object.defineProperty(validate, "__pulumiType", { get: type });
}

const nothing = "kura:none";

/** The type tokens of the resources that are being analysed now; usually one. */
class InFlight {
    readonly #counts = new Map<string, number>();
    enter(type: string) {
        this.#counts.set(type, (this.#counts.get(type) ?? 0) + 1);
    }
    leave(type: string) {
        const left = (this.#counts.get(type) ?? 1) - 1;
        if (left > 0) this.#counts.set(type, left);
        else this.#counts.delete(type);
    }
    /** The one type for which a rule on these tokens must run now; undefined when it must look for itself. */
    match(tokens: readonly string[]): string | undefined {
        if (this.#counts.size === 0) return undefined;
        const live = tokens.filter((token) => this.#counts.has(token));
        return live.length > 1 ? undefined : (live[0] ?? nothing);
    }
}

type Given = Readonly<Record<string, unknown>>;
type Detailed = { message: string; urn: string; description: string; enforcementLevel: "advisory" };

function tell(rule: Rule, verdict: Verdict, urn: string, report: ReportViolation) {
    for (const fault of verdict.faults) report(fault, urn);
    if (verdict.unjudged === undefined) return;
    // The SDK takes an object as well (policy 1.21, server.js), the only way to report at another level.
    const notice: Detailed = {
        message: verdict.unjudged,
        urn,
        description: rule.description,
        enforcementLevel: "advisory",
    };
    report(notice as unknown as string, urn);
}

function configSchema(settings: Settings | undefined) {
    if (settings === undefined) return {};
    const properties = Object.fromEntries(Object.entries(settings).map(([name, { schema }]) => [name, schema]));
    return { configSchema: { properties: properties as Record<string, object> } };
}

/** The rules as CrossGuard policies, one per rule name, after the one that watches what arrives. */
export function policiesOf(rules: readonly Rule[]): Policies {
    const inFlight = new InFlight();
    let stack = new StackIndex([]);
    const watch = {
        name: "kura-pack",
        description: "Prepares the resources for the rules of this pack; reports nothing itself.",
        enforcementLevel: "mandatory" as const,
        validateResource: ({ type }: { type: string }) => inFlight.enter(type),
        validateStack: ({ resources }: Parameters<StackValidation>[0]) => {
            stack = new StackIndex(
                resources.map((resource): ResourceRecord => ({
                    urn: resource.urn,
                    type: resource.type,
                    name: resource.name,
                    inputs: unproxied(resource.props),
                    outputs: unproxied(resource.props),
                    ...(resource.parent && { parent: resource.parent.urn }),
                    dependencies: resource.dependencies.map(({ urn }) => urn),
                    propertyDependencies: Object.fromEntries(
                        Object.entries(resource.propertyDependencies).map(([key, to]) => [key, to.map((r) => r.urn)]),
                    ),
                })),
            );
        },
    };
    const unwatch = {
        name: "kura-pack-end",
        description: "Ends what kura-pack began; reports nothing itself.",
        enforcementLevel: "mandatory" as const,
        validateResource: ({ type }: { type: string }) => inFlight.leave(type),
    };
    return [watch, ...rules.map((rule) => policyOf(rule, inFlight, () => stack)), unwatch];
}

function policyOf(rule: Rule, inFlight: InFlight, stack: () => StackIndex): Policies[number] {
    const alone = rule.checks.filter((check) => check.kind === "resource");
    const together = rule.checks.filter((check) => check.kind === "stack");
    const tokens = [...new Set(alone.flatMap((check) => check.tokens))];
    const validateResource: ResourceValidation = ({ urn, type, name, props, getConfig }, report) => {
        const index = new StackIndex([{ urn, type, name, inputs: unproxied(props) }]);
        for (const [verdict] of verdicts(rule, alone, index, getConfig())) tell(rule, verdict, urn, report);
    };
    const validateStack: StackValidation = ({ getConfig }, report) => {
        for (const [verdict, urn] of verdicts(rule, together, stack(), getConfig())) tell(rule, verdict, urn, report);
    };
    return {
        name: rule.name,
        description: rule.description,
        enforcementLevel: rule.level,
        severity: rule.severity,
        remediationSteps: rule.remediation,
        ...(rule.url !== undefined && { url: rule.url }),
        tags: [...(rule.tags ?? [])],
        ...configSchema(rule.settings),
        ...(alone.length > 0 && {
            validateResource: withType(validateResource, () =>
                tokens.length === 1 ? tokens[0] : inFlight.match(tokens),
            ),
        }),
        ...(together.length > 0 && {
            validateStack: withType(validateStack, () => (speaks(rule, together, stack()) ? undefined : nothing)),
        }),
    } as Policies[number];
}

function* verdicts(
    rule: Rule,
    checks: readonly Check[],
    stack: StackIndex,
    config: Given,
): Iterable<[Verdict, string]> {
    for (const check of checks) {
        for (const subject of stack.of(...check.tokens)) {
            yield [examine(rule, check, subject, stack, config), subject.urn];
        }
    }
}

/** Whether a rule has anything to report; an adjustable one has to be asked with its settings. */
function speaks(rule: Rule, checks: readonly StackCheck[], stack: StackIndex): boolean {
    if (rule.settings !== undefined) return checks.some((check) => stack.of(...check.tokens).length > 0);
    for (const [{ faults, unjudged }] of verdicts(rule, checks, stack, {})) {
        if (faults.length > 0 || unjudged !== undefined) return true;
    }
    return false;
}
