import { resource, single, type Pairs } from "./pair";

const statement = {
    Effect: "Allow",
    Principal: { AWS: "arn:aws:iam::111122223333:role/reader" },
    Action: "s3:GetObject",
    Resource: "arn:aws:s3:::data/*",
};
const open = { ...statement, Principal: { AWS: ["arn:aws:iam::111122223333:role/reader", "*"] } };

export const services: Pairs = {
    "a star beside a named principal, in a policy given as an object": single(
        "s3-bucket-policy-closed",
        "aws:s3/bucketPolicy:BucketPolicy",
        { bucket: "data", policy: { Version: "2012-10-17", Statement: statement } },
        { policy: { Version: "2012-10-17", Statement: open } },
    ),
    "versioning suspended in the companion of the old type": {
        rule: "s3-bucket-versioned",
        sound: [
            resource("aws:s3/bucketV2:BucketV2", "data", {}),
            resource(
                "aws:s3/bucketVersioningV2:BucketVersioningV2",
                "versions",
                { versioningConfiguration: { status: "Enabled" } },
                { bucket: "data" },
            ),
        ],
        flawed: [
            resource("aws:s3/bucketV2:BucketV2", "data", {}),
            resource(
                "aws:s3/bucketVersioningV2:BucketVersioningV2",
                "versions",
                { versioningConfiguration: { status: "Suspended" } },
                { bucket: "data" },
            ),
        ],
    },
};
