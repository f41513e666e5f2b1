import { PolicyPack } from "@pulumi/policy";
import { loadFast } from "./lib/loader";

loadFast(__dirname);
import { policiesOf } from "./lib/crossguard";
import { rules } from "./rules";

new PolicyPack("kura", { policies: policiesOf(rules) });
