import type { Rule } from "../../lib/rule";
import { configurationTls } from "./configuration-tls";
import { dkimStrong } from "./dkim-strong";
import { identityPolicyClosed } from "./identity-policy-closed";
import { receivedKeyed } from "./received-keyed";

export const ses: readonly Rule[] = [identityPolicyClosed, configurationTls, receivedKeyed, dkimStrong];
