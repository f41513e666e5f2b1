import type { Rule } from "../../lib/rule";
import { deleteProtected } from "./delete-protected";
import { desync } from "./desync";
import { internal } from "./internal";
import { invalidHeaders } from "./invalid-headers";
import { listenerEncrypted } from "./listener-encrypted";
import { logged } from "./logged";
import { targetsEncrypted } from "./targets-encrypted";
import { tlsRecent } from "./tls-recent";
import { wafAttached } from "./waf-attached";

export const elb: readonly Rule[] = [
    internal,
    logged,
    deleteProtected,
    invalidHeaders,
    desync,
    listenerEncrypted,
    tlsRecent,
    targetsEncrypted,
    wafAttached,
];
