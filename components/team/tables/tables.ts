import { Table } from "@pulumi/aws/dynamodb";
import { ComponentResource, type ComponentResourceOptions, type Input } from "@pulumi/pulumi";
import { dailyBackup } from "../backup/resource-types";
import type { TeamContext } from "../context";

export interface TablesArgs {
    /** Whose tables. */
    readonly context: TeamContext;
    /** The key of the team's data. */
    readonly dataKeyArn: Input<string>;
}

/**
 * The team's DynamoDB tables. Developers use them and do not make them: no condition of IAM's demands a customer managed
 * key of whoever makes a table (Service Authorization Reference, DynamoDB).
 *
 * Guarantees:
 * - every table is encrypted with the data key
 * - every table can be brought back to any second of the last 35 days, and is backed up every day
 * - tables are protected from deletion
 */
export class Tables extends ComponentResource {
    constructor(name: string, { context, dataKeyArn }: TablesArgs, opts?: ComponentResourceOptions) {
        super("kura:team:Tables", name, {}, opts);
        for (const [table, { partitionKey, sortKey }] of Object.entries(context.team.tables)) {
            const keys = sortKey === undefined ? [partitionKey] : [partitionKey, sortKey];
            new Table(
                `${name}-${table}`,
                {
                    name: context.names.table(table),
                    billingMode: "PAY_PER_REQUEST",
                    hashKey: partitionKey,
                    rangeKey: sortKey,
                    attributes: keys.map((attribute) => ({ name: attribute, type: "S" })),
                    serverSideEncryption: { enabled: true, kmsKeyArn: dataKeyArn },
                    pointInTimeRecovery: { enabled: true },
                    deletionProtectionEnabled: true,
                    tags: { [dailyBackup.key]: dailyBackup.value },
                },
                { parent: this, protect: true, retainOnDelete: true },
            );
        }
        this.registerOutputs({});
    }
}
