import type { Rule } from "../../lib/rule";
import { applicationKeyed } from "./application-keyed";
import { collectionAccessNamed } from "./collection-access-named";
import { collectionCustomerKey } from "./collection-customer-key";
import { collectionPrivate } from "./collection-private";
import { connectionInside } from "./connection-inside";
import { domainAnonymousOff } from "./domain-anonymous-off";
import { domainCustomerKey } from "./domain-customer-key";
import { domainFineGrained } from "./domain-fine-grained";
import { domainHttps } from "./domain-https";
import { domainInVpc } from "./domain-in-vpc";
import { domainLogged } from "./domain-logged";
import { domainNoPassword } from "./domain-no-password";
import { domainNodesEncrypted } from "./domain-nodes-encrypted";
import { domainPolicyClosed } from "./domain-policy-closed";
import { domainTlsRecent } from "./domain-tls-recent";
import { pipelineCustomerKey } from "./pipeline-customer-key";
import { pipelineInVpc } from "./pipeline-in-vpc";
import { pipelineLogged } from "./pipeline-logged";
import { pipelineSafe } from "./pipeline-safe";
import { updatesOn } from "./updates-on";

export const opensearch: readonly Rule[] = [
    domainCustomerKey,
    domainNodesEncrypted,
    domainHttps,
    domainTlsRecent,
    domainInVpc,
    domainFineGrained,
    domainNoPassword,
    domainPolicyClosed,
    domainLogged,
    collectionCustomerKey,
    collectionPrivate,
    collectionAccessNamed,
    domainAnonymousOff,
    connectionInside,
    updatesOn,
    applicationKeyed,
    pipelineCustomerKey,
    pipelineLogged,
    pipelineInVpc,
    pipelineSafe,
];
