import { policy, type PolicyDocument } from "../../../iam/document";
import { reading } from "../../../iam/key-use";
import { objectActions } from "../../buckets/access";
import type { TeamContext } from "../../context";
import { buckets, listBucket, objects, readConfiguration, readLogs, useKey, useKeyForBuckets } from "../statements";

/**
 * Reads configuration, findings, Kura's own logs and the records of shell sessions (R6, R11, R25); changes nothing.
 * The logs that the team's code writes are not among them: data may slip into those.
 */
export function auditorPolicy(context: TeamContext): PolicyDocument {
    const { names } = context;
    return policy(
        { Sid: "SeeConfiguration", Effect: "Allow", Action: readConfiguration, Resource: "*" },
        {
            Sid: "ReadLogs",
            Effect: "Allow",
            Action: readLogs,
            Resource: [`${names.logGroupArn("*")}`],
        },
        {
            Sid: "ListRecords",
            Effect: "Allow",
            Action: [...listBucket, "s3:ListBucketVersions"],
            Resource: buckets(context, "records"),
        },
        {
            Sid: "ReadRecords",
            Effect: "Allow",
            Action: objectActions.read,
            Resource: objects(context, "records"),
        },
        useKeyForBuckets(context, "DecryptRecords", "logs", reading, "records"),
        useKey(context, "DecryptLogs", "logs", reading, "logs"),
    );
}
