import { gives, undemanded, type Demand } from "../../lib/policy/demanded";
import type { Document } from "../../lib/policy/document";
import { allows } from "../../lib/policy/questions";
import type { Holding } from "./role-documents";

/** A statement, and the calls that it gives without what is demanded. */
interface Open {
    readonly label: string;
    readonly calls: readonly string[];
}

/**
 * The calls that a document gives without the keys, to some role that has it. Roles are asked for only where the document
 * itself leaves calls open: their other policies and their boundary may refuse what it does not.
 */
export function openCalls(
    own: Document,
    demands: readonly Demand[],
    holdings: () => readonly Holding[],
): readonly Open[] {
    const open = demands.flatMap((demand) =>
        allows(own).flatMap((allow) => {
            const calls = undemanded(allow, [own], demand);
            return calls.length === 0 ? [] : [{ allow, demand, calls }];
        }),
    );
    if (open.length === 0) return [];
    const roles = holdings();
    return open.flatMap(({ allow, demand, calls }) => {
        const givenTo =
            (call: string) =>
            ({ documents, boundary }: Holding) => {
                const guards = [own, ...documents, ...(boundary === undefined ? [] : [boundary])];
                const left = undemanded(allow, guards, { ...demand, calls: [call] });
                return left.length > 0 && (boundary === undefined || gives(boundary, call, guards, demand));
            };
        const left = calls.filter((call) => roles.length === 0 || roles.some(givenTo(call)));
        return left.length === 0 ? [] : [{ label: allow.label, calls: left }];
    });
}
