import type { FoundationContext } from "../../foundation-context";
import { all } from "../../iam/conditions";
import { policy, type PolicyDocument } from "../../iam/document";
import { allowDescription, allowManagement, refuseTheRest, type KeyOwner } from "../../iam/key-management";
import { allowUse, grantForAwsResource, type KeyUse } from "../../iam/key-use";

/** The role that ECR makes repositories with. */
export const cacheRole = "image-cache";

/**
 * The policy of the key behind libraries and images. CodeArtifact and ECR use it under grants, which whoever makes the
 * domain or a repository gives them (CodeArtifact user guide, create a domain; ECR user guide, encryption at rest).
 */
export function packagesKeyPolicy({ names, environment }: FoundationContext): PolicyDocument {
    const owner: KeyOwner = {
        accountId: names.accountId("network"),
        region: environment.region,
        deployerArn: names.deployerArn("network"),
    };
    const cache = names.roleArn("network", cacheRole);
    const uses: readonly KeyUse[] = [
        {
            sid: "DeployerMakesTheDomain",
            roles: [owner.deployerArn],
            actions: ["kms:CreateGrant"],
            through: ["codeartifact"],
            when: grantForAwsResource,
        },
        ...(environment.dmz.imageSources.length === 0
            ? []
            : [
                  {
                      sid: "CacheMakesRepositories",
                      roles: [cache],
                      actions: ["kms:CreateGrant"],
                      through: ["ecr"],
                      when: all(grantForAwsResource, {
                          "ForAllValues:StringEquals": {
                              "kms:GrantOperations": ["Decrypt", "GenerateDataKey", "DescribeKey", "RetireGrant"],
                          },
                      }),
                  },
                  { sid: "CacheGivesUpGrants", roles: [cache], actions: ["kms:RetireGrant"], through: ["ecr"] },
              ]),
    ];
    return policy(
        allowManagement(owner, { reviewers: [] }),
        allowDescription(owner, uses),
        uses.flatMap((use) => allowUse(owner.region, use)),
        refuseTheRest(owner, uses),
    );
}
