import type { Rule } from "../../lib/rule";
import { audienceSet } from "./audience-set";
import { authorized } from "./authorized";
import { cacheEncrypted } from "./cache-encrypted";
import { definitionAuthorized } from "./definition-authorized";
import { executionLogged } from "./execution-logged";
import { integrationEncrypted } from "./integration-encrypted";
import { keyGenerated } from "./key-generated";
import { logged } from "./logged";
import { noBodies } from "./no-bodies";
import { originsNamed } from "./origins-named";
import { policyClosed } from "./policy-closed";
import { restApiPrivate } from "./rest-api-private";
import { tlsRecent } from "./tls-recent";
import { variablesNoSecrets } from "./variables-no-secrets";
import { wafAttached } from "./waf-attached";

export const apigateway: readonly Rule[] = [
    restApiPrivate,
    policyClosed,
    authorized,
    definitionAuthorized,
    logged,
    cacheEncrypted,
    noBodies,
    tlsRecent,
    integrationEncrypted,
    originsNamed,
    wafAttached,
    keyGenerated,
    executionLogged,
    audienceSet,
    variablesNoSecrets,
];
