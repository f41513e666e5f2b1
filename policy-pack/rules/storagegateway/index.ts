import type { Rule } from "../../lib/rule";
import { shareClosed } from "./share-closed";
import { shareKeyed } from "./share-keyed";

export const storagegateway: readonly Rule[] = [shareKeyed, shareClosed];
