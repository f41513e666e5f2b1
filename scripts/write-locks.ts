import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { argv, stdout } from "node:process";
import { subjectOf } from "../mutations/environment";
import { lockFile, lockRegister } from "../plan/evidence/locks";

/* Writes the register of locks of the stacks that are named, or of both: `npx tsx scripts/write-locks.ts dev`. */

async function main(): Promise<void> {
    const stacks = argv.length > 2 ? argv.slice(2) : ["dev", "prod"];
    for (const stack of stacks) {
        const { parts, config } = await subjectOf(stack);
        const resources = parts.flatMap((part) => part.resources);
        const path = resolve(__dirname, "..", lockFile(stack));
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, `${lockRegister(resources, config).join("\n")}\n`);
        stdout.write(`${path}\n`);
    }
}

void main();
