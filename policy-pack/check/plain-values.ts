import { unknownString } from "../lib/unknown";

/** Marks an object as a special value, in Pulumi's state files and previews (sdk/nodejs, runtime/rpc.ts). */
const signature = "4dabf18193072939515e22adb298388d";
const secret = "1b47061264138c4ac30d75fd1eb44270";
const reference = "5cf8f73096256a8f31e491e813e4eb8e";
const output = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
/** What previews and plans print instead of a secret. */
const masked = "[secret]";

type Fields = Readonly<Record<string, unknown>>;

/** Turns values as Pulumi writes them to files into those that rules read, and counts the secrets that stay closed. */
export class PlainValues {
    /** Secrets whose value is not in the file. Rules take them for unknown. */
    closed = 0;

    of(value: unknown): unknown {
        if (value === masked) return this.#closedSecret();
        if (Array.isArray(value)) return value.map((item) => this.of(item));
        if (typeof value !== "object" || value === null) return value;
        return Object.hasOwn(value, signature) ? this.#special(value as Fields) : this.properties(value);
    }

    /** The properties of a resource or of an object in it, without what the provider notes for itself. */
    properties(value: unknown): Record<string, unknown> {
        if (typeof value !== "object" || value === null) return {};
        const own = Object.entries(value).filter(([key]) => key !== "__defaults" && key !== "__meta");
        return Object.fromEntries(own.map(([key, item]) => [key, this.of(item)]));
    }

    #special(value: Fields): unknown {
        const kind = value[signature];
        if (kind === secret) {
            if (typeof value["plaintext"] === "string") return this.of(parsed(value["plaintext"]));
            return Object.hasOwn(value, "value") ? this.of(value["value"]) : this.#closedSecret();
        }
        if (kind === output) return Object.hasOwn(value, "value") ? this.of(value["value"]) : unknownString;
        if (kind === reference) return this.of(value["id"] ?? value["urn"]);
        return value;
    }

    #closedSecret(): string {
        this.closed += 1;
        return unknownString;
    }
}

/** Secrets hold their value as JSON; a text that is none is the value itself. */
function parsed(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        return text;
    }
}
