import type { FirewallPolicyArgs, RuleGroupArgs } from "@pulumi/aws/networkfirewall";
import type { Props } from "../../lib/rule";
import { isUnknown, seen } from "../../lib/unknown";
import { list, only, text } from "../../lib/values";

/*
 * The blocks of policies and rule groups, of which there is one each, be it given as such or as a list of one.
 */

type Policy = Props<FirewallPolicyArgs>["firewallPolicy"];
type Group = Props<RuleGroupArgs>["ruleGroup"];

export const policyIn = ({ firewallPolicy }: { readonly firewallPolicy?: Policy }) => only(firewallPolicy);
export const engineIn = (policy: Policy) => only(policy?.statefulEngineOptions);
export const groupIn = ({ ruleGroup }: { readonly ruleGroup?: Group }) => only(ruleGroup);
export const sourceIn = (group: Group) => only(group?.rulesSource);

/** The ranges that the variables of a group stand for, by name. */
export type Variables = Readonly<Record<string, readonly string[]>>;

/** Ranges that are known only later are left out. */
export function variablesOf(group: Group): Variables {
    const sets = list(only(group?.ruleVariables)?.ipSets);
    return Object.fromEntries(
        sets.map(({ key, ipSet }) => {
            const ranges = list(seen(only(ipSet) ?? {}, "definitions")).filter((range) => !isUnknown(range));
            return [text(key), ranges.map(text)];
        }),
    );
}

/** Says which range is not known, for where that could be the fault. */
export function readVariables(group: Group): void {
    for (const { ipSet } of list(only(group?.ruleVariables)?.ipSets)) list(only(ipSet)?.definitions);
}
