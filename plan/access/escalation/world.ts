import { policy } from "../../../components/iam/document";
import type { AccessModel, Attached, Principal } from "../model";
import { edits, type Gain } from "./gain";

/** What an attacker writes where he may write. */
const anything: Attached = {
    name: "whatever the attacker writes",
    document: policy({ Sid: "Anything", Effect: "Allow", Action: "*", Resource: "*" }),
};
const anybody: Attached = {
    name: "whatever the attacker writes",
    document: policy({ Sid: "Anybody", Effect: "Allow", Principal: "*", Action: "*", Resource: "*" }),
};
const anyTrust: Attached = {
    name: "whatever the attacker writes",
    document: policy({
        Sid: "Anybody",
        Effect: "Allow",
        Principal: "*",
        Action: ["sts:AssumeRole", "sts:SetSourceIdentity", "sts:TagSession"],
    }),
};
const useOfKey = ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey", "kms:ReEncryptFrom", "kms:ReEncryptTo"];

export function isEdit({ kind }: Gain): boolean {
    return edits.has(kind);
}

/**
 * The environment once an attacker has used what he may edit: each document that he may write is void. What he may not
 * write still binds him, so a bucket whose policy is void still asks for its key.
 */
export function edited(model: AccessModel, gains: readonly Gain[]): AccessModel {
    const of = (kind: Gain["kind"]) => new Set<string>(gains.flatMap((gain) => (gain.kind === kind ? [gain.on] : [])));
    const identities = of("edits-identity");
    const boundaries = of("edits-boundary");
    const trusts = of("edits-trust");
    const policies = of("edits-policy");
    const grants = of("adds-grant");
    const aliases = of("edits-aliases");
    const endpoints = of("edits-endpoint");
    const lifted = of("lifts-guard-rails");
    const names = (account: string) =>
        [...model.resources.values()].filter((each) => each.account === account).flatMap((each) => each.aliases);
    const role = (principal: Principal): Principal => ({
        ...principal,
        identity: identities.has(principal.arn) ? [anything] : principal.identity,
        boundary: boundaries.has(principal.arn) ? undefined : principal.boundary,
        trust: trusts.has(principal.arn) ? anyTrust : principal.trust,
    });
    return {
        ...model,
        principals: new Map([...model.principals].map(([arn, principal]) => [arn, role(principal)])),
        resources: new Map(
            [...model.resources].map(([arn, resource]) => [
                arn,
                {
                    ...resource,
                    policy: policies.has(arn) ? anybody : grants.has(arn) ? granted(resource.policy) : resource.policy,
                    aliases: aliases.has(arn) ? [...new Set(names(resource.account))].sort() : resource.aliases,
                },
            ]),
        ),
        doors: model.doors.map((door) => (endpoints.has(door.id) ? { ...door, policy: undefined } : door)),
        accounts: new Map(
            [...model.accounts].map(([id, account]) => [
                id,
                lifted.has(id) ? { ...account, serviceControls: [], resourceControls: [] } : account,
            ]),
        ),
    };
}

/** Beside what the policy says, whose Denies still hold. */
function granted(own: Attached | undefined): Attached {
    return {
        name: own?.name ?? "a grant of the attacker's",
        document: policy(...(own?.document.Statement ?? []), {
            Sid: "GrantOfTheAttacker",
            Effect: "Allow",
            Principal: "*",
            Action: useOfKey,
            Resource: "*",
        }),
    };
}
