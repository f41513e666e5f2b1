import { AccessJudge } from "./access/judge";
import { coveredBy } from "./access/covered";
import { ReviewJudge } from "./access/review";
import type { Placed, Subject } from "./environment";
import { harmlessBecause } from "./harmless";
import { EvidenceJudge } from "./judges/evidence";
import { LockJudge } from "./judges/locks";
import { NetworkJudge } from "./judges/network";
import { RuleJudge } from "./judges/rules";

/** Who found a mutant, in the order in which they are asked. */
export const finders = ["rule", "evidence", "network", "question", "register", "review"] as const;

export type Finder = (typeof finders)[number];

/** What became of a mutant. */
export interface Verdict {
    readonly by: Finder | "covered" | "harmless" | "survives";
    /** The rule, claim, question or line that found it, or the reason why it does no harm. */
    readonly what: string;
}

/** Everything that could find a mutant of one environment. */
export class Judge {
    private readonly rules: readonly RuleJudge[];
    private readonly evidence: EvidenceJudge;
    private readonly network: NetworkJudge;
    private readonly access: AccessJudge;
    private readonly review: ReviewJudge;
    private readonly locks: LockJudge;

    constructor({ parts, config, regime }: Subject) {
        this.rules = parts.map(({ resources }) => new RuleJudge(resources, regime));
        this.evidence = new EvidenceJudge(
            parts.flatMap(({ resources }) => resources),
            config,
        );
        this.network = new NetworkJudge(parts, config);
        this.access = new AccessJudge(parts, config);
        this.review = new ReviewJudge(this.access.model);
        this.locks = new LockJudge(parts, config);
    }

    /** Asks all questions once, with nothing broken. */
    async prepare(): Promise<void> {
        await this.access.prepare();
        await this.review.prepare();
    }

    async verdict({ part, mutant }: Placed): Promise<Verdict> {
        const rule = this.rules[part]?.caught(mutant);
        if (rule !== undefined) {
            return { by: "rule", what: rule };
        }
        const claim = this.evidence.caught(mutant);
        if (claim !== undefined) {
            return { by: "evidence", what: claim };
        }
        const proof = this.network.caught(part, mutant);
        if (proof !== undefined) {
            return { by: "network", what: proof };
        }
        return (await this.byAccess({ part, mutant })) ?? this.harmless({ part, mutant });
    }

    private async byAccess({ part, mutant }: Placed): Promise<Verdict | undefined> {
        const broken = this.access.broken(part, mutant);
        const question = await this.access.caught(broken);
        if (question !== undefined) {
            return { by: "question", what: question };
        }
        const lock = this.locks.caught(part, mutant);
        if (lock !== undefined) {
            return { by: "register", what: lock };
        }
        if (broken.differences.length === 0) {
            return undefined;
        }
        const line = await this.review.caught(broken);
        if (line !== undefined) {
            return { by: "review", what: line };
        }
        const cover = await coveredBy(this.access.model, broken);
        return cover === undefined ? undefined : { by: "covered", what: cover };
    }

    private harmless({ mutant }: Placed): Verdict {
        const reason = harmlessBecause(mutant);
        return reason === undefined ? { by: "survives", what: "" } : { by: "harmless", what: reason };
    }
}
