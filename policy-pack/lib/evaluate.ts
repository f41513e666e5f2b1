import type { PackConfig } from "./config";
import { PackConfigError } from "./config-error";
import { readExceptions } from "./exceptions";
import { judge, type Review } from "./judge";
import { configFinding, Regime } from "./regime";
import type { Finding, ResourceRecord } from "./resource";
import type { Rule } from "./rule";
import { StackIndex } from "./stack";
import { rules as all } from "../rules";

/**
 * Judges the resources of one stack in process, by the same rule objects that CrossGuard runs. References are resolved
 * among the resources given: a stack that is rendered in parts is several calls under one regime.
 */
export function review(
    resources: Iterable<ResourceRecord>,
    regime: Regime = new Regime(),
    rules: readonly Rule[] = all,
): Review {
    return judge(new StackIndex(resources), regime, rules);
}

/**
 * What the pack has to say about a whole stack.
 *
 * @throws PackConfigError where an exception is malformed
 */
export function evaluate(
    resources: Iterable<ResourceRecord>,
    config: PackConfig = {},
    rules: readonly Rule[] = all,
): readonly Finding[] {
    const names = all.map(({ name }) => name);
    const { problems } = readExceptions(config.exceptions, "exceptions", names);
    if (problems.length > 0) throw new PackConfigError(problems);
    const regime = new Regime(config);
    const stack = new StackIndex(resources);
    const { findings } = judge(stack, regime, rules);
    const urns = stack.resources.slice(0, 1).map(({ urn }) => urn);
    return [...findings, ...regime.unmatched(urns).map((message) => configFinding("advisory", message))];
}
