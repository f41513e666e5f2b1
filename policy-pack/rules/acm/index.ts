import type { Rule } from "../../lib/rule";
import { caPolicyClosed } from "./ca-policy-closed";
import { caRevocation } from "./ca-revocation";
import { keyStrong } from "./key-strong";
import { notExportable } from "./not-exportable";

export const acm: readonly Rule[] = [keyStrong, notExportable, caRevocation, caPolicyClosed];
