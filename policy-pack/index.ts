import { join } from "node:path";
import { bundleOf, collectGarbageAlone, loadLate, runBundle } from "./lib/loader";

const entry = join(__dirname, "pack.ts");
collectGarbageAlone();
loadLate("@npmcli/arborist", "Arborist");
// The compiler works in a process of its own while the SDK is loaded.
const bundle = bundleOf(entry);
import { PolicyPack } from "@pulumi/policy";

/** What the SDK runs and waits for. */
export = async function serve(): Promise<void> {
    const { policies } = runBundle<typeof import("./pack")>(entry, await bundle);
    new PolicyPack("kura", { policies });
};
