import { all } from "../../../iam/conditions";
import { grantForAwsResource, type KeyUse } from "../../../iam/key-use";
import type { TeamContext } from "../../context";

/**
 * ECR works under grants that it makes when a repository is created; those who push and pull need nothing on the key
 * (ECR user guide, encryption at rest).
 */
export function imagesKeyUses({ names }: TeamContext): readonly KeyUse[] {
    return [
        {
            sid: "DeployerCreatesRepositories",
            roles: [names.deployerArn],
            actions: ["kms:CreateGrant"],
            through: ["ecr"],
            when: all(grantForAwsResource, {
                "ForAllValues:StringEquals": {
                    "kms:GrantOperations": ["Decrypt", "GenerateDataKey", "DescribeKey", "RetireGrant"],
                },
            }),
        },
        {
            sid: "DeployerRemovesRepositories",
            roles: [names.deployerArn],
            actions: ["kms:RetireGrant"],
            through: ["ecr"],
        },
    ];
}
