import type { Rule } from "../../lib/rule";
import { appconfigCustomerKey } from "./appconfig-customer-key";
import { datazoneCustomerKey } from "./datazone-customer-key";
import { datazoneUsersAssigned } from "./datazone-users-assigned";
import { reachedPrivately } from "./reached-privately";
import { prometheusCustomerKey } from "./prometheus-customer-key";
import { prometheusPolicyClosed } from "./prometheus-policy-closed";

export const grafana: readonly Rule[] = [
    reachedPrivately,
    prometheusCustomerKey,
    prometheusPolicyClosed,
    datazoneCustomerKey,
    datazoneUsersAssigned,
    appconfigCustomerKey,
];
