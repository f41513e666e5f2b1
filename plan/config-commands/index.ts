import type { Command } from "commander";
import { register as registerDocs } from "../config-docs";
import { register as registerControls } from "../controls/command";
import { register as registerRecord } from "./record";
import { register as registerTeamAdd } from "./team-add";

/** The commands that write a stack's configuration, and the pages that are made from the project itself. */
export function register(program: Command, directory: string = process.cwd()): void {
    registerTeamAdd(program, directory);
    registerRecord(program, directory);
    registerDocs(program, directory);
    registerControls(program, directory);
}
