/** What to write instead of an unknown name: the known one that is nearest, or where to look. */
export function nearest(name: string, known: readonly string[], list = "RULES.md"): string {
    let best: string | undefined;
    let least = Math.max(2, Math.floor(name.length / 4)) + 1;
    for (const candidate of known) {
        const distance = editsBetween(name, candidate);
        if (distance < least) [best, least] = [candidate, distance];
    }
    return best === undefined ? `see ${list}` : `did you mean ${best}`;
}

/** Levenshtein's distance: the insertions, deletions and replacements that turn one text into the other. */
function editsBetween(a: string, b: string): number {
    let row = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[b.length] ?? 0;
}
