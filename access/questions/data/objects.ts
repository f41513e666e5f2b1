/** Ways of taking an object's tags off. */
export const removingTags = ["s3:DeleteObjectTagging", "s3:DeleteObjectVersionTagging"] as const;

/** Ways of putting something in an object's place, or of ending what keeps it, past its writers. */
export const replacing = [
    "s3:ReplicateObject",
    "s3:ReplicateTags",
    "s3:PutObjectAcl",
    "s3:BypassGovernanceRetention",
] as const;
