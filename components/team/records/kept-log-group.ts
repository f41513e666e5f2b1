import { LogGroup } from "@pulumi/aws/cloudwatch";
import type { Input, Resource } from "@pulumi/pulumi";
import type { TeamContext } from "../context";
import { roundUpRetention } from "./retention";

export interface KeptLogGroupArgs {
    /** The log group's name in CloudWatch Logs. */
    readonly logGroup: string;
    /** The key that encrypts the log. */
    readonly logsKeyArn: Input<string>;
    /** Whose log, and how long it is kept. */
    readonly context: TeamContext;
}

/** A log group as all of Kura's are: encrypted, kept for the team's retention, outliving the program (R11). */
export function keptLogGroup(
    name: string,
    { logGroup, logsKeyArn, context }: KeptLogGroupArgs,
    parent: Resource,
): LogGroup {
    return new LogGroup(
        name,
        {
            name: logGroup,
            kmsKeyId: logsKeyArn,
            retentionInDays: roundUpRetention(context.team.retention.logDays),
            deletionProtectionEnabled: true,
        },
        { parent, protect: true, retainOnDelete: true },
    );
}
