import type { AccessModel, Principal } from "../model";
import type { ProofResult } from "../../proofs/result";
import { chainTo } from "./chain";
import { nevers } from "./claims";
import { Escalation, type Closure } from "./closure";
import { describeGain, gainKey, type Gain } from "./gain";
import { forbids, inside, thingOf, type Never } from "./never";
import { Starts, type NamedStart } from "./starts";
import { leadingTechniques, techniques } from "./techniques";
import { dataTechniques } from "./techniques/data";

/** From everybody, every step that gains another principal or changes a policy, until nothing new is reached. */
export async function escalationProofs(
    model: AccessModel,
    claims: Iterable<Never> = nevers,
): Promise<readonly ProofResult[]> {
    return (await escalationFigures(model, claims)).results;
}

/** The same with what it took: principals in places whose every technique was tried, and requests judged. */
export async function escalationFigures(model: AccessModel, claims: Iterable<Never> = nevers) {
    const proof = new Proof(model);
    const results: ProofResult[] = [];
    for (const claim of claims) {
        results.push(await proof.of(claim));
    }
    return { results, ...proof.figures() };
}

class Proof {
    private readonly starts: Starts;
    /** The pipeline is the trusted root: who becomes it has everything, so what it could do is told apart. */
    private readonly people: Escalation;
    /** What the pipeline does without changing a policy, or what runs. */
    private readonly pipeline: Escalation;
    /** What a thief is answered, whatever runs inside for him. */
    private readonly answered: Escalation;
    private readonly closures = new Map<Escalation, Map<string, Promise<Closure>>>();

    constructor(private readonly model: AccessModel) {
        const spared = ({ kind }: Principal) => kind === "deployer";
        this.starts = new Starts(model);
        this.people = new Escalation(model, { spared });
        this.pipeline = new Escalation(model, {
            techniques: [...leadingTechniques, ...dataTechniques].filter(({ supplies }) => supplies !== true),
        });
        this.answered = new Escalation(model, { spared, unused: ({ kind }) => inside.includes(kind) });
    }

    async of(claim: Never): Promise<ProofResult> {
        const escalation = this.escalationOf(claim);
        const starts = await this.startsOf(claim);
        const broken: string[] = [];
        const reached = new Set<string>();
        for (const start of starts) {
            const closure = await this.closureOf(start, escalation);
            const gains = [...closure.reached.values()].flatMap(({ gain, step }) => (step === undefined ? [] : [gain]));
            gains.forEach((gain) => reached.add(gainKey(gain)));
            const wrong = gains.filter((gain) => forbids(claim, thingOf(this.model, gain, start)));
            // One chain of each kind: more of the same teach nothing.
            const told = wrong.filter((gain, at) => wrong.findIndex(({ kind }) => kind === gain.kind) === at);
            broken.push(...told.flatMap((gain) => tell(start, closure, gain)));
        }
        const figures = `${starts.length} beginnings lead to ${reached.size} things, none of them this`;
        const evidence = broken.length > 0 ? broken : [figures, ...(claim.from === "deployer" ? [trusted()] : [])];
        return { name: claim.claim, control: claim.control, holds: broken.length === 0, evidence };
    }

    figures() {
        const all = [this.people, this.pipeline, this.answered];
        const sum = (one: (each: Escalation) => number) => all.reduce((total, each) => total + one(each), 0);
        return { states: sum(({ states }) => states), asked: sum(({ asked }) => asked) };
    }

    private escalationOf({ from }: Never): Escalation {
        return from === "deployer" ? this.pipeline : from === "thief of jobs" ? this.answered : this.people;
    }

    private async startsOf({ from }: Never): Promise<readonly NamedStart[]> {
        if (from !== "thief" && from !== "thief of jobs") {
            return this.starts.of(from);
        }
        const held = await this.held();
        return this.starts.thieves(held.filter((arn) => arn.endsWith("-jobs") === (from === "thief of jobs")));
    }

    /** Roles whose credentials some person, or some code of his, comes to have: all that anybody could steal. */
    private async held(): Promise<readonly string[]> {
        const closures = await Promise.all(this.starts.of("people").map((start) => this.closureOf(start, this.people)));
        const roles = closures.flatMap(({ reached }) =>
            [...reached.values()].flatMap(({ gain }) => (gain.kind === "acts-as" ? [gain.on] : [])),
        );
        return [...new Set(roles)];
    }

    private closureOf(start: NamedStart, escalation: Escalation): Promise<Closure> {
        const known = this.closures.get(escalation) ?? new Map<string, Promise<Closure>>();
        this.closures.set(escalation, known);
        const key = `${start.name} ${start.account} ${start.from.join()}`;
        const closure = known.get(key) ?? escalation.closure(start);
        known.set(key, closure);
        return closure;
    }
}

/** What the pipeline is trusted with, said plainly. */
function trusted(): string {
    const supplied = techniques.filter(({ supplies }) => supplies === true).length;
    return (
        `trusted root: the pipeline may rewrite every policy, trust and boundary and replace what runs (${supplied} ways); ` +
        `whoever has it has the team's data by any of them, and each such change raises an alarm`
    );
}

function tell(start: NamedStart, closure: Closure, gain: Gain): readonly string[] {
    return [`${start.name} (${start.from.join(", ")}) ${describeGain(gain)}:`, ...chainTo(closure, gain)];
}
