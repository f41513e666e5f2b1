import type { ControlId } from "../../controls";

/** One protection of GuardDuty and its parts. */
export interface GuardDutyFeature {
    /** Part of the logical name; stable, because a new one is a new resource. */
    readonly role: string;
    /** GuardDuty's word for it (API reference, OrganizationFeatureConfiguration). */
    readonly feature: string;
    readonly additional: readonly string[];
    /** The control whose failure it would notice. */
    readonly control: ControlId;
}

/** What GuardDuty looks at beside the trail, flow logs and name resolution, which it always does. */
export const guardDutyFeatures: readonly GuardDutyFeature[] = [
    { role: "objects", feature: "S3_DATA_EVENTS", additional: [], control: "data-perimeter" },
    { role: "disks", feature: "EBS_MALWARE_PROTECTION", additional: [], control: "detection" },
    {
        role: "running",
        feature: "RUNTIME_MONITORING",
        additional: ["EKS_ADDON_MANAGEMENT", "ECS_FARGATE_AGENT_MANAGEMENT", "EC2_AGENT_MANAGEMENT"],
        control: "detection",
    },
    { role: "functions", feature: "LAMBDA_NETWORK_LOGS", additional: [], control: "confined-work" },
];

/** Days without use after which access counts as unused (R6). */
export const unusedAfterDays = 90;

/** The standards that every account is held to (Security Hub user guide, standards reference). */
export function standardArns(region: string): string[] {
    const standard = (path: string) => `arn:aws:securityhub:${region}::standards/${path}`;
    return [standard("aws-foundational-security-best-practices/v/1.0.0"), standard("nist-800-53/v/5.0.0")];
}
