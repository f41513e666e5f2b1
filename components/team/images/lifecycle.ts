/** Days after which an image without a tag goes: a push that was broken off, or a layer list that a tag has left. */
const untaggedDays = 14;
/** Images kept in a repository. Tags are immutable, so each release adds one; a hundred are years of releases. */
const imagesKept = 100;

/** The lifecycle policy of a repository, as ECR takes it. */
export function lifecyclePolicy(): string {
    return JSON.stringify({
        rules: [
            {
                rulePriority: 1,
                description: `images without a tag expire after ${untaggedDays} days`,
                selection: {
                    tagStatus: "untagged",
                    countType: "sinceImagePushed",
                    countUnit: "days",
                    countNumber: untaggedDays,
                },
                action: { type: "expire" },
            },
            {
                // ECR wants a rule about any image to come last (ECR user guide, lifecycle policy properties).
                rulePriority: 2,
                description: `the newest ${imagesKept} images are kept`,
                selection: { tagStatus: "any", countType: "imageCountMoreThan", countNumber: imagesKept },
                action: { type: "expire" },
            },
        ],
    });
}
