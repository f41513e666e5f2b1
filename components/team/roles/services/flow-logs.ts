import { policy, type PolicyDocument } from "../../../iam/document";
import type { TeamContext } from "../../context";
import { writeLogs } from "../statements";

/** Writes the network's conversations into their log group, which exists beforehand (VPC user guide, flow logs role). */
export function flowLogsPolicy({ names }: TeamContext): PolicyDocument {
    const group = names.logGroupArn("flow");
    return policy(
        {
            Sid: "WriteFlows",
            Effect: "Allow",
            Action: [...writeLogs, "logs:DescribeLogStreams"],
            Resource: [group, `${group}:*`],
        },
        { Sid: "FindLogGroup", Effect: "Allow", Action: "logs:DescribeLogGroups", Resource: "*" },
    );
}
