import type { Deed, Edit } from "../gain";
import type { Technique } from "../technique";

/** Each of these actions does it alone, on anything in the account. */
export function deeds(
    kind: Deed | Edit,
    title: string,
    source: string,
    service: string,
    ...names: readonly string[]
): Technique[] {
    return names.map((name) => ({
        id: `${service}-${name}`,
        title,
        source,
        actions: [`${service}:${name}`],
        attempts: (_, { principal: { account } }) => [
            { calls: [{ action: `${service}:${name}` }], gains: [{ kind, on: account }] },
        ],
    }));
}
