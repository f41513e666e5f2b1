import type { Rule } from "../../lib/rule";
import { applicationInVpc } from "./application-in-vpc";
import { clusterLogsCustomerKey } from "./cluster-logs-customer-key";
import { publicAccessBlocked } from "./public-access-blocked";
import { studioCustomerKey } from "./studio-customer-key";

export const emr: readonly Rule[] = [publicAccessBlocked, studioCustomerKey, clusterLogsCustomerKey, applicationInVpc];
