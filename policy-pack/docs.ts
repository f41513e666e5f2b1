import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ruleTable } from "./lib/docs";
import { peersTable } from "./lib/peers-doc";
import { peersOf } from "./peers";
import { rules } from "./rules";

// Writes the pages that are made from the rules; tests fail when the committed ones differ.
writeFileSync(join(__dirname, "RULES.md"), ruleTable(rules));
writeFileSync(join(__dirname, "../docs/policy-peers.md"), peersTable(rules, peersOf));
