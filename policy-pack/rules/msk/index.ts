import type { Rule } from "../../lib/rule";
import { brokersEncrypted } from "./brokers-encrypted";
import { clientsEncrypted } from "./clients-encrypted";
import { clusterAuthenticated } from "./cluster-authenticated";
import { clusterCustomerKey } from "./cluster-customer-key";
import { clusterLogged } from "./cluster-logged";
import { clusterMeasured } from "./cluster-measured";
import { clusterNotPublic } from "./cluster-not-public";
import { configurationAcl } from "./configuration-acl";
import { connectorAuthenticated } from "./connector-authenticated";
import { connectorEncrypted } from "./connector-encrypted";
import { connectorLogged } from "./connector-logged";
import { connectorNoSecrets } from "./connector-no-secrets";
import { policyClosed } from "./policy-closed";

export const msk: readonly Rule[] = [
    clusterCustomerKey,
    clientsEncrypted,
    brokersEncrypted,
    clusterNotPublic,
    clusterAuthenticated,
    clusterLogged,
    policyClosed,
    connectorEncrypted,
    connectorAuthenticated,
    configurationAcl,
    connectorLogged,
    connectorNoSecrets,
    clusterMeasured,
];
