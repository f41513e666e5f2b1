import { refused, released, releasing, releasingAndMore, tagging } from "../circumstances";
import type { Theme } from "../question";
import { removingTags, replacing } from "./objects";

/** The gate that data passes on its way out. */
export const outboxGate: readonly Theme[] = [
    {
        claim: "What a developer puts up is fetched once a second person has released it, and only then",
        control: "take-out-second-person",
        rows: [
            ["developer", "may", "writes object", "object:outbox", "entrance"],
            ["studio", "may", "writes object", "object:outbox", "zone"],
            [["developer", "studio"], "may", "s3:ListBucket", "bucket:outbox", "entrance"],
            ["reader", "may", "reads object", "object:outbox", "entrance", { ...released, needs: "takeOut" }],

            [
                "reader",
                "never",
                ["s3:GetObject", "s3:GetObjectVersion"],
                "object:outbox",
                "entrance",
                { said: "not released yet" },
            ],
            ["reader", "never", "s3:GetObject", "object:outbox", "entrance", refused],
            ["reader", "never", "s3:GetObject", "object:outbox", "internet", released],
            ["reader", "never", "writes object", "object:outbox", "entrance"],
            ["reader", "never", ["s3:ListBucket", "s3:PutBucketPolicy"], "bucket:outbox", "entrance"],
            [
                "reader",
                "never",
                "reads object",
                ["object:work", "object:input", "object:artifacts", "object:landing"],
                "entrance",
                released,
            ],
        ],
    },
    {
        claim: "Nobody but the release approver sets the release tag, and nobody changes what waits",
        control: "take-out-second-person",
        rows: [
            [
                [
                    "developer",
                    "studio",
                    "jobs",
                    "data-recipient",
                    "infra-admin",
                    "auditor",
                    "deployer",
                    "administrator",
                    "root",
                    "reader",
                ],
                "never",
                ["s3:PutObjectVersionTagging", "s3:PutObjectTagging"],
                "object:outbox",
                "entrance",
                releasing,
            ],
            [
                ["administrator", "deployer", "studio"],
                "never",
                ["s3:DeleteObject", "s3:DeleteObjectVersion"],
                "object:outbox",
                "zone",
            ],
            [
                [
                    "developer",
                    "studio",
                    "jobs",
                    "release-approver",
                    "infra-admin",
                    "deployer",
                    "administrator",
                    "root",
                    "reader",
                ],
                "never",
                [...removingTags, ...replacing],
                "object:outbox",
                "entrance",
            ],
            [
                ["developer", "studio", "administrator", "reader"],
                "never",
                "s3:PutObject",
                "object:outbox",
                "entrance",
                releasingAndMore,
            ],
            [["developer", "studio", "administrator"], "never", "s3:PutObject", "object:outbox", "entrance", tagging],
            [["jobs", "inference", "labelling", "intake", "hosts"], "never", "writes object", "object:outbox", "zone"],
            [
                ["developer", "studio", "administrator", "deployer"],
                "never",
                ["s3:GetObject", "s3:GetObjectVersion"],
                "object:outbox",
                "zone",
                released,
            ],
        ],
    },
];
