import { features } from "../../config/vocabulary";
import type { FoundationContext } from "../../foundation-context";
import type { Condition } from "../../iam/document";
import { actionsNeeding, type Need } from "../../team/roles/workloads/sagemaker-actions";

/**
 * Whatever any team may start in SageMaker and that must carry this. The same table forces the roles of each team's
 * account; here it holds for roles that do not exist yet, too.
 */
export function startingActionsWith(...needs: readonly Need[]): readonly string[] {
    return [...new Set(needs.flatMap((need) => actionsNeeding(need, features)))].sort();
}

/**
 * The call names no key of the caller's own account, be it that it names none at all: a negated operator holds for a key
 * that the request lacks. The Service Authorization Reference has listed either spelling, so both are asked.
 */
export function withoutOwnKey(key: "VolumeKmsKey" | "OutputKmsKey"): Condition {
    const own = "arn:aws:kms:*:${aws:PrincipalAccount}:key/*";
    return { StringNotLike: { [`sagemaker:${key}`]: own, [`sagemaker:${key}Arn`]: own } };
}

export const strangersKey = "arn:aws:kms:ap-northeast-1:999999999999:key/1111";

/** What a job carries that is as it must be. */
export function goodJob({ teams }: FoundationContext): Record<string, string | readonly string[]> {
    const key = `arn:aws:kms:${teams[0]?.environment.region}:${teams[0]?.team.accountId}:key/1111`;
    return {
        "sagemaker:VpcSubnets": ["subnet-0a"],
        "sagemaker:VpcSecurityGroupIds": ["sg-0a"],
        "sagemaker:VolumeKmsKeyArn": key,
        "sagemaker:OutputKmsKeyArn": key,
        "sagemaker:InterContainerTrafficEncryption": "true",
        "sagemaker:InstanceTypes": ["ml.m5.large"],
    };
}
