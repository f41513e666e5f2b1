import { PolicyPack } from "@pulumi/policy";
import { policiesOf } from "./lib/crossguard";
import { rules } from "./rules";

new PolicyPack("kura", { policies: policiesOf(rules) });
