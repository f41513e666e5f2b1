import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What the provider's types say of one property. */
export interface Property {
    readonly required: boolean;
    /** As its documentation tells it; undefined where it tells none. */
    readonly byDefault: string | undefined;
    /** `module.Interface` of what is inside; undefined for plain values. */
    readonly inside: string | undefined;
}

type Properties = ReadonlyMap<string, Property>;

const folder = join(__dirname, "../../node_modules/@pulumi/aws");
const known = new Map<string, Properties>();
let nested: ReadonlyMap<string, string> | undefined;

/** The property of a resource at a path; undefined where the types say nothing, as of a map's keys. */
export function propertyAt(token: string, path: readonly (string | number)[]): Property | undefined {
    let properties: Properties | undefined = argumentsOf(token);
    let found: Property | undefined;
    for (const key of path.filter((each) => typeof each === "string")) {
        found = properties?.get(key);
        properties = found?.inside === undefined ? undefined : insideOf(found.inside);
    }
    return found;
}

/** `aws:s3/bucketPolicy:BucketPolicy` is described in `s3/bucketPolicy.d.ts`. */
function argumentsOf(token: string): Properties {
    const [, module = "", name = ""] = token.split(":");
    return remembered(token, () => {
        const path = join(folder, `${module}.d.ts`);
        const text = existsSync(path) ? readFileSync(path, "utf8") : "";
        return text.split(`export interface ${name}Args {`)[1]?.split("\n}")[0] ?? "";
    });
}

function insideOf(name: string): Properties {
    return remembered(name, () => {
        nested ??= interfacesIn(readFileSync(join(folder, "types/input.d.ts"), "utf8"));
        return nested.get(name) ?? "";
    });
}

function remembered(name: string, body: () => string): Properties {
    const properties = known.get(name) ?? propertiesIn(body());
    known.set(name, properties);
    return properties;
}

function interfacesIn(source: string): ReadonlyMap<string, string> {
    return new Map(
        source.split(/^export declare namespace /m).flatMap((part) => {
            const module = /^\w+/.exec(part)?.[0] ?? "";
            return part.split(/^ {4}interface /m).map((each): [string, string] => {
                return [`${module}.${/^\w+/.exec(each)?.[0] ?? ""}`, each.split("\n    }")[0] ?? ""];
            });
        }),
    );
}

const described = /(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*)?^\s*"?([\w:-]+)"?(\??): (.*);$/gm;

function propertiesIn(body: string): Properties {
    return new Map(
        [...body.matchAll(described)].map(([, comment = "", name = "", optional, type = ""]): [string, Property] => [
            name,
            {
                required: optional !== "?",
                byDefault: defaultIn(comment),
                inside: /inputs\.(\w+\.\w+)/.exec(type)?.[1],
            },
        ]),
    );
}

function defaultIn(comment: string): string | undefined {
    return /[Dd]efault(?:s to|s:| is| value is| value of| value:|:) (?:the value )?`"?([^`"]+)"?`/.exec(comment)?.[1];
}
