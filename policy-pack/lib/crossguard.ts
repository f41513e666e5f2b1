import type { PolicyResource, ReportViolation, ResourceValidation, StackValidation } from "@pulumi/policy";
import { decodeOnce, shownEverything } from "./decode-once";
import { judgesAlone, RulesAlone, typesIn } from "./alone";
import { EngineConfig } from "./engine-config";
import { expandRest, restOf, restPolicy } from "./not-applicable";
import { packSchema } from "./pack-config";
import { PackWatch } from "./pack-watch";
import { describePolicy, findingsOf, tell, type Given, type Policy } from "./policy-of";
import { packPolicy, Regime } from "./regime";
import type { ResourceRecord } from "./resource";
import type { Check, Rule } from "./rule";
import { StackIndex } from "./stack";

/** What one walk through the policies is about, once its first policy has been shown it. */
interface Subject {
    kind?: Check["kind"];
    stack?: StackIndex;
}

/**
 * The rules as CrossGuard policies. The SDK walks through all policies for each resource, and for the stack, and hands
 * each its own copy of all properties, decoded anew. So this list is a list to whoever asks what there is, but each walk
 * begins with a policy that looks at what has arrived and reports, in the rules' names, what they find; of their policies
 * only those follow that do not apply.
 */
export class ServedPolicies extends Array<Policy> {
    readonly #pack: PackWatch;
    readonly #rules: readonly Rule[];
    readonly #alone: RulesAlone;
    readonly #engine = new EngineConfig();

    static override get [Symbol.species]() {
        return Array;
    }

    constructor(rules: readonly Rule[]) {
        super();
        this.#rules = rules;
        this.#alone = new RulesAlone(rules);
        this.#pack = new PackWatch(rules);
        this.push(this.#watch({}), ...rules.map((rule) => this.#policyOf(rule)), this.#end(new StackIndex([])));
        decodeOnce();
        const names = (of: readonly Rule[]) => of.map(({ name }) => name);
        expandRest(names(this.#alone.rules), (types) => names(this.#alone.of(types)));
    }

    override *[Symbol.iterator](): ArrayIterator<Policy> {
        const subject: Subject = {};
        yield this.#watch(subject);
        const { kind, stack } = subject;
        if (stack === undefined) yield* this.slice(1).values();
        else if (kind === "resource") yield* this.#forResource(stack);
        else yield* this.#forStack(stack);
    }

    *#forResource(stack: StackIndex): Iterable<Policy> {
        yield {
            name: restPolicy,
            description: "Stands for the policies that do not apply.",
            enforcementLevel: "advisory",
            validateResource: ofType(() => undefined, restOf(typesIn(stack.resources))),
        };
    }

    *#forStack(stack: StackIndex): Iterable<Policy> {
        for (const rule of this.#rules) {
            const [first, ...others] = rule.checks.filter((check) => check.kind === "stack");
            if (first !== undefined && [first, ...others].every((check) => stack.of(...check.tokens).length === 0))
                yield { ...describePolicy(rule), validateStack: ofType(() => undefined, first.tokens[0] ?? "") };
        }
        yield this.#end(stack);
    }

    /** Reports what the rules find, each in its name and at its level. */
    #judge(kind: Check["kind"], stack: StackIndex, report: ReportViolation) {
        const { regime } = this.#pack;
        const judging = kind === "resource" ? this.#alone.of(typesIn(stack.resources)) : this.#rules;
        for (const rule of judging) {
            const level = this.#engine.levelOf(rule);
            if (level === "disabled") continue;
            const findings = findingsOf(rule, kind, stack, regime, this.#engine.settingsOf(rule));
            tell(rule, findings, regime, report, level);
        }
    }

    /** The policy of a rule for whoever asks what there is, which judges for itself where the first policy is disabled. */
    #policyOf(rule: Rule): Policy {
        const regime = new Regime();
        const judge = (kind: Check["kind"], stack: StackIndex, config: Given, report: ReportViolation) => {
            const level = this.#engine.levelOf(rule);
            if (level !== "disabled") tell(rule, findingsOf(rule, kind, stack, regime, config), regime, report, level);
        };
        const validateResource: ResourceValidation = (args, report) =>
            judge("resource", indexOf(args), args.getConfig(), report);
        const validateStack: StackValidation = ({ resources, getConfig }, report) =>
            judge("stack", new StackIndex(resources.map(recordOf)), getConfig(), report);
        const described = describePolicy(rule);
        const alone = judgesAlone(rule) ? { validateResource } : undefined;
        const together = rule.checks.some(({ kind }) => kind === "stack") ? { validateStack } : undefined;
        return alone === undefined ? { ...described, validateStack } : { ...described, ...alone, ...together };
    }

    #watch(subject: Subject): Policy {
        const look = (getConfig: () => Given, report: ReportViolation, kind: Check["kind"], stack: StackIndex) => {
            shownEverything();
            this.#pack.configure(getConfig());
            for (const problem of this.#pack.newProblems()) report(problem);
            this.#judge(kind, stack, report);
            Object.assign(subject, { kind, stack });
        };
        const validateResource: ResourceValidation = (args, report) =>
            look(args.getConfig, report, "resource", indexOf(args));
        const validateStack: StackValidation = ({ resources, getConfig }, report) =>
            look(getConfig, report, "stack", new StackIndex(resources.map(recordOf)));
        return {
            name: packPolicy,
            description: "The pack's own configuration is sound.",
            enforcementLevel: "mandatory",
            configSchema: { properties: packSchema as Record<string, object> },
            ...{ validateResource, validateStack },
        };
    }

    #end(stack: StackIndex): Policy {
        const idle = this.#pack.regime.unmatched(stack.resources.slice(0, 1).map(({ urn }) => urn));
        const validateStack: StackValidation = (_, report) => idle.forEach((message) => report(message));
        return {
            name: `${packPolicy}-end`,
            description: "Every exception is needed by a finding.",
            enforcementLevel: "advisory",
            validateStack: idle.length > 0 ? validateStack : ofType(validateStack, "kura:none"),
        };
    }
}

/** The SDK runs no validation of another type than what has arrived, and tells the engine that it does not apply. */
function ofType<T extends ResourceValidation | StackValidation>(validate: T, type: string): T {
    return Object.assign(validate, { __pulumiType: type });
}

/** Props arrive behind the SDK's own unknown-checking proxy; the pack has its own, which names the property. */
function unproxied(props: Record<string, unknown>): Record<string, unknown> {
    return (props["__getSpecialProxyTarget"] as Record<string, unknown> | undefined) ?? props;
}

function indexOf({ urn, type, name, props }: Parameters<ResourceValidation>[0]): StackIndex {
    return new StackIndex([{ urn, type, name, inputs: unproxied(props) }]);
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
