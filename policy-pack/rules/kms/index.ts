import type { Rule } from "../../lib/rule";
import { keyRotationEnabled } from "./key-rotation-enabled";

export const kms: readonly Rule[] = [keyRotationEnabled];
