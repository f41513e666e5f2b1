import { policy, type Statement } from "../../components/iam/document";
import { outsidersAccount } from "../../plan/access/caller";
import type { AccessModel, Attached, From, Principal } from "../../plan/access/model";
import { list } from "../../plan/access/words";

type Who = string | Principal;

const everything: Attached = {
    name: "everything",
    document: policy({ Sid: "Everything", Effect: "Allow", Action: "*", Resource: "*" }),
};
const stranger = `arn:aws:iam::${outsidersAccount}:role/stranger`;
const most = 6;

/** A role with everything allowed and no boundary, as somebody might make it by hand one day. */
function madeByHand(account: string, path = "administrator"): Principal {
    return {
        arn: `arn:aws:iam::${account}:role/${path}`,
        account,
        name: path.split("/").at(-1) ?? path,
        urn: "",
        kind: "workload",
        persona: undefined,
        member: undefined,
        identity: [everything],
        boundary: undefined,
        trust: { name: "nobody", document: policy() },
        tags: {},
    };
}

/** Whom a change to a document could let in, or keep out. */
export function peopleFor(
    model: AccessModel,
    kind: string,
    name: string,
    account: string,
    statements: readonly Statement[],
): readonly Who[] {
    const trust = statements.some(({ Principal: who }) => who !== undefined);
    const own = model.principals.get(name);
    if (kind === "principal" && own !== undefined && !trust) {
        return [own];
    }
    const named = statements.flatMap(namedIn(model));
    const policyOf = model.resources.get(name)?.policy?.document.Statement ?? [];
    const admitted = policyOf.filter(({ Effect }) => Effect === "Allow").flatMap(namedIn(model));
    const ofAccount = [...model.principals.values()].filter((each) => each.account === account);
    const workers = ["developer", "infra-admin", "auditor", "data-recipient", "release-approver"].flatMap(
        (persona) => ofAccount.find((each) => each.persona === persona) ?? [],
    );
    const code = ofAccount.filter((each) => each.kind === "workload").slice(0, 2);
    const deployer = ofAccount.filter((each) => each.kind === "deployer");
    const other = [...model.accounts.keys()].filter((id) => id !== account).at(-1);
    return unique([
        ...named.slice(0, most),
        madeByHand(account),
        madeByHand(account, "kura/kura-made-by-hand"),
        ...deployer,
        ...(kind === "resource" ? admitted.slice(0, most) : [...workers, ...code]),
        ...(other === undefined ? [] : [madeByHand(other)]),
        stranger,
        "anonymous",
        ...(kind === "principal" ? ["sagemaker.amazonaws.com", "ec2.amazonaws.com"] : []),
    ]);
}

function namedIn(model: AccessModel): (statement: Statement) => readonly Who[] {
    return ({ Principal: who }) => {
        if (who === undefined || who === "*") {
            return [];
        }
        const roles = list(who.AWS).filter((arn) => !/:root$|\*|666666666666/.test(arn));
        return [
            ...roles.flatMap((arn) => model.principals.get(arn) ?? []),
            ...list(who.Service),
            ...list(who.Federated),
        ];
    };
}

/** Where they come from. */
export function placesFor(model: AccessModel, kind: string, name: string, who: Who): readonly From[] {
    const door = kind === "door" ? model.doors.find(({ id }) => id === name) : undefined;
    const vpc = model.vpcs.find(({ id }) => id === door?.vpc);
    if (vpc !== undefined) {
        return [vpc.name === "entrance" ? "entrance" : `vpc:${vpc.name}`];
    }
    if (typeof who === "string" && !who.startsWith("arn:aws:iam")) {
        return who === "anonymous" ? ["internet"] : ["aws"];
    }
    const account = typeof who === "string" ? who.split(":")[4] : who.account;
    const zone = model.vpcs.find((each) => each.account === account && each.name === model.accounts.get(account)?.name);
    return ["internet", "room", "aws", ...(zone === undefined ? [] : [`vpc:${zone.name}` as const])];
}

function unique(all: readonly Who[]): readonly Who[] {
    const seen = new Set<string>();
    return all.filter((who) => {
        const name = typeof who === "string" ? who : who.arn;
        return seen.has(name) ? false : seen.add(name);
    });
}
