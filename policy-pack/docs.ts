import { ruleTable } from "./lib/docs";
import { rules } from "./rules";

// Prints RULES.md; a test fails when the committed one differs.
process.stdout.write(ruleTable(rules));
