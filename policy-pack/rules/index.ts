import type { Rule } from "../lib/rule";
import { ec2 } from "./ec2";
import { kms } from "./kms";
import { s3 } from "./s3";

/** Every rule of the pack, in the order of RULES.md. */
export const rules: readonly Rule[] = [...kms, ...s3, ...ec2];
