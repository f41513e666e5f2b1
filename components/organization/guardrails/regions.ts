import type { FoundationContext } from "../../foundation-context";

/** The environment's own region and those that the configuration adds. */
export function agreedRegions({ environment }: FoundationContext): readonly string[] {
    return [...new Set([environment.region, ...environment.organization.otherRegions])].sort();
}

/**
 * Services and calls that AWS answers in one region for all (AWS Organizations user guide, example policies), as far as
 * the platform or its people need them, and EventBridge, which has a statement of its own.
 */
export const globalServices = [
    "account:*",
    "billing:*",
    "budgets:*",
    "ce:*",
    "cloudtrail:LookupEvents",
    "cur:*",
    "ec2:DescribeRegions",
    "events:*",
    "health:*",
    "iam:*",
    "organizations:*",
    "route53:*",
    "s3:GetAccountPublicAccessBlock",
    "s3:ListAllMyBuckets",
    "s3:PutAccountPublicAccessBlock",
    "servicequotas:*",
    "sts:*",
    "support:*",
    "trustedadvisor:*",
] as const;
