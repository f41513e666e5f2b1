import type { Rule } from "../../lib/rule";
import { accessApi } from "./access-api";
import { accessNarrow } from "./access-narrow";
import { creatorNoAdministrator } from "./creator-no-administrator";
import { endpointPrivate } from "./endpoint-private";
import { logged } from "./logged";
import { nodeSsh } from "./node-ssh";
import { podIdentityOwnAccount } from "./pod-identity-own-account";
import { secretsKeyed } from "./secrets-keyed";
import { versionSupported } from "./version-supported";

export const eks: readonly Rule[] = [
    endpointPrivate,
    secretsKeyed,
    logged,
    nodeSsh,
    accessApi,
    accessNarrow,
    versionSupported,
    creatorNoAdministrator,
    podIdentityOwnAccount,
];
