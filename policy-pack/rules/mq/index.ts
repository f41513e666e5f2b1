import type { Rule } from "../../lib/rule";
import { brokerCustomerKey } from "./broker-customer-key";
import { brokerLogged } from "./broker-logged";
import { brokerNotPublic } from "./broker-not-public";
import { configurationAuthenticated } from "./configuration-authenticated";
import { minorUpgradesOn } from "./minor-upgrades-on";

export const mq: readonly Rule[] = [
    brokerNotPublic,
    brokerCustomerKey,
    brokerLogged,
    minorUpgradesOn,
    configurationAuthenticated,
];
