import { policy, type PolicyDocument } from "../../../iam/document";
import { writing } from "../../../iam/key-use";
import { objectActions } from "../../buckets/access";
import type { TeamContext } from "../../context";
import { buckets, listBucket, objects, putObject, useKeyForBuckets } from "../statements";

/** Brings data in and sees whether it came in clean (R26, R27). Reads nothing, not even what he brought. */
export function dataRecipientPolicy(context: TeamContext): PolicyDocument {
    return policy(
        { Sid: "SeeLanding", Effect: "Allow", Action: listBucket, Resource: buckets(context, "landing") },
        { Sid: "BringIn", Effect: "Allow", Action: putObject, Resource: objects(context, "landing") },
        {
            Sid: "SeeScanResult",
            Effect: "Allow",
            Action: objectActions.readTags,
            Resource: objects(context, "landing"),
        },
        useKeyForBuckets(context, "EncryptWhatComesIn", "data", writing, "landing"),
    );
}
