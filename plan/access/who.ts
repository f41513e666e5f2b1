import { nearest } from "../../components/config/nearest";
import { UsageError } from "../stack/usage-error";
import { shortName } from "./build/principals";
import { outsidersAccount } from "./caller";
import type { AccessModel, Principal } from "./model";

/**
 * The principal that people mean: `jobs@fraud`, `developer@fraud` (the first of them), `developer:aiko@fraud`,
 * `root@fraud`, `admin@management`, `sign-in@fraud` (the identity provider), `outsider`, `anonymous`, a service such as
 * `s3.amazonaws.com`, or an ARN.
 * @throws UsageError that names what is possible
 */
export function resolveWho(model: AccessModel, name: string, identityProvider = ""): string {
    if (name === "outsider") {
        return `arn:aws:iam::${outsidersAccount}:role/anybody`;
    }
    if (name === "anonymous" || name.endsWith(".amazonaws.com")) {
        return name;
    }
    if (name.startsWith("arn:")) {
        return knownArn(model, name);
    }
    const [role = "", place] = name.split("@");
    const account = [...model.accounts.values()].find((each) => each.name === place);
    if (account === undefined) {
        const names = [...model.accounts.values()].map((each) => each.name);
        throw new UsageError(
            `${name}: ${place === undefined ? "whose? say role@account" : `no account ${place}`}; the accounts are ${names.join(", ")}` +
                `${guess(place ?? name, names)}; beside them there are outsider, anonymous, services and ARNs`,
        );
    }
    if (role === "root") {
        return `arn:aws:iam::${account.id}:root`;
    }
    if (role === "admin" && account.name === "management") {
        return `arn:aws:iam::${account.id}:role/administrator`;
    }
    if (role === "sign-in" && identityProvider !== "") {
        return `arn:aws:iam::${account.id}:saml-provider/${identityProvider}`;
    }
    const inside = [...model.principals.values()].filter((each) => each.account === account.id);
    const wanted = role.replace(":", "-");
    const found =
        inside.find((each) => keyOf(model, each) === wanted) ?? inside.find(({ persona }) => persona === wanted);
    if (found === undefined) {
        const names = [...inside.map((each) => keyOf(model, each)), "root"].sort();
        throw new UsageError(
            `${name}: ${account.name} has no ${role}; it has ${names.join(", ")}${guess(wanted, names)}`,
        );
    }
    return found.arn;
}

/** How people call a role in its account: `developer-aiko`, `jobs`, `deployer`. */
export function keyOf(model: AccessModel, { kind, name, account }: Principal): string {
    return kind === "deployer"
        ? "deployer"
        : shortName(name, model.accounts.get(account)?.name ?? "", model.environment);
}

function knownArn(model: AccessModel, arn: string): string {
    const account = model.accounts.get(arn.split(":")[4] ?? "");
    const role = arn.startsWith("arn:aws:iam:") && arn.includes(":role/");
    const known = model.principals.has(arn) || model.readers.includes(arn);
    if (role && account !== undefined && account.name !== "management" && !known) {
        const names = [...model.principals.keys()];
        throw new UsageError(`${arn}: ${account.name} has no such role${guess(arn, names)}`);
    }
    return arn;
}

function guess(word: string, names: readonly string[]): string {
    const near = nearest(word, names);
    return near === undefined ? "" : `; did you mean ${near}`;
}
