import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import type { PackConfig } from "../lib/config";
import { PackConfigError } from "../lib/config-error";
import { readPackConfig } from "../lib/pack-config";
import { packPolicy } from "../lib/regime";
import { rules } from "../rules";

/**
 * Reads a file in the shape that `pulumi … --policy-pack-config` takes; `overrides` go before its settings of the pack.
 *
 * @throws PackConfigError naming the file, for every problem
 */
export function readConfigFile(path: string, overrides: object = {}): PackConfig {
    const file = basename(path);
    if (!existsSync(path)) throw new PackConfigError([`${path}: does not exist; name a policy pack configuration`]);
    try {
        const given: unknown = JSON.parse(readFileSync(path, "utf8"));
        return readPackConfig(withPackSettings(given, overrides), rules);
    } catch (error) {
        if (error instanceof SyntaxError) throw new PackConfigError([`${file}: is not JSON: ${error.message}`]);
        if (error instanceof PackConfigError) {
            throw new PackConfigError(error.problems.map((problem) => `${file}: ${problem}`));
        }
        throw error;
    }
}

function withPackSettings(given: unknown, overrides: object): unknown {
    if (typeof given !== "object" || given === null || Array.isArray(given)) return given;
    const own: unknown = Object.getOwnPropertyDescriptor(given, packPolicy)?.value;
    return { ...given, [packPolicy]: { ...(typeof own === "object" ? own : {}), ...overrides } };
}
