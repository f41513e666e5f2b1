import type { Granted } from "./adversary";
import type { Closure, Step } from "./closure";
import { describeGain, gainKey, shortName, type Gain } from "./gain";

/** The steps to a gain, in order, with what allows each call of each. */
export function chainTo({ reached }: Closure, gain: Gain): readonly string[] {
    const steps: Step[] = [];
    const seen = new Set<string>();
    const visit = (key: string): void => {
        const step = reached.get(key)?.step;
        // What a step before gives besides needs no other.
        const given = steps.some(({ gains }) => gains.some((each) => gainKey(each) === key));
        if (seen.has(key) || step === undefined || given) {
            return;
        }
        seen.add(key);
        needs(step).forEach(visit);
        steps.push(step);
    };
    visit(gainKey(gain));
    return steps.flatMap((step, index) => [headline(step, index + 1), ...step.granted.flatMap(allowance)]);
}

/** What must have been reached before. */
function needs({ by, from, after }: Step): readonly string[] {
    const service = ["drives", "is-forwarded"] as const;
    return [
        ...(from === "aws" ? service.map((kind) => gainKey({ kind, on: by })) : []),
        gainKey({ kind: "acts-as", on: by }),
        gainKey({ kind: "stands-in", on: from }),
        ...after.map(gainKey),
    ];
}

function headline({ technique, by, from, gains }: Step, number: number): string {
    const what = gains.map(describeGain).join(", ");
    return `  ${number}. ${shortName(by)}, from ${from}, ${technique.title} (${technique.id}): ${what}`;
}

/** Guard rails that let something pass allow everything; what is worth reading is what the account's own policies say. */
function allowance({ who, action, on, by }: Granted): readonly string[] {
    const own = by.filter(({ kind }) => kind === "identity" || kind === "resource policy");
    const said = own.map(({ policy, sid }) => `${policy ?? "a policy"}: ${sid}`).join("; ");
    const target = on === "*" ? "" : ` on ${shortName(on)}`;
    const caller = who.startsWith("arn:") ? "" : `${who} `;
    return [`     ${caller}${action}${target} (${said === "" ? "nothing forbids it" : said})`];
}
