import type { TeamConfig } from "../../config/team-schema";

/** The tag by which a resource asks to be backed up every day. */
export const dailyBackup = { key: "kura:backup", value: "daily" } as const;

/** What AWS Backup calls the services that it could back up; all must be answered, or AWS's defaults hold. */
const resourceTypes = [
    "Aurora",
    "CloudFormation",
    "DocumentDB",
    "DSQL",
    "DynamoDB",
    "EBS",
    "EC2",
    "EFS",
    "FSx",
    "Neptune",
    "RDS",
    "Redshift",
    "Redshift Serverless",
    "S3",
    "SAP HANA on Amazon EC2",
    "Storage Gateway",
    "VirtualMachine",
] as const;
type ResourceType = (typeof resourceTypes)[number];

/**
 * Which services the account backs up: home directories always, the rest with its feature.
 *
 * Not S3. AWS Backup would need a role outside the network that reads and writes every object, its lists and tags, and
 * sets the bucket's notifications and inventories (AWS Backup developer guide, S3 permissions): the widest role of the
 * account, against which each bucket's policy would have to be opened. What it would give is there already: nobody can
 * delete a version, old ones are kept as long as recovery points are, and who works with the data brings them back.
 */
export function backedUp({ features }: TeamConfig): Readonly<Record<string, boolean>> {
    const wanted = new Set<ResourceType>(["EFS"]);
    if (features.includes("dynamodb")) {
        wanted.add("DynamoDB");
    }
    if (features.includes("hosts")) {
        wanted.add("EBS").add("EC2");
    }
    return Object.fromEntries(resourceTypes.map((type) => [type, wanted.has(type)]));
}
