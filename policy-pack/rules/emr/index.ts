import type { Rule } from "../../lib/rule";
import { applicationImageOwn } from "./application-image-own";
import { applicationInVpc } from "./application-in-vpc";
import { applicationLogsKeyed } from "./application-logs-keyed";
import { clusterLogged } from "./cluster-logged";
import { clusterLogsCustomerKey } from "./cluster-logs-customer-key";
import { clusterPlaced } from "./cluster-placed";
import { clusterSecured } from "./cluster-secured";
import { configurationImdsv2 } from "./configuration-imdsv2";
import { configurationKeyed } from "./configuration-keyed";
import { configurationTls } from "./configuration-tls";
import { jobTemplateKeyed } from "./job-template-keyed";
import { noSecrets } from "./no-secrets";
import { publicAccessBlocked } from "./public-access-blocked";
import { studioCustomerKey } from "./studio-customer-key";
import { terminationProtected } from "./termination-protected";

export const emr: readonly Rule[] = [
    publicAccessBlocked,
    studioCustomerKey,
    clusterLogsCustomerKey,
    applicationInVpc,
    configurationKeyed,
    configurationTls,
    configurationImdsv2,
    clusterSecured,
    clusterPlaced,
    clusterLogged,
    applicationImageOwn,
    applicationLogsKeyed,
    noSecrets,
    jobTemplateKeyed,
    terminationProtected,
];
