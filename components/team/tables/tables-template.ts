import { dailyBackup } from "../backup/resource-types";
import type { TeamContext } from "../context";

/** The tables as CloudFormation takes them (CloudFormation user guide, AWS::DynamoDB::Table). */
export function tablesTemplate({ team, names }: TeamContext, dataKeyArn: string) {
    const resources = Object.entries(team.tables).map(([table, { partitionKey, sortKey }]) => {
        const keys = [
            { AttributeName: partitionKey, KeyType: "HASH" },
            ...(sortKey === undefined ? [] : [{ AttributeName: sortKey, KeyType: "RANGE" }]),
        ];
        const resource = {
            Type: "AWS::DynamoDB::Table",
            DeletionPolicy: "Retain",
            UpdateReplacePolicy: "Retain",
            Properties: {
                TableName: names.table(table),
                BillingMode: "PAY_PER_REQUEST",
                KeySchema: keys,
                AttributeDefinitions: keys.map(({ AttributeName }) => ({ AttributeName, AttributeType: "S" })),
                SSESpecification: { SSEEnabled: true, SSEType: "KMS", KMSMasterKeyId: dataKeyArn },
                PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
                DeletionProtectionEnabled: true,
                Tags: [{ Key: dailyBackup.key, Value: dailyBackup.value }],
            },
        };
        return [logicalId(table), resource] as const;
    });
    return { AWSTemplateFormatVersion: "2010-09-09", Resources: Object.fromEntries(resources) };
}

/** CloudFormation takes letters and digits only; names have words in lower case, so a capital marks where one begins. */
function logicalId(table: string): string {
    return table
        .split("-")
        .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
        .join("X");
}
