import type { Properties, RenderedResource } from "../../engine/rendering";

/** A property that is text; undefined where it is absent or something else. */
export function text(properties: Properties, name: string): string | undefined {
    const value = properties[name];
    return typeof value === "string" ? value : undefined;
}

/** The strings of a list; none where the property is no list. */
export function texts(properties: Properties, name: string): readonly string[] {
    const value = properties[name];
    return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}

/** The objects of a list. */
export function records(properties: Properties, name: string): readonly Properties[] {
    const value = properties[name];
    return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** An object's own properties; none where it is absent. */
export function record(properties: Properties, name: string): Properties {
    const value = properties[name];
    return isRecord(value) ? value : {};
}

/** The values of an object that are text, such as tags. */
export function textMap(value: unknown): Readonly<Record<string, string>> {
    const entries = isRecord(value) ? Object.entries(value) : [];
    return Object.fromEntries(entries.flatMap(([key, each]) => (typeof each === "string" ? [[key, each]] : [])));
}

export function isRecord(value: unknown): value is Properties {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The resource's ARN as AWS answers it. */
export function arnOf({ outputs }: RenderedResource): string | undefined {
    return text(outputs, "arn");
}
