import { join } from "node:path";

/** The project's directory. This file lies beside the program's entry, whose place it has when all is compiled into one. */
export const project = join(__dirname, "..");
