import type { Caller } from "./caller";
import type { AccessModel } from "./model";

/** Which accounts AWS Organizations answers (Organizations API reference, API operations by account). */
const anyAccount = [
    "AcceptHandshake",
    "CancelHandshake",
    "DeclineHandshake",
    "DescribeEffectivePolicy",
    "DescribeHandshake",
    "DescribeOrganization",
    "LeaveOrganization",
    "ListHandshakesForAccount",
];
const reading = /^(Describe|List)/;

/**
 * Why AWS Organizations refuses a call whatever the policies say; undefined where it does not. From a member account it
 * answers little, and more of its reading calls to an account that administers a service. A policy by which the
 * organization delegates more is none that the model weighs, so it shows as unknown.
 */
export function refusedByOrganizations(model: AccessModel, action: string, { account }: Caller): string | undefined {
    const [service, name = ""] = action.split(":");
    const ours = account === undefined ? undefined : model.accounts.get(account);
    if (service !== "organizations" || ours === undefined || anyAccount.includes(name)) {
        return undefined;
    }
    const { inOrganization } = ours;
    return inOrganization === "management" || (inOrganization === "administrator" && reading.test(name))
        ? undefined
        : `AWS Organizations answers ${action} to the management account only`;
}
