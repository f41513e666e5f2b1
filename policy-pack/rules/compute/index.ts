import type { Rule } from "../../lib/rule";
import { allowedImages } from "./allowed-images";
import { autoscalingTemplate } from "./autoscaling-template";
import { imageCopyKeyed } from "./image-copy-keyed";
import { imageDevicesEncrypted } from "./image-devices-encrypted";
import { imageImdsv2 } from "./image-imdsv2";
import { imageSharedWithin } from "./image-shared-within";
import { instanceNoKeyPair } from "./instance-no-key-pair";
import { metadataHopLimit } from "./metadata-hop-limit";
import { spotFleetTemplates } from "./spot-fleet-templates";
import { userDataNoSecrets } from "./user-data-no-secrets";

export const compute: readonly Rule[] = [
    userDataNoSecrets,
    metadataHopLimit,
    instanceNoKeyPair,
    imageDevicesEncrypted,
    imageCopyKeyed,
    imageSharedWithin,
    spotFleetTemplates,
    allowedImages,
    autoscalingTemplate,
    imageImdsv2,
];
