import { isMap, isNode, isScalar, type YAMLMap } from "yaml";
import { UsageError } from "../stack/usage-error";

/** The text with `key: value` added to a map as its first entry, or right after the entry `after`. */
export function insertEntry(text: string, map: YAMLMap, key: string, value: string, after?: string): string {
    const first = firstKeyOffset(map);
    if (first === undefined) {
        throw new UsageError(`there is nothing beside which ${key} could be written; write it by hand`);
    }
    if (map.flow === true) {
        return splice(text, first, `${key}: ${value}, `);
    }
    const entry = `${" ".repeat(column(text, first))}${key}: ${value}`;
    const anchor = after === undefined ? undefined : endOfEntry(map, after);
    // Before the first key there may be a comment that belongs to it, so a new first entry goes to the line of the parent.
    const line = anchor === undefined ? endOfLine(text, parentLine(text, first)) : endOfLine(text, anchor);
    return splice(text, line, `\n${entry}`);
}

/** The text with a block of lines added to the end of a map. The block is indented to the map's own column. */
export function appendBlock(text: string, map: YAMLMap, lines: readonly string[]): string {
    const first = firstKeyOffset(map);
    if (map.flow === true || first === undefined) {
        return replaceEmpty(text, map, lines);
    }
    const indent = column(text, first);
    const end = endOfLine(text, contentEnd(text, map));
    return splice(text, pastOwnComments(text, end, indent), indented(lines, indent));
}

/** The column, counted from 0, at which an offset lies. */
export function column(text: string, offset: number): number {
    return offset - (text.lastIndexOf("\n", offset - 1) + 1);
}

/** `teams: {}` holds no example of its style; its children are indented by two. */
function replaceEmpty(text: string, map: YAMLMap, lines: readonly string[]): string {
    const [start, end] = map.range ?? [0, 0];
    if (map.items.length > 0) {
        throw new UsageError("the teams are written in one line; write each on lines of its own first");
    }
    const lineStart = text.lastIndexOf("\n", start - 1) + 1;
    const indent = (/^ */.exec(text.slice(lineStart))?.[0].length ?? 0) + 2;
    return `${text.slice(0, start).trimEnd()}${indented(lines, indent)}${text.slice(end)}`;
}

function indented(lines: readonly string[], indent: number): string {
    return lines.map((line) => `\n${" ".repeat(indent)}${line}`).join("");
}

function firstKeyOffset(map: YAMLMap): number | undefined {
    const key = map.items[0]?.key;
    return isScalar(key) ? key.range?.[0] : undefined;
}

/** The last non-blank line above that is indented less: the key whose value the map is. */
function parentLine(text: string, offset: number): number {
    const indent = column(text, offset);
    let lineStart = text.lastIndexOf("\n", offset - 1) + 1;
    while (lineStart > 0) {
        lineStart = text.lastIndexOf("\n", lineStart - 2) + 1;
        const line = text.slice(lineStart, endOfLine(text, lineStart));
        if (line.trim() !== "" && !line.trim().startsWith("#") && line.search(/\S/) < indent) {
            return lineStart;
        }
    }
    return 0;
}

function endOfEntry(map: YAMLMap, key: string): number | undefined {
    const value = map.items.find((item) => isScalar(item.key) && item.key.value === key)?.value;
    return isNode(value) ? value.range?.[1] : undefined;
}

/** Where the last value of a map ends, without the comments and blank lines behind it. */
function contentEnd(text: string, map: YAMLMap): number {
    const last = map.items.at(-1)?.value;
    if (isMap(last) && last.flow !== true) {
        return contentEnd(text, last);
    }
    const end = isNode(last) ? (last.range?.[1] ?? 0) : (map.range?.[1] ?? 0);
    return text.slice(0, end).trimEnd().length;
}

/** Comments that follow and are indented deeper than the map's keys belong to its last entry. */
function pastOwnComments(text: string, end: number, indent: number): number {
    const next = endOfLine(text, end + 1);
    const line = text.slice(end + 1, next);
    return line.trim().startsWith("#") && line.search(/\S/) > indent ? pastOwnComments(text, next, indent) : end;
}

function endOfLine(text: string, offset: number): number {
    const end = text.indexOf("\n", offset);
    return end === -1 ? text.length : end;
}

function splice(text: string, offset: number, added: string): string {
    return text.slice(0, offset) + added + text.slice(offset);
}
