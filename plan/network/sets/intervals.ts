/** Whole numbers from `first` to `last`, both included. */
export interface Interval {
    readonly first: bigint;
    readonly last: bigint;
}

/** A set of whole numbers: intervals in order, none touching the next. */
export type IntervalSet = readonly Interval[];

export const nothing: IntervalSet = [];

export function interval(first: bigint, last: bigint): IntervalSet {
    return first <= last ? [{ first, last }] : nothing;
}

export function union(...sets: readonly IntervalSet[]): IntervalSet {
    const [only, ...others] = sets.filter((set) => set.length > 0);
    if (only === undefined) return nothing;
    if (others.length === 0) return only;
    const result: Interval[] = [];
    for (const next of sets.flat().sort(byFirst)) {
        const last = result.at(-1);
        if (last !== undefined && next.first <= last.last + 1n) {
            if (next.last > last.last) result[result.length - 1] = { first: last.first, last: next.last };
        } else {
            result.push(next);
        }
    }
    return result;
}

export function intersect(a: IntervalSet, b: IntervalSet): IntervalSet {
    if (a === b) return a;
    const result: Interval[] = [];
    let [i, j] = [0, 0];
    for (let x = a[i], y = b[j]; x !== undefined && y !== undefined; x = a[i], y = b[j]) {
        const first = x.first > y.first ? x.first : y.first;
        const last = x.last < y.last ? x.last : y.last;
        if (first <= last) result.push({ first, last });
        if (x.last < y.last) i += 1;
        else j += 1;
    }
    return result;
}

export function subtract(a: IntervalSet, b: IntervalSet): IntervalSet {
    const result: Interval[] = [];
    let j = 0;
    for (const { first, last } of a) {
        let start = first;
        while (j < b.length && (b[j]?.last ?? 0n) < start) j += 1;
        for (let k = j, hole = b[k]; hole !== undefined && hole.first <= last; k += 1, hole = b[k]) {
            if (hole.first > start) result.push({ first: start, last: hole.first - 1n });
            start = hole.last + 1n;
        }
        if (start <= last) result.push({ first: start, last });
    }
    return result;
}

export function isEmpty(set: IntervalSet): boolean {
    return set.length === 0;
}

/** Whether every number of `inner` is in `outer`. */
export function covers(outer: IntervalSet, inner: IntervalSet): boolean {
    return isEmpty(subtract(inner, outer));
}

export function same(a: IntervalSet, b: IntervalSet): boolean {
    return (
        a.length === b.length &&
        a.every(({ first, last }, index) => first === b[index]?.first && last === b[index]?.last)
    );
}

function byFirst(a: Interval, b: Interval): number {
    return a.first < b.first ? -1 : a.first > b.first ? 1 : 0;
}
