import type { Rule } from "../../lib/rule";
import { logged } from "./logged";
import { originAccess } from "./origin-access";
import { originsEncrypted } from "./origins-encrypted";
import { tlsRecent } from "./tls-recent";
import { viewersEncrypted } from "./viewers-encrypted";
import { waf } from "./waf";

export const cloudfront: readonly Rule[] = [viewersEncrypted, tlsRecent, originsEncrypted, originAccess, logged, waf];
