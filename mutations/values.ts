import { documentChanges } from "./documents";
import { isDocument, json } from "./json";
import { changed, type Change } from "./mutant";
import { isNaming, weaker } from "./vocabulary";

type Path = readonly (string | number)[];

const strangersKey = "arn:aws:kms:ap-northeast-1:666666666666:key/0f0e0d0c-0b0a-4908-8706-050403020100";
const stranger = "666666666666";

/** Every way in which a resource's inputs are broken, one at a time. */
export function changesOf(inputs: unknown, path: Path = []): readonly Change[] {
    const name = String(path.filter((key) => typeof key === "string").at(-1) ?? "");
    if (path.length > 0 && isNaming(name)) {
        return [];
    }
    return [...removal(inputs, path), ...inside(inputs, path), ...leaf(inputs, name, path)];
}

function removal(value: unknown, path: Path): readonly Change[] {
    return path.length === 0 || value === undefined
        ? []
        : [{ way: "remove", path, change: "is not there", value: undefined }];
}

function inside(value: unknown, path: Path): readonly Change[] {
    if (Array.isArray(value)) {
        const items = value.flatMap((item, index) => changesOf(item, [...path, index]));
        // A list's last element is the list itself, which is taken away one step above.
        return value.length > 1
            ? items
            : items.filter(({ path: at, way }) => way !== "remove" || at.length > path.length + 1);
    }
    return typeof value === "object" && value !== null
        ? Object.entries(value).flatMap(([key, item]) => changesOf(item, [...path, key]))
        : [];
}

function leaf(value: unknown, name: string, path: Path): readonly Change[] {
    switch (typeof value) {
        case "boolean":
            return [{ way: "flip", path, change: `is ${String(!value)}`, value: !value }];
        case "number":
            return numbers(value, name, path);
        case "string":
            return texts(value, name, path);
        default:
            return [];
    }
}

function numbers(value: number, name: string, path: Path): readonly Change[] {
    if (/port$/i.test(name)) {
        const wide = /^to/i.test(name) ? 65535 : 0;
        return value === wide ? [] : [{ way: "widen", path, change: `is ${wide}`, value: wide }];
    }
    if (/(days|retention|period|deleteAfter|minRetention)/i.test(name) && value > 1) {
        return [{ way: "short retention", path, change: "is 1", value: 1 }];
    }
    if (/(max|timeout|hours|ttl|validity)/i.test(name)) {
        return [{ way: "widen", path, change: `is ${value * 100}`, value: value * 100 }];
    }
    return /(minimum|threshold|capacity|prevention|percentage)/i.test(name)
        ? [{ way: "weaker choice", path, change: "is 1", value: 1 }]
        : [];
}

function texts(value: string, name: string, path: Path): readonly Change[] {
    const parsed = json(value);
    if (parsed !== undefined) {
        return (isDocument(parsed) ? documentChanges(parsed) : changesOf(parsed)).map((change) => ({
            ...change,
            path,
            change: [change.path.join("."), change.change].filter((part) => part !== "").join(" "),
            value: JSON.stringify(changed(parsed, change.path, change.value)),
        }));
    }
    return [...choices(value, name, path), ...addresses(value, path), ...strangers(value, path)];
}

function choices(value: string, name: string, path: Path): readonly Change[] {
    return weaker(name, value).map((other) => ({
        way: /log/i.test(name) ? "log off" : "weaker choice",
        path,
        change: `is ${other}`,
        value: other,
    }));
}

function addresses(value: string, path: Path): readonly Change[] {
    return /^\d+\.\d+\.\d+\.\d+\/\d+$/.test(value) && value !== "0.0.0.0/0"
        ? [{ way: "public range", path, change: "is 0.0.0.0/0", value: "0.0.0.0/0" }]
        : [];
}

function strangers(value: string, path: Path): readonly Change[] {
    if (/^arn:aws:kms:/.test(value)) {
        return [{ way: "wrong key", path, change: "is a stranger's key", value: strangersKey }];
    }
    const account = /(?<![0-9])\d{12}(?![0-9])/.exec(value)?.[0];
    return account === undefined
        ? []
        : [
              {
                  way: "a stranger",
                  path,
                  change: "names a stranger's account",
                  value: value.replaceAll(account, stranger),
              },
          ];
}
