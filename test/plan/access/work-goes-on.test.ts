import assert from "node:assert/strict";
import type { Call } from "../../components/team/full-stack";
import { peopleDuties } from "../../components/team/people-duties";
import type { Where } from "../../components/team/roles/asking";
import { key } from "../../components/team/roles/things";
import { serviceDuties } from "../../components/team/service-duties";
import { sageMakerDuties, type Duty } from "../../components/team/work-duties";
import { sampleAccess, type Seen } from "../../support/access";
import { answer, ask, type Asked } from "../../../plan/access/ask";
import { resolveWho } from "../../../plan/access/who";
import type { From } from "../../../plan/access/model";

const places: Readonly<Record<Where, From>> = {
    room: "room",
    entrance: "entrance",
    entranceFromElsewhere: "entrance",
    zone: "vpc:radar",
    elsewhere: "internet",
    forwarded: "aws",
};

/** The call of a duty, in the rendered environment: its own key, and all that AWS adds. */
function asked({ model }: Seen, { who, does, on, from, with: keys, purpose }: Call): Asked {
    const own = [...model.resources.values()].find(
        (each) => each.kind === "key" && each.purpose === purpose && each.account === on.split(":")[4],
    );
    return {
        who: who.startsWith("arn:") || who.includes(".amazonaws.com") ? who : resolveWho(model, `${who}@radar`),
        action: does,
        resource: on === key && own !== undefined ? own.arn : on,
        from: places[from],
        context: {
            ...(from === "forwarded" ? { "aws:ViaAWSService": "true", "aws:SourceIp": undefined } : {}),
            ...(from === "entranceFromElsewhere" ? { "aws:VpcSourceIp": "10.9.9.9" } : {}),
            // Told by the launch template, which the team's own policies demand instead.
            ...(does === "ec2:RunInstances" && on.includes(":instance/")
                ? { "ec2:MetadataHttpTokens": "required" }
                : {}),
            ...keys,
        },
    };
}

/**
 * The duties that the team's own policies are tested with, asked of the whole environment: rendered, joined, and with the
 * organization's guard rails on top.
 */
describe("the whole environment lets work go on", () => {
    const duties: readonly (readonly [string, Duty])[] = [
        ...Object.entries(sageMakerDuties),
        ...Object.entries(serviceDuties),
        ...Object.entries(peopleDuties),
    ];
    for (const [name, { who, calls, refused }] of duties) {
        it(`${name} (${who})`, async () => {
            const environment = await sampleAccess();
            assert.ok(calls.length > 0);
            for (const call of calls) {
                const question = asked(environment, { who, ...call });
                const { allowed, decidedBy } = await ask(environment.model, question);
                assert.ok(allowed, `${call.does} on ${call.on} from ${call.from}: ${decidedBy}`);
                assert.ok(await answer(environment.model, question));
            }
        });
        for (const [wrong, call] of Object.entries(refused)) {
            it(`but not ${name} ${wrong} (${call.who ?? who})`, async () => {
                const environment = await sampleAccess();
                const question = asked(environment, { who, ...call });
                const { allowed, decidedBy } = await ask(environment.model, question);
                assert.ok(!allowed, `${call.does} on ${call.on}: ${decidedBy}`);
                assert.ok(!(await answer(environment.model, question)));
            });
        }
    }
});
