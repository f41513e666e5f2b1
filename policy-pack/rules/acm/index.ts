import type { Rule } from "../../lib/rule";
import { caPolicyClosed } from "./ca-policy-closed";
import { caRevocation } from "./ca-revocation";
import { crlPrivate } from "./crl-private";
import { keyStrong } from "./key-strong";
import { notExportable } from "./not-exportable";
import { transparencyLogged } from "./transparency-logged";

export const acm: readonly Rule[] = [
    keyStrong,
    notExportable,
    caRevocation,
    caPolicyClosed,
    transparencyLogged,
    crlPrivate,
];
