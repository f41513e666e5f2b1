import type { FirewallPolicyArgs, RuleGroupArgs } from "@pulumi/aws/networkfirewall";
import type { Props } from "../../lib/rule";
import { only } from "../../lib/values";

/*
 * The blocks of policies and rule groups, of which there is one each, be it given as such or as a list of one.
 */

type Policy = Props<FirewallPolicyArgs>["firewallPolicy"];
type Group = Props<RuleGroupArgs>["ruleGroup"];

export const policyIn = ({ firewallPolicy }: { readonly firewallPolicy?: Policy }) => only(firewallPolicy);
export const engineIn = (policy: Policy) => only(policy?.statefulEngineOptions);
export const groupIn = ({ ruleGroup }: { readonly ruleGroup?: Group }) => only(ruleGroup);
export const sourceIn = (group: Group) => only(group?.rulesSource);
