import { questions } from "../../access/questions";
import type { EnvironmentConfig } from "../../components/config/schema";
import { answer, type Asked } from "../../plan/access/ask";
import { accessModel } from "../../plan/access/build";
import { accessFacts, type AccessFacts } from "../../plan/access/facts";
import type { AccessModel } from "../../plan/access/model";
import { sentence } from "../../plan/access/questions/proofs";
import { requestsOf } from "../../plan/access/questions/requests";
import { scenesOf } from "../../plan/access/questions/scene";
import { isAbout } from "../../plan/access/relevant";
import { questionsOf } from "../../plan/access/request";
import { policiesOf } from "../../plan/access/simulation";
import { guardedBy } from "../../plan/access/target";
import type { Part } from "../environment";
import { applied, type Mutant } from "../mutant";
import { differences, type Difference } from "./difference";

/** One request of one question, as it is answered while nothing is broken. */
interface Known {
    readonly asked: Asked;
    readonly allowed: boolean;
    readonly told: string;
}

/** The broken environment as IAM would see it, and what is different about it. */
export interface Broken {
    readonly model: AccessModel;
    readonly differences: readonly Difference[];
}

/**
 * All questions of the access proofs, asked again for one mutant after the other: those in whose decision something that
 * is different has a part, and of a statement only those about its actions.
 */
export class AccessJudge {
    private readonly facts: readonly AccessFacts[];
    readonly model: AccessModel;
    private readonly known: Known[] = [];
    /** By what has a part in the decision. */
    private readonly byPart = new Map<string, Set<Known>>();

    constructor(
        private readonly parts: readonly Part[],
        private readonly config: EnvironmentConfig,
    ) {
        this.facts = parts.map(({ resources }) => accessFacts(resources, config.region));
        this.model = accessModel(this.facts, config);
    }

    /** Asks everything once. Questions that fail before anything is broken tell nothing of a mutant. */
    async prepare(): Promise<void> {
        for (const scene of scenesOf(this.model)) {
            for (const question of questions) {
                const told = `${scene.team}: ${sentence(question)}`;
                for (const asked of await requestsOf(scene, question)) {
                    const allowed = question.answer === "may";
                    if ((await answer(this.model, asked)) === allowed) {
                        await this.remember({ asked, allowed, told });
                    }
                }
            }
        }
    }

    /** How many requests are asked. */
    get size(): number {
        return this.known.length;
    }

    broken(part: number, mutant: Mutant): Broken {
        const { region } = this.config;
        const resources = applied(mutant, this.parts[part]?.resources ?? []);
        const facts = this.facts.map((each, index) => (index === part ? accessFacts(resources, region) : each));
        const model = accessModel(facts, this.config);
        return { model, differences: differences(this.model, model) };
    }

    /** The first question that is answered otherwise, or why the proofs refuse to judge. */
    async caught({ model, differences: found }: Broken): Promise<string | undefined> {
        const before = new Set(this.model.unknown.map((each) => JSON.stringify(each)));
        const strange = model.unknown.find((each) => !before.has(JSON.stringify(each)));
        if (strange !== undefined) {
            return `every policy is understood: ${strange.property}, ${strange.reason}`;
        }
        for (const { asked, allowed, told } of this.affected(found)) {
            if ((await answerOr(model, asked)) !== allowed) {
                return told;
            }
        }
        return undefined;
    }

    private affected(found: readonly Difference[]): ReadonlySet<Known> {
        return new Set(
            found.flatMap(({ about, statements }) =>
                [...(this.byPart.get(about) ?? [])].filter(
                    ({ asked }) => statements?.some((each) => isAbout(each, asked.action)) ?? true,
                ),
            ),
        );
    }

    private async remember(known: Known): Promise<void> {
        const { asked } = known;
        this.known.push(known);
        const target = guardedBy(this.model, asked.resource);
        const who = typeof asked.who === "string" ? asked.who : asked.who.arn;
        const asks = await questionsOf(this.model, asked);
        const documents = "closed" in asks ? [] : asks.flatMap(policiesOf);
        const doors = this.model.doors.filter(({ policy }) => policy !== undefined && documents.includes(policy));
        const accounts = [who.split(":")[4], asked.resource.split(":")[4], target?.account];
        const service = asked.action.split(":")[0] ?? "";
        const parts = [
            `principal ${who}`,
            `principal ${asked.resource}`,
            ...(target === undefined ? [] : [`resource ${target.arn}`]),
            ...doors.map(({ id }) => `door ${id}`),
            ...accounts.flatMap((id) => (id === undefined ? [] : [`account ${id}`, `policies ${id} ${service}`])),
        ];
        for (const part of new Set(parts)) {
            const there = this.byPart.get(part) ?? new Set();
            this.byPart.set(part, there.add(known));
        }
    }
}

/** An evaluator that refuses to read a document answers neither yes nor no, which a proof does not let pass. */
export async function answerOr(model: AccessModel, asked: Asked): Promise<boolean | undefined> {
    const { who } = asked;
    const now = typeof who === "string" ? who : (model.principals.get(who.arn) ?? who);
    try {
        return await answer(model, { ...asked, who: now });
    } catch {
        return undefined;
    }
}
