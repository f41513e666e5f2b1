import { join } from "node:path";
import { collectGarbageAlone, loadBundled, loadLate } from "./lib/loader";

collectGarbageAlone();
loadLate("@npmcli/arborist", "Arborist");
import { PolicyPack } from "@pulumi/policy";

const { policies } = loadBundled<typeof import("./pack")>(join(__dirname, "pack.ts"));
new PolicyPack("kura", { policies });
