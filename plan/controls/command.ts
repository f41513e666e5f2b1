import type { Command } from "commander";

/** `control-docs`: writes the table of controls anew. */
export function register(program: Command, directory: string = process.cwd()): void {
    program
        .command("control-docs")
        .description("write docs/controls.md anew from the controls and all that names them")
        .action(async () => {
            // Brings every rule of the policy pack along.
            const { writeControlsPage } = await import("./page.js");
            writeControlsPage(directory);
        });
}
