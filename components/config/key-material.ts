import { type Config, type Input, secret } from "@pulumi/pulumi";
import type { Problem } from "./problems";

/** Length of a symmetric key that KMS imports (ImportKeyMaterial), in bytes. */
const keyBytes = 32;

/**
 * The secret `kura:keyMaterial`: 32 bytes in base64, by team. It never becomes part of the configuration, and its
 * values never leave this file but as Pulumi secrets.
 */
export class KeyMaterial {
    private readonly values: ReadonlyMap<string, unknown>;

    private constructor(given: unknown) {
        this.values = new Map(typeof given === "object" && given !== null ? Object.entries(given) : []);
    }

    static read(config: Config): KeyMaterial {
        return new KeyMaterial(config.getObject("keyMaterial"));
    }

    /** The teams for which there is something, right or wrong. */
    get teams(): readonly string[] {
        return [...this.values.keys()];
    }

    /** What is wrong with the secrets themselves; no problem repeats a value. */
    problems(): Problem[] {
        return [...this.values]
            .filter(([, value]) => !isKey(value))
            .map(([team]) => ({
                path: `keyMaterial.${team}`,
                message: "is not a symmetric key",
                allowed: `${keyBytes} bytes in base64`,
                fix: `openssl rand -base64 ${keyBytes} | pulumi config set --secret --path kura:keyMaterial.${team}`,
            }));
    }

    /** For the components: marked as secret, so that it is encrypted in the state and hidden in every output. */
    asSecrets(): Readonly<Record<string, Input<string>>> {
        return Object.fromEntries(
            [...this.values].flatMap(([team, value]) => (typeof value === "string" ? [[team, secret(value)]] : [])),
        );
    }
}

function isKey(value: unknown): boolean {
    return (
        typeof value === "string" &&
        /^[A-Za-z0-9+/]+={0,2}$/.test(value) &&
        Buffer.from(value, "base64").length === keyBytes
    );
}
