import type { Rule } from "../../lib/rule";
import { detectorEnabled } from "./detector-enabled";
import { malwarePlanTags } from "./malware-plan-tags";

export const guardduty: readonly Rule[] = [detectorEnabled, malwarePlanTags];
