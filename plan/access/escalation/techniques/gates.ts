import { releaseGate, requestedTag, scanGate, type TagGate } from "../../../../components/team/gates";
import type { GuardedResource } from "../../model";
import type { Deed } from "../gain";
import type { Scene } from "../scene";
import { sources, type Actor, type Attempt, type Technique } from "../technique";

const { pathfinding, aws } = sources;

/** Documents refer to keys by alias, so whoever names keys opens what the documents say of the name. */
function naming(id: string, title: string, action: string): Technique {
    return {
        id,
        title,
        source: aws,
        actions: [action],
        attempts: (scene, { principal: { account } }) =>
            scene.resources(account, "key").map(({ arn, aliases }) => ({
                calls: [
                    { action, on: arn },
                    { action, on: arn.replace(/:key\/.*$/, `:${aliases[0] ?? "alias/some"}`) },
                ],
                gains: [{ kind: "edits-aliases", on: arn }],
            })),
    };
}

/** A grant for anybody but a service of AWS that attaches a volume. */
const granting: Technique = {
    id: "key-grant",
    title: "hands a key on past its policy",
    source: pathfinding,
    actions: ["kms:CreateGrant"],
    attempts: (scene, { principal: { account } }) =>
        scene.resources(account, "key").map(({ arn }) => ({
            calls: [{ action: "kms:CreateGrant", on: arn, with: { "kms:GrantIsForAWSResource": "false" } }],
            gains: [{ kind: "adds-grant", on: arn }],
        })),
};

/** The two gates that data passes are tags of objects: whoever sets them passes data. */
function tagging(id: string, title: string, purpose: string, gate: TagGate, kind: Deed, action: string): Technique {
    return {
        id,
        title,
        source: aws,
        actions: [action],
        attempts: (scene, { principal: { account } }) =>
            gated(scene, account, purpose).map(({ arn }) => ({
                calls: [{ action, on: `${arn}/some`, with: tagged(gate) }],
                gains: [{ kind, on: arn }],
            })),
    };
}

function tagged(gate: TagGate) {
    return { [requestedTag(gate)]: gate.value, "s3:RequestObjectTagKeys": [gate.key] };
}

function gated(scene: Scene, account: string, purpose: string): readonly GuardedResource[] {
    return scene.resources(account, "bucket").filter((bucket) => bucket.purpose === purpose);
}

/** Somebody else's Studio app runs with somebody else's role, in a home directory full of somebody else's work. */
function entering(id: string, title: string, whose: "own" | "others", ...actions: readonly string[]): Technique {
    return {
        id,
        title,
        source: pathfinding,
        actions,
        ...(suppliesCode.test(id) ? { supplies: true } : {}),
        attempts: (scene, actor) => profiles(scene, actor, whose).map((profile) => profile(actions)),
    };
}

/** Scripts and images of Studio are the pipeline's. */
const suppliesCode = /^studio-(profile-script|domain-script|image)$/;

type Entering = (actions: readonly string[]) => Attempt;

function profiles(scene: Scene, { principal }: Actor, whose: "own" | "others"): readonly Entering[] {
    const studios = scene.roles(principal.account).filter(({ kind, member }) => kind === "workload" && member);
    return studios
        .filter(({ member }) => (member === principal.member) === (whose === "own"))
        .map(({ arn, member = "", account }): Entering => {
            const profile = profileOf(scene, account, member);
            const space = profile.replace(":user-profile/", ":space/").replace(/\/[^/]+$/, `/${member}s-space`);
            const app = profile
                .replace(":user-profile/", ":app/")
                .replace(/\/[^/]+$/, `/${member}s-space/jupyterlab/default`);
            const owner = { "sagemaker:OwnerUserProfileArn": profile };
            return (actions) => ({
                calls: actions.map((action) => {
                    const inSpace = /Space$|StartSession$/.test(action);
                    return /App$/.test(action)
                        ? { action, on: app, with: owner }
                        : inSpace
                          ? { action, on: space, with: owner }
                          : /UserProfile$|DomainUrl$/.test(action)
                            ? { action, on: profile }
                            : { action };
                }),
                gains: [{ kind: "acts-as", on: arn }, { kind: "computes", on: account }, ...scene.placesIn(account)],
            });
        });
}

function profileOf({ model }: Scene, account: string, member: string): string {
    const profile = [...model.resources.values()].find(
        (each) => each.account === account && each.kind === "user-profile" && each.arn.endsWith(`/${member}`),
    );
    return profile?.arn ?? `arn:aws:sagemaker:${model.region}:${account}:user-profile/d-some/${member}`;
}

export const gateTechniques: readonly Technique[] = [
    naming("key-alias", "has another name stand for a key", "kms:CreateAlias"),
    naming("key-alias-move", "has the name of one key stand for another", "kms:UpdateAlias"),
    granting,
    ...(["s3:PutObjectTagging", "s3:PutObjectVersionTagging"] as const).flatMap((action) => [
        tagging(
            `release-by-${action.slice(3)}`,
            "releases what is to leave",
            "outbox",
            releaseGate,
            "sets-release-tag",
            action,
        ),
        tagging(
            `clean-by-${action.slice(3)}`,
            "declares what came in clean",
            "landing",
            scanGate,
            "sets-scan-tag",
            action,
        ),
    ]),
    tagging("release-at-upload", "releases what he uploads", "outbox", releaseGate, "sets-release-tag", "s3:PutObject"),
    tagging("clean-at-upload", "declares clean what he uploads", "landing", scanGate, "sets-scan-tag", "s3:PutObject"),
];

export const studioTechniques: readonly Technique[] = [
    entering("studio-own", "opens his own Studio", "own", "sagemaker:CreatePresignedDomainUrl"),
    entering("studio-others", "opens somebody else's Studio", "others", "sagemaker:CreatePresignedDomainUrl"),
    entering("studio-shell", "opens a remote shell in somebody else's space", "others", "sagemaker:StartSession"),
    entering(
        "studio-script",
        "starts somebody else's app with a script of his own",
        "others",
        "sagemaker:CreateStudioLifecycleConfig",
        "sagemaker:CreateApp",
    ),
    entering("studio-app", "starts an app in somebody else's space", "others", "sagemaker:CreateApp"),
    entering("studio-space", "changes somebody else's space", "others", "sagemaker:UpdateSpace"),
    entering(
        "studio-profile-script",
        "gives somebody else's profile a script",
        "others",
        "sagemaker:CreateStudioLifecycleConfig",
        "sagemaker:UpdateUserProfile",
    ),
    entering(
        "studio-domain-script",
        "gives the domain a script",
        "others",
        "sagemaker:CreateStudioLifecycleConfig",
        "sagemaker:UpdateDomain",
    ),
    entering("studio-image", "gives everybody's apps another image", "others", "sagemaker:CreateImageVersion"),
];
