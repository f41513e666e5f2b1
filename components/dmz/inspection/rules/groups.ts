import type { FoundationContext } from "../../../foundation-context";
import { teamsWithWayOut } from "../../spokes";
import { allowLists } from "./allow-lists";
import { refused } from "./refused";
import { rest } from "./rest";
import { room } from "./room";
import type { RuleGroup } from "./rule";

/** The firewall's rules in the order in which they are evaluated: what nobody may, what some may, everything else. */
export function ruleGroups(context: FoundationContext): readonly RuleGroup[] {
    return [
        refused(context.environment),
        ...room(context),
        ...allowLists(teamsWithWayOut(context)),
        rest(context.environment),
    ];
}
