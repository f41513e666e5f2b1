import { policy } from "../../../components/iam/document";
import { workRoles, type WorkRole } from "../../../components/names";
import { outsidersAccount } from "../caller";
import type { Attached, Principal } from "../model";
import { accountOf, roleNamed, type Scene } from "./scene";

/** Who a word of a question is in a scene; undefined where the team has no such one. */
export function subjectOf(scene: Scene, who: string): string | Principal | undefined {
    if (who.startsWith("service:")) {
        return `${who.slice("service:".length).replace("{region}", scene.model.region)}.amazonaws.com`;
    }
    const [name = "", place] = who.split("@");
    if (place === undefined) {
        return inTeam(scene, name);
    }
    if (place === "other") {
        const other = scene.other();
        return other && inTeam(other, name);
    }
    return inCentralAccount(scene, name, place);
}

function inTeam(scene: Scene, name: string): string | Principal | undefined {
    const { names, member, otherMember } = scene;
    const ofMember = (role: (of: string) => string, of: string | undefined) =>
        of === undefined ? undefined : roleNamed(scene, role(of));
    switch (name) {
        case "anonymous":
            return name;
        case "stranger":
            return `arn:aws:iam::${outsidersAccount}:role/stranger`;
        case "root":
            return names.accountRootArn;
        case "administrator":
            return madeByHand(names.accountRootArn.replace(":root", ":role/administrator"));
        case "deployer":
            return scene.model.principals.get(names.deployerArn);
        case "developer":
            return ofMember((of) => names.developerRole(of), member);
        case "developer:other":
            return ofMember((of) => names.developerRole(of), otherMember);
        case "studio":
            return ofMember((of) => names.studioRole(of), member);
        case "studio:other":
            return ofMember((of) => names.studioRole(of), otherMember);
        case "nobody":
            return roleNamed(scene, names.nobodyRole);
        case "archive-auditor":
            return archiveAuditor(scene);
        case "image-cache":
            return ofEnvironment(scene, "network", "image-cache");
        case "reader":
            return reader(scene);
        case "identity-provider":
            return providerOf(roleNamed(scene, names.personaRole("data-recipient")) ?? developer(scene));
        default:
            return isWorkRole(name)
                ? roleNamed(scene, names.workRole(name))
                : roleNamed(scene, `${names.prefix}-${name}`);
    }
}

function isWorkRole(name: string): name is WorkRole {
    return workRoles.some((role) => role === name);
}

function inCentralAccount(scene: Scene, name: string, place: string): string | Principal | undefined {
    const account = accountOf(scene, place);
    if (account === undefined) {
        return undefined;
    }
    const arn = (resource: string) => `arn:aws:iam::${account}:${resource}`;
    if (name === "identity-provider") {
        return providerOf(archiveAuditor(scene));
    }
    if (name === "root") {
        return arn("root");
    }
    if (name === "deployer") {
        return scene.model.principals.get(scene.names.deployerArn.replace(scene.account, account));
    }
    // In the management account IAM is none of ours, and no guard rail holds: everybody there is taken for almighty.
    return place === "management" ? arn("role/administrator") : madeByHand(arn("role/administrator"));
}

const everything: Attached = {
    name: "everything",
    document: policy({ Sid: "Everything", Effect: "Allow", Action: "*", Resource: "*" }),
};

/** A role with everything allowed and no boundary, as somebody might make it by hand one day. */
function madeByHand(arn: string): Principal {
    return {
        arn,
        account: arn.split(":")[4] ?? "",
        name: arn.split("/").at(-1) ?? "",
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

function archiveAuditor(scene: Scene): Principal | undefined {
    return ofEnvironment(scene, "audit", `auditor-${scene.team}`);
}

/** A role of a central account by the part of its name that is its own. */
function ofEnvironment(scene: Scene, place: string, role: string): Principal | undefined {
    const { environment, principals } = scene.model;
    return principals.get(`arn:aws:iam::${accountOf(scene, place) ?? ""}:role/kura/kura-${environment}-${role}`);
}

/** Whoever the outbox lets fetch: a role of another account, whose own policies are not ours to know. */
function reader({ model, names }: Scene): Principal | undefined {
    const outbox = model.resources.get(names.bucketArn("outbox"));
    const [arn] = principalsOf(outbox?.policy, "AWS");
    return arn === undefined ? undefined : madeByHand(arn);
}

/** The provider that a person's role trusts. */
function providerOf(role: Principal | undefined): string | undefined {
    return principalsOf(role?.trust, "Federated")[0];
}

function developer(scene: Scene): Principal | undefined {
    return scene.member === undefined ? undefined : roleNamed(scene, scene.names.developerRole(scene.member));
}

function principalsOf(attached: Attached | undefined, kind: "AWS" | "Federated"): readonly string[] {
    return (attached?.document.Statement ?? [])
        .filter(({ Effect }) => Effect === "Allow")
        .flatMap(({ Principal: who }) =>
            who === undefined || typeof who === "string" ? [] : [who[kind] ?? []].flat(),
        );
}
