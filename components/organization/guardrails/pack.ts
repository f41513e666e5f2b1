import { createHash } from "node:crypto";
import { policy, toJson, type PolicyDocument, type Statement } from "../../iam/document";

/** What AWS takes of one kind of policy (AWS Organizations user guide, quotas). */
export interface Limits {
    /** Characters of one policy. */
    readonly size: number;
    /** Policies on one unit, without the one that AWS attaches itself. */
    readonly count: number;
}

/** `FullAWSAccess` and `RCPFullAWSAccess` each take one of the ten and five places. */
export const limits = {
    serviceControl: { size: 10_240, count: 9 },
    resourceControl: { size: 5_120, count: 4 },
    /** Declarative and tag policies; there is one of each. */
    management: { size: 10_000, count: 10 },
} as const satisfies Record<string, Limits>;

/**
 * Divides statements among as few policies as hold them.
 *
 * Each statement has an order of preference among the policies, taken from its name alone (rendezvous hashing), and goes
 * to the first with room. So the order of the catalogue does not matter, and a statement that is added, removed or changed
 * moves others only out of a policy that has become too full: an update rewrites few policies, and no rail is
 * missing for the moment between two writes.
 */
export function pack(statements: readonly Statement[], { size, count }: Limits, path: string): PolicyDocument[] {
    const byName = [...statements].sort((one, other) => (digest(one.Sid) < digest(other.Sid) ? -1 : 1));
    for (const statement of byName) {
        refuseTooLong(statement, size, path);
    }
    for (let policies = 1; policies <= count; policies++) {
        const packed = packInto(byName, policies, size);
        if (packed !== undefined) {
            return packed.filter((bin) => bin.length > 0).map((bin) => policy(bin));
        }
    }
    const needed = toJson(policy(byName)).length;
    throw new Error(
        `${path}: ${statements.length} statements are longer than AWS takes (${needed} characters); ` +
            `at most ${count} policies of ${size}; shorten statements or hold some in fewer units`,
    );
}

function packInto(statements: readonly Statement[], policies: number, size: number): Statement[][] | undefined {
    const bins = Array.from({ length: policies }, (): Statement[] => []);
    for (const statement of statements) {
        const bin = preferred(statement.Sid, bins).find((candidate) => length(...candidate, statement) <= size);
        if (bin === undefined) {
            return undefined;
        }
        bin.push(statement);
    }
    return bins;
}

function preferred(sid: string, bins: readonly Statement[][]): Statement[][] {
    return bins
        .map((bin, index) => ({ bin, rank: digest(`${sid} ${index}`) }))
        .sort((one, other) => (one.rank < other.rank ? -1 : 1))
        .map(({ bin }) => bin);
}

function refuseTooLong(statement: Statement, size: number, path: string): void {
    const needed = length(statement);
    if (needed > size) {
        throw new Error(
            `${path}.${statement.Sid}: longer than AWS takes (${needed} characters as a policy of its own); ` +
                `at most ${size}; divide the statement in two`,
        );
    }
}

function length(...statements: readonly Statement[]): number {
    return toJson(policy(statements)).length;
}

function digest(text: string): string {
    return createHash("sha256").update(text).digest("hex");
}
