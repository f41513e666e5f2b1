import type { Rule } from "../../lib/rule";
import { callersVerified } from "./callers-verified";
import { classicCertificate } from "./classic-certificate";
import { deleteProtected } from "./delete-protected";
import { desync } from "./desync";
import { internal } from "./internal";
import { invalidHeaders } from "./invalid-headers";
import { listenerEncrypted } from "./listener-encrypted";
import { logged } from "./logged";
import { privateLinkFiltered } from "./private-link-filtered";
import { rulesEncrypted } from "./rules-encrypted";
import { targetsEncrypted } from "./targets-encrypted";
import { tlsRecent } from "./tls-recent";
import { wafAttached } from "./waf-attached";
import { wafFailsClosed } from "./waf-fails-closed";

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
    wafFailsClosed,
    privateLinkFiltered,
    callersVerified,
    classicCertificate,
    rulesEncrypted,
];
