import { Stack } from "@pulumi/aws/cloudformation";
import { ComponentResource, output, type ComponentResourceOptions, type Input } from "@pulumi/pulumi";
import type { TeamContext } from "../context";
import { tablesTemplate } from "./tables-template";

export interface TablesArgs {
    /** Whose tables. */
    readonly context: TeamContext;
    /** The key of the team's data. */
    readonly dataKeyArn: Input<string>;
}

/**
 * The team's DynamoDB tables. Developers use them and do not make them: no condition of IAM's demands a customer managed
 * key of whoever makes a table (Service Authorization Reference, DynamoDB). The pipeline does not make them either: DynamoDB
 * wants its maker to be able to decrypt, and whoever manages a key must not (R24). So CloudFormation does, with a role that
 * the pipeline may hand on and nobody may take. Pass `dependsOn` the roles.
 *
 * Guarantees:
 * - every table is encrypted with the data key [own-keys]
 * - every table can be brought back to any second of the last 35 days, and is backed up every day [backups]
 * - tables are protected from deletion, and outlive stack and program [backups]
 * - the role that makes tables is not the pipeline's [least-privilege]
 */
export class Tables extends ComponentResource {
    constructor(name: string, { context, dataKeyArn }: TablesArgs, opts?: ComponentResourceOptions) {
        super("kura:team:Tables", name, {}, opts);
        const { names } = context;

        new Stack(
            `${name}-stack`,
            {
                name: `${names.prefix}-tables`,
                templateBody: output(dataKeyArn).apply((arn) => JSON.stringify(tablesTemplate(context, arn))),
                iamRoleArn: names.roleArn(names.workRole("tables")),
            },
            // Options of a component do not reach its children, and CloudFormation needs the role.
            { parent: this, protect: true, retainOnDelete: true, dependsOn: opts?.dependsOn },
        );
        this.registerOutputs({});
    }
}
