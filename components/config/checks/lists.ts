import type { Problem } from "../problems";
import { type Check, repeated } from "./check";

/** Words in a list count once; a second one is a mistake for another. */
export const lists: Check = (config) =>
    Object.entries(config.teams).flatMap(([name, team]) => [
        ...again(`teams.${name}.features`, team.features),
        ...again(`teams.${name}.keys.imported.purposes`, team.keys.imported?.purposes ?? []),
        ...again(`teams.${name}.studio.instanceTypes`, team.studio.instanceTypes),
        ...Object.entries(team.members).flatMap(([member, { personas }]) =>
            again(`teams.${name}.members.${member}.personas`, personas),
        ),
    ]);

function again(path: string, words: readonly string[]): Problem[] {
    return repeated(words.map((value, index) => ({ value, path: `${path}[${index}]` }))).map((found) => ({
        path: found.again.path,
        message: `repeats ${found.first.path}`,
        value: found.again.value,
        allowed: "each word once",
        fix: "remove it, or write the one that was meant",
    }));
}
