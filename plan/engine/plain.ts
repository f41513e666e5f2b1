import { runtime } from "@pulumi/pulumi";
import {
    specialArchiveSig,
    specialAssetSig,
    specialResourceSig,
    specialSecretSig,
    specialSigKey,
} from "@pulumi/pulumi/runtime/rpc";
import type { RenderedResource } from "./rendering";

/** The value that stands for "not known before deployment" wherever Pulumi passes properties on. */
export const unknownValue = runtime.unknownValue;

/** Properties as they cross the wire, turned to plain values. */
export interface PlainProperties {
    readonly value: Record<string, unknown>;
    /** Paths of secret values. */
    readonly secrets: readonly string[];
    /** Paths of unknown values. */
    readonly unknowns: readonly string[];
}

/** Unwraps secrets and resource references, and names the places of secret and unknown values. */
export function plainProperties(properties: Readonly<Record<string, unknown>>): PlainProperties {
    const secrets: string[] = [];
    const unknowns: string[] = [];
    const path: string[] = [];

    function plain(value: unknown): unknown {
        if (value === unknownValue) {
            unknowns.push(path.join("."));
            return value;
        }
        if (typeof value !== "object" || value === null) {
            return value;
        }
        if (Array.isArray(value)) {
            return value.map((item: unknown, index) => within(String(index), item));
        }
        const fields = new Map<string, unknown>(Object.entries(value));
        const signature = fields.get(specialSigKey);
        if (signature === undefined) {
            return object(fields);
        }
        if (signature === specialSecretSig) {
            secrets.push(path.join("."));
            return plain(fields.get("value"));
        }
        fields.delete(specialSigKey);
        if (signature === specialResourceSig) {
            return plain(fields.get("id") ?? fields.get("urn"));
        }
        if (signature === specialAssetSig || signature === specialArchiveSig) {
            return object(fields);
        }
        throw new Error(
            `property ${path.join(".")} has the signature ${String(signature)}, which no known kind of value has`,
        );
    }

    function object(fields: Iterable<[string, unknown]>): Record<string, unknown> {
        const result: Record<string, unknown> = {};
        for (const [key, item] of fields) {
            result[key] = within(key, item);
        }
        return result;
    }

    function within(key: string, item: unknown): unknown {
        if (typeof item !== "object" && item !== unknownValue) {
            return item;
        }
        path.push(key);
        const result = plain(item);
        path.pop();
        return result;
    }

    return { value: object(Object.entries(properties)), secrets, unknowns };
}

/** The inputs as they may be shown: what is secret is not in them. */
export function redacted(resource: Pick<RenderedResource, "inputs" | "secrets">): Readonly<Record<string, unknown>> {
    if (resource.secrets.length === 0) {
        return resource.inputs;
    }
    const secret = new Set(resource.secrets);

    function copy(value: unknown, path: string): unknown {
        if (secret.has(path)) {
            return "[secret]";
        }
        if (Array.isArray(value)) {
            return value.map((item: unknown, index) => copy(item, `${path}.${index}`));
        }
        return typeof value === "object" && value !== null ? fields(value, `${path}.`) : value;
    }

    function fields(value: object, prefix: string): Record<string, unknown> {
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copy(item, `${prefix}${key}`)]));
    }

    return fields(resource.inputs, "");
}
