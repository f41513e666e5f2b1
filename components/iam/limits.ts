/** IAM user guide, quotas: a managed policy, all inline policies of a role, a trust policy without a raised quota. */
export const limits = { managed: 6_144, inline: 10_240, trust: 2_048 } as const;
