import { groupedBy, inOrder } from "./groups";
import type { Line } from "./line";
import { accountsInWords, unique } from "./row";

/** Somebody with a name, and the roles that he takes. */
export interface SignIn {
    readonly person: string;
    readonly as: readonly string[];
    readonly from: string;
    readonly where: string;
}

export const signInLine = { group: "People", kind: "", thing: "sign-in", verb: "sign in" } as const;

/** Whether the line says no more than who a person is and where he comes from. */
export function isSignIn({ group, kind, thing, verb, only }: Line): boolean {
    const { group: people, kind: none, thing: signIn, verb: signsIn } = signInLine;
    return group === people && kind === none && thing === signIn && verb === signsIn && /^as [^;,\s]+$/.test(only);
}

/** By person, since that is who is judged: whether somebody has roles that he needs no more. */
export function signInsOf(lines: readonly Line[], teams: readonly string[]): readonly SignIn[] {
    const byRole = groupedBy(lines, ({ subject, from, only }) => JSON.stringify([subject, from, only]));
    const ofRoles = [...byRole.values()].flatMap((same) =>
        same.slice(0, 1).map(({ subject, from, only }): SignIn => {
            const where = accountsInWords(unique(same.map(({ account }) => account)), teams);
            return { person: only.slice("as ".length), as: [subject], from, where };
        }),
    );
    const byPerson = groupedBy(ofRoles, (each) => JSON.stringify({ ...each, as: [] }));
    return [...byPerson.values()]
        .flatMap((same) => same.slice(0, 1).map((each) => ({ ...each, as: unique(same.flatMap(({ as }) => as)) })))
        .sort(inOrder(({ person, as, from, where }) => [person, ...as, from, where].join("\n")));
}
