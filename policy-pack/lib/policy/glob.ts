/**
 * IAM's patterns: `*` is any run of characters, `?` any one character, in any place. Actions are compared without
 * regard to letter case; resources with it.
 */

/** Whether the pattern matches the text. Linear but for backtracking to the last `*`, so no input is slow. */
export function matches(pattern: string, text: string): boolean {
    return run(pattern, text, (wanted, given) => wanted === "?" || wanted === given);
}

/** Whether everything that `inner` matches, `outer` matches too. */
export function covers(outer: string, inner: string): boolean {
    return run(outer, inner, (wanted, given) => (wanted === "?" ? given !== "*" : wanted === given));
}

function run(pattern: string, text: string, same: (wanted: string, given: string) => boolean): boolean {
    let p = 0;
    let t = 0;
    let star = -1;
    let resume = 0;
    while (t < text.length) {
        const wanted = pattern.charAt(p);
        if (wanted === "*") {
            star = p++;
            resume = t;
        } else if (p < pattern.length && same(wanted, text.charAt(t))) {
            p++;
            t++;
        } else if (star >= 0) {
            p = star + 1;
            t = ++resume;
        } else return false;
    }
    while (pattern.charAt(p) === "*") p++;
    return p === pattern.length;
}

/** Whether some text is matched by both patterns. */
export function overlaps(a: string, b: string): boolean {
    if (!hasWildcard(a)) return matches(b, a);
    if (!hasWildcard(b)) return matches(a, b);
    // reach[j] says whether the pattern read so far and the first j characters of b can stand for the same text.
    let reach = [true];
    for (let j = 0; j < b.length; j++) reach[j + 1] = reach[j] === true && b[j] === "*";
    for (const char of a) {
        const next = [reach[0] === true && char === "*"];
        for (let j = 0; j < b.length; j++) {
            const other = b.charAt(j);
            const both = reach[j] === true && (char === "?" || other === "?" || char === other);
            const skip = (char === "*" || other === "*") && (reach[j + 1] === true || next[j] === true);
            const within = (char === "*" || other === "*") && reach[j] === true;
            next[j + 1] = both || skip || within;
        }
        reach = next;
    }
    return reach[b.length] === true;
}

export function hasWildcard(pattern: string): boolean {
    return pattern.includes("*") || pattern.includes("?");
}
