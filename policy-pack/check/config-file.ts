import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import type { PackConfig } from "../lib/config";
import { PackConfigError } from "../lib/config-error";
import { readPackConfig } from "../lib/pack-config";
import { rules } from "../rules";

/**
 * Reads a file in the shape that `pulumi … --policy-pack-config` takes.
 *
 * @throws PackConfigError naming the file, for every problem
 */
export function readConfigFile(path: string): PackConfig {
    const file = basename(path);
    if (!existsSync(path)) throw new PackConfigError([`${path}: does not exist; name a policy pack configuration`]);
    try {
        return readPackConfig(JSON.parse(readFileSync(path, "utf8")), rules);
    } catch (error) {
        if (error instanceof SyntaxError) throw new PackConfigError([`${file}: is not JSON: ${error.message}`]);
        if (error instanceof PackConfigError) {
            throw new PackConfigError(error.problems.map((problem) => `${file}: ${problem}`));
        }
        throw error;
    }
}
