import type { Rule } from "../../lib/rule";
import { logged } from "./logged";
import { originAccess } from "./origin-access";
import { originsEncrypted } from "./origins-encrypted";
import { rootObjectSet } from "./root-object-set";
import { strictTransport } from "./strict-transport";
import { tlsRecent } from "./tls-recent";
import { viewersEncrypted } from "./viewers-encrypted";
import { vpcOriginEncrypted } from "./vpc-origin-encrypted";
import { waf } from "./waf";

export const cloudfront: readonly Rule[] = [
    viewersEncrypted,
    tlsRecent,
    originsEncrypted,
    originAccess,
    logged,
    waf,
    strictTransport,
    vpcOriginEncrypted,
    rootObjectSet,
];
