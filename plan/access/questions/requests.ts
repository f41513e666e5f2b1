import type { Circumstance, Place, Question } from "../../../access/questions";
import { composites, type CompositeCall } from "../../../access/questions/composites";
import type { Asked } from "../ask";
import type { RequestContext } from "../decide";
import type { From, Principal } from "../model";
import { fittingResource } from "./fitting-resource";
import { agreedContext, has } from "./needs";
import { accountOf, type Scene } from "./scene";
import { subjectOf } from "./subjects";
import { filled, thingOf } from "./things";

/**
 * The requests that a question is in a scene: several for a composite. None where the team lacks the role, the thing or the
 * feature.
 */
export async function requestsOf(scene: Scene, question: Question): Promise<readonly Asked[]> {
    const { who, does, circumstance } = question;
    const subject = has(scene, circumstance.needs) ? subjectOf(scene, who) : undefined;
    if (subject === undefined) {
        return [];
    }
    const whole: readonly CompositeCall[] = composites[does] ?? [{ does, on: "{on}" }];
    const calls = question.answer === "may" ? whole : whole.filter(({ noLock }) => noLock !== true);
    const requests = await Promise.all(calls.map((call) => requestOf(scene, question, call, subject)));
    const complete = requests.filter((request) => request !== undefined);
    const unnamed = question.answer === "may" && complete.some(({ from }) => scene.unrecorded.includes(from));
    return complete.length === calls.length && !unnamed ? complete : [];
}

async function requestOf(
    scene: Scene,
    question: Question,
    call: CompositeCall,
    who: string | Principal,
): Promise<Asked | undefined> {
    const on = call.on.replace("{on}", question.on);
    const action = call.does;
    const resource = on === "*" ? await fittingResource(scene, action, who) : thingOf(scene, on);
    const from = placeOf(scene, call.forwarded === true ? "forwarded" : question.from, who);
    const context = {
        ...contextOf(scene, call.forwarded === true ? {} : question.circumstance, question),
        ...contextOf(scene, { keys: call.keys }, question),
    };
    return resource === undefined || from === undefined || Object.values(context).includes(nothing)
        ? undefined
        : { who, action, resource, from, context };
}

/** A service that works with a role of the team's workloads looks from outside like a thief: nothing tells them apart. */
function placeOf({ team, other }: Scene, place: Place, who: string | Principal): From | undefined {
    switch (place) {
        case "zone":
            return `vpc:${team}`;
        case "zone@other": {
            const next = other();
            return next && `vpc:${next.team}`;
        }
        case "aws":
            return typeof who === "object" && who.kind !== "service" ? "internet" : "aws";
        case "forwarded":
            return "aws";
        default:
            return place;
    }
}

/** A value that stands for something that the team has not. */
const nothing = "\u0000";

function contextOf(scene: Scene, circumstance: Circumstance, question: Question): RequestContext {
    const value = (text: string) => filled(scene, special(scene, text, question)) ?? nothing;
    const given = Object.entries(circumstance.keys ?? {}).map(([key, of]) => [
        key,
        of === undefined ? undefined : typeof of === "string" ? value(of) : of.map(value),
    ]);
    return { ...Object.fromEntries(given), ...encryptionContext(scene, circumstance.agreedContext) };
}

/** What depends on the question and not on the team alone. */
function special(scene: Scene, text: string, question: Question): string {
    return text
        .replaceAll("{on}", question.on)
        .replaceAll("{email}", text.includes("{email}") ? (emailOf(scene, question) ?? nothing) : "")
        .replaceAll("{audit}", accountOf(scene, "audit") ?? nothing);
}

/** The name under which the person that a role is for signs in. */
function emailOf(scene: Scene, { on }: Question): string | undefined {
    const [role, developer] = [on.replace(/^role:/, "").replace(":other", ""), "developer"].map((each) =>
        subjectOf(scene, each),
    );
    return [...emailsOf(role), ...emailsOf(developer)][0];
}

function emailsOf(role: string | Principal | undefined): readonly string[] {
    const trust = typeof role === "object" ? role.trust.document.Statement : [];
    return trust.flatMap(({ Condition }) => [Condition?.["StringEquals"]?.["sts:RoleSessionName"] ?? []].flat());
}

/** The pairs, and the names of those that are there. */
function encryptionContext(scene: Scene, which: Circumstance["agreedContext"]): RequestContext {
    const agreed = which === undefined ? undefined : agreedContext(scene);
    if (agreed === undefined) {
        return {};
    }
    const object = ["kms:EncryptionContext:aws:s3:arn", scene.names.bucketArn("work")] as const;
    const pairs = which === "half" ? agreed.slice(0, -1) : which === "and-object" ? [...agreed, object] : agreed;
    const names = pairs.map(([key]) => key.replace("kms:EncryptionContext:", ""));
    return { ...Object.fromEntries(pairs), "kms:EncryptionContextKeys": names };
}
