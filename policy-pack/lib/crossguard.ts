import type { Policies, PolicyResource, ReportViolation, ResourceValidation, StackValidation } from "@pulumi/policy";
import type { Settings } from "./config";
import type { ExceptedFinding } from "./exceptions";
import { examine, isExcepted, settled } from "./judge";
import { packSchema } from "./pack-config";
import { PackWatch } from "./pack-watch";
import { packPolicy, type Regime } from "./regime";
import type { Finding, Level, ResourceRecord } from "./resource";
import type { Check, Rule } from "./rule";
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
type Detailed = { message: string; urn: string; description: string; enforcementLevel: Level };

/** Reports a finding. Only the engine knows the level that is configured for a rule; the pack gives one where it differs. */
function tell(rule: Rule, finding: Finding, overridden: boolean, report: ReportViolation) {
    const atOwnLevel = !overridden && (finding.unknown !== true || finding.level !== "advisory");
    if (atOwnLevel) return report(finding.message, finding.resource);
    // The SDK takes an object as well (policy 1.21, server.js), the only way to report at another level.
    const detailed: Detailed = {
        message: `${rule.description}\n${finding.message}`,
        urn: finding.resource,
        description: rule.description,
        enforcementLevel: finding.level,
    };
    report(detailed as unknown as string, finding.resource);
}

function configSchema(settings: Settings | undefined) {
    if (settings === undefined) return {};
    const properties = Object.fromEntries(Object.entries(settings).map(([name, { schema }]) => [name, schema]));
    return { configSchema: { properties: properties as Record<string, object> } };
}

/** The rules as CrossGuard policies, one per rule name, between those that prepare and end what arrives. */
export function policiesOf(rules: readonly Rule[]): Policies {
    const inFlight = new InFlight();
    const pack = new PackWatch(rules);
    let stack = new StackIndex([]);
    const watch = {
        name: packPolicy,
        description: "The pack's own configuration is sound, and its exceptions are in use.",
        enforcementLevel: "mandatory" as const,
        configSchema: { properties: packSchema as Record<string, object> },
        validateResource: (({ type, getConfig }, report) => {
            inFlight.enter(type);
            pack.configure(getConfig());
            for (const problem of pack.newProblems()) report(problem);
        }) satisfies ResourceValidation,
        validateStack: (({ resources, getConfig }, report) => {
            pack.configure(getConfig());
            for (const problem of pack.newProblems()) report(problem);
            stack = new StackIndex(resources.map(recordOf));
        }) satisfies StackValidation,
    };
    const idle = () => pack.regime.unmatched(stack.resources.slice(0, 1).map(({ urn }) => urn));
    const unwatch = {
        name: `${packPolicy}-end`,
        description: "Every exception is needed by a finding.",
        enforcementLevel: "advisory" as const,
        validateResource: (({ type }) => inFlight.leave(type)) satisfies ResourceValidation,
        validateStack: withType<StackValidation>(
            (_, report) => idle().forEach((message) => report(message)),
            () => (idle().length > 0 ? undefined : nothing),
        ),
    };
    return [watch, ...rules.map((rule) => policyOf(rule, inFlight, pack, () => stack)), unwatch];
}

function recordOf(resource: PolicyResource): ResourceRecord {
    return {
        urn: resource.urn,
        type: resource.type,
        name: resource.name,
        inputs: unproxied(resource.props),
        outputs: unproxied(resource.props),
        ...(resource.parent && { parent: resource.parent.urn }),
        dependencies: resource.dependencies.map(({ urn }) => urn),
        propertyDependencies: Object.fromEntries(
            Object.entries(resource.propertyDependencies).map(([key, to]) => [key, to.map(({ urn }) => urn)]),
        ),
    };
}

function policyOf(rule: Rule, inFlight: InFlight, pack: PackWatch, stack: () => StackIndex): Policies[number] {
    const alone = rule.checks.filter((check) => check.kind === "resource");
    const together = rule.checks.filter((check) => check.kind === "stack");
    const tokens = [...new Set(alone.flatMap((check) => check.tokens))];
    const tellAll = (found: readonly Finding[], report: ReportViolation) => {
        const overridden = pack.regime.override(rule) !== undefined;
        for (const finding of found) tell(rule, finding, overridden, report);
    };
    const validateResource: ResourceValidation = ({ urn, type, name, props, getConfig }, report) => {
        const index = new StackIndex([{ urn, type, name, inputs: unproxied(props) }]);
        tellAll(findingsOf(rule, alone, index, pack.regime, getConfig()), report);
    };
    /** What a rule without settings finds is known before the SDK asks it, so that it need not decode the stack for it. */
    let foundBefore: readonly Finding[] = [];
    const stackType = () => {
        if (rule.settings !== undefined)
            return together.some((check) => stack().of(...check.tokens).length > 0) ? undefined : nothing;
        foundBefore = findingsOf(rule, together, stack(), pack.regime, {});
        return foundBefore.length > 0 ? undefined : nothing;
    };
    const validateStack: StackValidation = ({ getConfig }, report) => {
        const adjustable = rule.settings !== undefined;
        tellAll(adjustable ? findingsOf(rule, together, stack(), pack.regime, getConfig()) : foundBefore, report);
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
        ...(together.length > 0 && { validateStack: withType(validateStack, stackType) }),
    } as Policies[number];
}

/** What a rule finds, less what is excepted. */
function findingsOf(rule: Rule, checks: readonly Check[], stack: StackIndex, regime: Regime, config: Given): Finding[] {
    const level = regime.levelOf(rule);
    if (level === "disabled") return [];
    const found: (Finding | ExceptedFinding)[] = [];
    for (const check of checks) {
        for (const subject of stack.of(...check.tokens)) {
            found.push(...settled(rule, examine(rule, check, subject, stack, config), subject, level, regime));
        }
    }
    return found.filter((finding) => !isExcepted(finding));
}
