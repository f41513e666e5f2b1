import type { Statement } from "../../../components/iam/document";
import type { AccessModel, GuardedResource } from "../model";
import { roleLabel } from "./subject";
import { guardedKinds, type Kind } from "./kinds";
import { works } from "./works";

/** Something that is reviewed: who may do what with it? */
export interface Thing {
    readonly kind: Kind;
    /** As the review calls it, the same in every team, such as `outbox` or `jobs`. */
    readonly label: string;
    readonly account: string;
    /** Of an app or profile: whose. */
    readonly member: string | undefined;
    /** By the type that AWS's reference of actions gives the resource; undefined where the kind stands for any. */
    readonly arns: Readonly<Partial<Record<string, string>>> | undefined;
    /** Of its own policy. */
    readonly statements: readonly Statement[];
}

/** The resource types of AWS's reference, by the model's kinds. */
const types: Readonly<Record<string, (arn: string) => Thing["arns"]>> = {
    bucket: (arn) => ({ bucket: arn, object: `${arn}/x` }),
    key: (key) => ({ key }),
    repository: (repository) => ({ repository: repository.replaceAll("*", "x") }),
    packages: (arn) =>
        arn.includes(":domain/")
            ? { domain: arn }
            : { repository: arn, package: `${arn.replace(":repository/", ":package/")}/pypi/x/x` },
    topic: (topic) => ({ topic }),
    queue: (queue) => ({ queue }),
    vault: (backupVault) => ({ backupVault }),
    secret: (Secret) => ({ Secret }),
    table: (table) => ({ table }),
    function: (lambda) => ({ function: lambda }),
    "state-machine": (statemachine) => ({ statemachine }),
    "user-profile": (profile) => ({ "user-profile": profile }),
    "model-package-group": (group) => ({ "model-package-group": group }),
};

/** Everything in an account that is reviewed. */
export function thingsOf(model: AccessModel, account: string): readonly Thing[] {
    const guarded = [...model.resources.values()]
        .filter((resource) => resource.account === account)
        .flatMap((resource) => guardedThing(model, resource));
    const roles = [...model.principals.values()]
        .filter((principal) => principal.account === account && principal.kind !== "service-linked")
        .map((principal): Thing => ({
            ...nothing,
            kind: guardedKinds.role,
            label: roleLabel(model, principal),
            account,
            member: principal.member,
            arns: { role: principal.arn },
            statements: principal.trust.document.Statement,
        }));
    // Whatever CloudWatch Logs keeps in the account is under the account's own policies.
    const logs = model.accountPolicies.get(`${account} logs`);
    const done = works.map((kind): Thing => {
        const statements = kind.name === "logs" ? logs?.document.Statement : undefined;
        return { ...nothing, kind, label: kind.name, account, statements: statements ?? [] };
    });
    return [...guarded, ...roles, ...done];
}

const nothing = { member: undefined, arns: undefined, statements: [] };

function guardedThing(model: AccessModel, resource: GuardedResource): readonly Thing[] {
    const { kind: word, arn, account, policy } = resource;
    const kind = new Map<string, Kind>(Object.entries(guardedKinds)).get(word);
    const typed = types[word];
    if (kind === undefined || typed === undefined) {
        return [];
    }
    const member = word === "user-profile" ? arn.split("/").at(-1) : undefined;
    return [
        {
            kind,
            label: member === undefined ? labelOf(model, resource) : "profile",
            account,
            member,
            arns: typed(arn),
            statements: policy?.document.Statement ?? [],
        },
    ];
}

/** The thing's name without what tells its team and account. */
function labelOf(model: AccessModel, { arn, account, purpose }: GuardedResource): string {
    const owner = model.accounts.get(account)?.name ?? "";
    const name = purpose ?? arn.replace(/^(?:[^:]*:){5}/, "").replace(/^[^:/]*[:/]/, "");
    const short = name
        .replace(`kura-${model.environment}-${owner}`, "")
        .replace(`kura-${model.environment}`, "")
        .replace(/^[-/]+/, "");
    return short === "" ? "all" : short.replaceAll("*", "any");
}
