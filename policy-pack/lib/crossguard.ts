import type { PolicyResource, ReportViolation, ResourceValidation, StackValidation } from "@pulumi/policy";
import { judgesAlone, RulesAlone, typesIn } from "./alone";
import { readOnce, shownEverything } from "./arrivals";
import { EngineConfig } from "./engine-config";
import { askAll, checksByToken, isExcepted, type ChecksByToken } from "./judge";
import { expandRest, restOf, restPolicy } from "./not-applicable";
import { packSchema } from "./pack-config";
import { PackWatch } from "./pack-watch";
import { describePolicy, tell, type Policy } from "./policy-of";
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
 * only those follow, where somebody counts them, that do not apply.
 */
export class ServedPolicies extends Array<Policy> {
    readonly #pack: PackWatch;
    readonly #rules: readonly Rule[];
    readonly #alone: RulesAlone;
    readonly #checks: Readonly<Record<Check["kind"], ChecksByToken>>;
    readonly #engine = new EngineConfig();

    static override get [Symbol.species]() {
        return Array;
    }

    constructor(rules: readonly Rule[]) {
        super();
        this.#rules = rules;
        this.#alone = new RulesAlone(rules);
        this.#checks = checksOf(rules);
        this.#pack = new PackWatch(rules);
        this.push(this.#watch({}), ...rules.map((rule) => this.#policyOf(rule)), this.#end(new StackIndex([])));
        readOnce();
        const names = (of: readonly Rule[]) => of.map(({ name }) => name);
        expandRest(names(this.#alone.rules), (types) => names(this.#alone.of(types)));
    }

    override *[Symbol.iterator](): ArrayIterator<Policy> {
        const subject: Subject = {};
        yield this.#watch(subject);
        const { kind, stack } = subject;
        if (stack === undefined) yield* this.slice(1).values();
        else if (this.#engine.countsPassed) yield* this.#notApplying(kind, stack);
        if (stack !== undefined && kind === "stack") yield this.#end(stack);
    }

    /** Policies which the SDK, instead of asking them, says of that they do not apply. */
    *#notApplying(kind: Subject["kind"], stack: StackIndex): Iterable<Policy> {
        const said = () => undefined;
        if (kind === "resource") {
            const description = "Stands for the policies that do not apply.";
            const validateResource = ofType(said, restOf(typesIn(stack.resources)));
            yield { name: restPolicy, description, enforcementLevel: "advisory", validateResource };
            return;
        }
        for (const rule of this.#rules) {
            const [first, ...others] = rule.checks.filter((check) => check.kind === "stack");
            if (first !== undefined && [first, ...others].every((check) => stack.of(...check.tokens).length === 0))
                yield { ...describePolicy(rule), validateStack: ofType(said, first.tokens[0] ?? "") };
        }
    }

    /** Reports what the rules find, each in its name and at its level. */
    #judge(checks: ChecksByToken, stack: StackIndex, regime: Regime, report: ReportViolation) {
        const engine = this.#engine;
        const settingsOf = (rule: Rule) => (engine.levelOf(rule) === "disabled" ? "disabled" : engine.settingsOf(rule));
        askAll(stack, checks, regime, settingsOf, (rule, finding) => {
            const level = engine.levelOf(rule);
            if (level !== "disabled" && !isExcepted(finding)) tell(rule, finding, regime, report, level);
        });
    }

    /** The policy of a rule for whoever asks what there is, which judges for itself where the first policy is disabled. */
    #policyOf(rule: Rule): Policy {
        const regime = new Regime();
        const own = checksOf([rule]);
        const validateResource: ResourceValidation = (args, report) =>
            this.#judge(own.resource, indexOf(args), regime, report);
        const validateStack: StackValidation = ({ resources }, report) =>
            this.#judge(own.stack, new StackIndex(resources.map(recordOf)), regime, report);
        const described = describePolicy(rule);
        const alone = judgesAlone(rule) ? { validateResource } : undefined;
        const together = rule.checks.some(({ kind }) => kind === "stack") ? { validateStack } : undefined;
        return alone === undefined ? { ...described, validateStack } : { ...described, ...alone, ...together };
    }

    #watch(subject: Subject): Policy {
        const look = (
            getConfig: () => Readonly<Record<string, unknown>>,
            report: ReportViolation,
            kind: Check["kind"],
            stack: StackIndex,
        ) => {
            shownEverything();
            this.#pack.configure(getConfig());
            for (const problem of this.#pack.newProblems()) report(problem);
            this.#judge(this.#checks[kind], stack, this.#pack.regime, report);
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

function checksOf(rules: readonly Rule[]) {
    const of = (wanted: Check["kind"]) => checksByToken(rules, ({ kind }) => kind === wanted);
    return { resource: of("resource"), stack: of("stack") };
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
