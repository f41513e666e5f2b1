import type { Rule } from "../../lib/rule";
import { auditManagerCustomerKey } from "./audit-manager-customer-key";
import { controlsOn } from "./controls-on";
import { detectiveMembersOn } from "./detective-members-on";
import { detectorEnabled } from "./detector-enabled";
import { featuresOn } from "./features-on";
import { findingsNotArchived } from "./findings-not-archived";
import { inspectorOn } from "./inspector-on";
import { macieExportCustomerKey } from "./macie-export-customer-key";
import { macieOn } from "./macie-on";
import { malwarePlanTags } from "./malware-plan-tags";
import { securityhubOn } from "./securityhub-on";

export const guardduty: readonly Rule[] = [
    detectorEnabled,
    malwarePlanTags,
    featuresOn,
    findingsNotArchived,
    macieOn,
    securityhubOn,
    inspectorOn,
    macieExportCustomerKey,
    auditManagerCustomerKey,
    detectiveMembersOn,
    controlsOn,
];
