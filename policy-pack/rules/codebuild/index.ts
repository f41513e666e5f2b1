import type { Rule } from "../../lib/rule";
import { credentialKept } from "./credential-kept";
import { buildNoSecrets } from "./environment-no-secrets";
import { hostEncrypted } from "./host-encrypted";
import { imagePrivate } from "./image-private";
import { outputEncrypted } from "./output-encrypted";
import { buildPolicyClosed } from "./policy-closed";
import { projectCustomerKey } from "./project-customer-key";
import { projectInVpc } from "./project-in-vpc";
import { projectLogged } from "./project-logged";
import { projectPrivate } from "./project-private";
import { projectUnprivileged } from "./project-unprivileged";
import { reportGroupKeyed } from "./report-group-keyed";
import { sourceSafe } from "./source-safe";
import { webhookFiltered } from "./webhook-filtered";

export const codebuild: readonly Rule[] = [
    buildNoSecrets,
    imagePrivate,
    outputEncrypted,
    buildPolicyClosed,
    projectCustomerKey,
    projectInVpc,
    projectLogged,
    projectPrivate,
    projectUnprivileged,
    reportGroupKeyed,
    sourceSafe,
    webhookFiltered,
    credentialKept,
    hostEncrypted,
];
