import type { Statement } from "../../../components/iam/document";
import { glob } from "../conditions";
import type { AccessModel, Attached, From, Principal } from "../model";
import { questionsOf } from "../request";
import { guardedBy } from "../target";
import { list } from "../words";
import { statementsAbout } from "../relevant";
import { denials } from "./obstacles";

/** Whether anything allows the principal this, be it under conditions: one of his policies, or the target's own. */
export function isWorthAsking(model: AccessModel, who: Principal, action: string, on: string): boolean {
    const allows = (policy: Attached) =>
        statementsAbout(policy.document, action).filter(({ Effect }) => Effect === "Allow");
    const allowedThere = () =>
        policiesOn(model, action, on).some((policy) => allows(policy).some((statement) => names(statement, who)));
    const allowedHere = who.identity.some((policy) => allows(policy).some((statement) => mayBeOn(statement, on)));
    // Another of our accounts must allow it, too (IAM user guide, cross-account policy evaluation).
    return allowedHere && !isOfAnother(model, who, on) ? true : allowedThere();
}

function isOfAnother(model: AccessModel, { account }: Principal, on: string): boolean {
    const owner = guardedBy(model, on)?.account ?? on.split(":")[4] ?? "";
    return owner !== account && model.accounts.has(owner);
}

function policiesOn(model: AccessModel, action: string, on: string): readonly Attached[] {
    const [service = ""] = action.split(":");
    const found = guardedBy(model, on);
    const own = service === "sts" ? model.principals.get(on)?.trust : found?.policy;
    const wide = model.accountPolicies.get(`${found?.account ?? on.split(":")[4] ?? ""} ${service}`);
    return [own, wide].filter((each) => each !== undefined);
}

function mayBeOn({ Resource, NotResource }: Statement, on: string): boolean {
    return (
        NotResource !== undefined ||
        on === "*" ||
        list(Resource).some((pattern) => pattern === "*" || glob(pattern.replaceAll(/\$\{[^}]*\}/g, "*")).test(on))
    );
}

function names({ Principal: named }: Statement, { arn, account }: Principal): boolean {
    const whole = [arn, account, `arn:aws:iam::${account}:root`];
    return named === "*" || list(named?.AWS).some((name) => name === "*" || whole.includes(name));
}

/** Places from which every call looks the same, whatever it is about. */
const alike: readonly From[] = ["internet", "room", "aws"];

/** Whether everything is denied to the principal there: nothing needs to be tried. */
export async function isBarred(model: AccessModel, who: Principal, from: From): Promise<boolean> {
    if (!alike.includes(from)) {
        return false;
    }
    const questions = await questionsOf(model, { who, action: "iam:ListRoles", resource: "*", from });
    return (
        "closed" in questions ||
        questions.every((question) => denials(question).some((statement) => isAboutEverything(statement)))
    );
}

function isAboutEverything({ Action, Resource, Condition }: Statement): boolean {
    const keys = Object.values(Condition ?? {}).flatMap((each) => Object.keys(each));
    return (
        list(Action).includes("*") &&
        list(Resource).includes("*") &&
        keys.every((key) => /^aws:(Principal|Source|Via|AssumedRoot)/.test(key))
    );
}
