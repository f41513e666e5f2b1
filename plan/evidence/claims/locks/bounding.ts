import { refusesByItself, type Attempt } from "../../attempt";
import type { Flaws } from "../../claim";
import type { Inventory } from "../../inventory";

export type Config = Inventory["config"];

/** What a policy that bounds roles refuses by itself, in each account that has one. */
export function bounding(
    kind: "policy" | "rolePolicy",
    at: RegExp,
    attempts: (account: string, config: Config) => readonly Attempt[],
): Flaws {
    const type = kind === "policy" ? "aws:iam/policy:Policy" : "aws:iam/rolePolicy:RolePolicy";
    return refusesByItself({
        at: (inventory) => inventory.of(type).filter(({ name }) => at.test(name)),
        attempts: ({ account = "" }, { config }) => attempts(account, config),
    });
}
