import type { Rule } from "../../lib/rule";
import { environmentClosed } from "./environment-closed";
import { environmentUpdated } from "./environment-updated";
import { healthReported } from "./health-reported";
import { instanceImdsv2 } from "./instance-imdsv2";
import { instanceNoKeyPair } from "./instance-no-key-pair";
import { listenersEncrypted } from "./listeners-encrypted";
import { logsStreamed } from "./logs-streamed";
import { settingsNoSecrets } from "./settings-no-secrets";

export const elasticbeanstalk: readonly Rule[] = [
    environmentClosed,
    environmentUpdated,
    healthReported,
    logsStreamed,
    settingsNoSecrets,
    instanceImdsv2,
    instanceNoKeyPair,
    listenersEncrypted,
];
