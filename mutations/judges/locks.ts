import type { EnvironmentConfig } from "../../components/config/schema";
import { lockRegister } from "../../plan/evidence/locks";
import type { Part } from "../environment";
import { applied, type Mutant } from "../mutant";

/** The register of locks that is committed: a lock that goes or says less shows there, whatever stands behind it. */
export class LockJudge {
    private readonly lines: readonly ReadonlySet<string>[];

    constructor(
        private readonly parts: readonly Part[],
        private readonly config: EnvironmentConfig,
    ) {
        this.lines = parts.map(({ resources }) => new Set(lockRegister(resources, config)));
    }

    /** The first line that comes or goes. */
    caught(part: number, mutant: Mutant): string | undefined {
        const before = this.lines[part];
        const now = new Set(lockRegister(applied(mutant, this.parts[part]?.resources ?? []), this.config));
        const gone = [...(before ?? [])].find((line) => !now.has(line));
        return gone ?? [...now].find((line) => before?.has(line) !== true);
    }
}
