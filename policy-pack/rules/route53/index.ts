import type { Rule } from "../../lib/rule";
import { allowNarrow } from "./allow-narrow";
import { domainLocked } from "./domain-locked";
import { endsBlocking } from "./ends-blocking";
import { failClosed } from "./fail-closed";
import { forwardsInside } from "./forwards-inside";
import { mutationProtected } from "./mutation-protected";
import { vpcQueriesLogged } from "./vpc-queries-logged";
import { zoneLogged } from "./zone-logged";
import { zonePrivate } from "./zone-private";
import { zoneSigned } from "./zone-signed";

export const route53: readonly Rule[] = [
    failClosed,
    mutationProtected,
    endsBlocking,
    allowNarrow,
    vpcQueriesLogged,
    forwardsInside,
    zoneLogged,
    zoneSigned,
    domainLocked,
    zonePrivate,
];
