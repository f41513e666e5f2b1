import type { Rule } from "../../lib/rule";
import { catalogCustomerKey } from "./catalog-customer-key";
import { connectionSafe } from "./connection-safe";
import { devEndpointPlaced } from "./dev-endpoint-placed";
import { jobLogged } from "./job-logged";
import { jobNoSecrets } from "./job-no-secrets";
import { policyClosed } from "./policy-closed";
import { securityConfigurationKeyed } from "./security-configuration-keyed";
import { versionSupported } from "./version-supported";
import { workSecured } from "./work-secured";

export const glue: readonly Rule[] = [
    securityConfigurationKeyed,
    catalogCustomerKey,
    workSecured,
    jobNoSecrets,
    connectionSafe,
    policyClosed,
    versionSupported,
    jobLogged,
    devEndpointPlaced,
];
