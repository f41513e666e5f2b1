import type { Rule } from "../../lib/rule";
import { gatewayClosed } from "./gateway-closed";
import { shareClosed } from "./share-closed";
import { shareKeyed } from "./share-keyed";
import { volumeKeyed } from "./volume-keyed";

export const storagegateway: readonly Rule[] = [shareKeyed, shareClosed, gatewayClosed, volumeKeyed];
