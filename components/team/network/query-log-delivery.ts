import { onBehalfOf } from "../../iam/conditions";
import { policy, type PolicyDocument } from "../../iam/document";
import type { TeamNames } from "../../names";

/**
 * Lets the Resolver's query logs into their log group, for this account's queries only. Were it missing, AWS would write
 * a policy of its own into the account (CloudWatch Logs user guide, logs sent to CloudWatch Logs).
 */
export function queryLogDelivery(names: TeamNames, accountId: string): PolicyDocument {
    return policy({
        Sid: "QueryLogsOfThisAccount",
        Effect: "Allow",
        Principal: { Service: "delivery.logs.amazonaws.com" },
        Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
        Resource: `${names.logGroupArn("dns")}:log-stream:*`,
        Condition: onBehalfOf(accountId, names.arn("logs", "*")),
    });
}
