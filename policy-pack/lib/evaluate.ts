import type { PackConfig } from "./config";
import { judge } from "./judge";
import type { Finding, ResourceRecord } from "./resource";
import type { Rule } from "./rule";
import { StackIndex } from "./stack";
import { rules as all } from "../rules";

/**
 * Judges the resources of one stack in process, by the same rule objects that CrossGuard runs. Several stacks (or
 * accounts rendered one at a time) are several calls: references are resolved among the resources given.
 */
export function evaluate(
    resources: Iterable<ResourceRecord>,
    config: PackConfig = {},
    rules: readonly Rule[] = all,
): Finding[] {
    return judge(new StackIndex(resources), config, rules);
}
