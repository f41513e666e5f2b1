/** Items by a name of each, in the order in which the names first come. */
export function groupedBy<T>(items: readonly T[], name: (item: T) => string): ReadonlyMap<string, readonly T[]> {
    const groups = new Map<string, T[]>();
    for (const item of items) {
        const key = name(item);
        const group = groups.get(key);
        if (group === undefined) {
            groups.set(key, [item]);
        } else {
            group.push(item);
        }
    }
    return groups;
}

/** The same order on every machine, whatever its language. */
export function inOrder<T>(name: (item: T) => string): (a: T, b: T) => number {
    return (a, b) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0);
}
