import type { Rule } from "../../lib/rule";
import { codeSigning } from "./code-signing";
import { environmentKeyed } from "./environment-keyed";
import { environmentNoSecrets } from "./environment-no-secrets";
import { eventSourceAuthenticated } from "./event-source-authenticated";
import { failuresKept } from "./failures-kept";
import { functionInVpc } from "./function-in-vpc";
import { functionNotPublic } from "./function-not-public";
import { layersOwn } from "./layers-own";
import { permissionAccount } from "./permission-account";
import { permissionInvokesOnly } from "./permission-invokes-only";
import { policyClosed } from "./policy-closed";
import { recursionStopped } from "./recursion-stopped";
import { runtimeSupported } from "./runtime-supported";
import { runtimeUpdated } from "./runtime-updated";
import { urlOriginsNamed } from "./url-origins-named";

export const lambda: readonly Rule[] = [
    functionInVpc,
    functionNotPublic,
    environmentNoSecrets,
    environmentKeyed,
    runtimeSupported,
    codeSigning,
    permissionAccount,
    layersOwn,
    policyClosed,
    urlOriginsNamed,
    failuresKept,
    eventSourceAuthenticated,
    permissionInvokesOnly,
    runtimeUpdated,
    recursionStopped,
];
