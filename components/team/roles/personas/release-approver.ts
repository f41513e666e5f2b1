import { policy, type PolicyDocument } from "../../../iam/document";
import { objectActions } from "../../buckets/access";
import type { TeamContext } from "../../context";
import { releaseGate, requestedTag } from "../../gates";
import { buckets, listBucket, objects } from "../statements";

/**
 * The second person of a take-out (R27): sets the one tag on one named version, and nothing else. Does not read the data at rest;
 * what is in it, the requester shows on his own screen.
 */
export function releaseApproverPolicy(context: TeamContext): PolicyDocument {
    return policy(
        {
            Sid: "SeeOutbox",
            Effect: "Allow",
            Action: [...listBucket, "s3:ListBucketVersions"],
            Resource: buckets(context, "outbox"),
        },
        {
            Sid: "SeeApprovals",
            Effect: "Allow",
            Action: objectActions.readTags,
            Resource: objects(context, "outbox"),
        },
        {
            Sid: "Approve",
            Effect: "Allow",
            Action: objectActions.approve,
            Resource: objects(context, "outbox"),
            Condition: {
                StringEquals: { [requestedTag(releaseGate)]: releaseGate.value },
                "ForAllValues:StringEquals": { "s3:RequestObjectTagKeys": [releaseGate.key] },
            },
        },
    );
}
