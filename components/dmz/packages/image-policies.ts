import type { FoundationContext } from "../../foundation-context";
import { keyBehindAlias, onBehalfOf } from "../../iam/conditions";
import { policy, type PolicyDocument } from "../../iam/document";
import { fetchSharedImage, pullSharedImage, sharedImageArns } from "../../packages";

const pushing = [
    "ecr:BatchDeleteImage",
    "ecr:CompleteLayerUpload",
    "ecr:InitiateLayerUpload",
    "ecr:PutImage",
    "ecr:UploadLayerPart",
];

/** Who makes repositories for new images: the teams' roles, by pulling. Below the agreed names only. */
export function registryPolicy({ environment, teams }: FoundationContext): PolicyDocument {
    return policy(
        teams.length === 0
            ? []
            : {
                  Sid: "TeamsFetchPublicImages",
                  Effect: "Allow",
                  Principal: { AWS: teams.map(({ names }) => names.accountRootArn) },
                  Action: fetchSharedImage,
                  Resource: sharedImageArns(environment),
                  Condition: { StringEquals: { "aws:PrincipalOrgID": environment.organization.id } },
              },
    );
}

/**
 * The policy of each repository that the cache makes. It names no team, since a repository keeps the policy it was made
 * with: roles of Studio apps of the environment pull, wherever in the organization they are.
 */
export function cachedImagePolicy({ environment, names }: FoundationContext): PolicyDocument {
    const cache = `arn:aws:iam::${names.accountId("network")}:role/aws-service-role/pullthroughcache.ecr.amazonaws.com/*`;
    return policy(
        {
            Sid: "StudioAppsPull",
            Effect: "Allow",
            Principal: "*",
            Action: pullSharedImage,
            Condition: {
                StringEquals: { "aws:PrincipalOrgID": environment.organization.id },
                ArnLike: { "aws:PrincipalArn": `arn:aws:iam::*:role/kura/${names.prefix}-*-studio-*` },
            },
        },
        {
            // ECR puts what it fetches with a service-linked role (ECR user guide, pull through cache).
            Sid: "OnlyTheCachePushes",
            Effect: "Deny",
            Principal: "*",
            Action: pushing,
            Condition: { ArnNotLike: { "aws:PrincipalArn": cache }, Bool: { "aws:PrincipalIsAWSService": "false" } },
        },
    );
}

/** ECR makes the repositories with this role, for this account's registry only. */
export function cacheRoleTrust({ names }: FoundationContext): PolicyDocument {
    return policy({
        Sid: "RegistryOfThisAccount",
        Effect: "Allow",
        Principal: { Service: "ecr.amazonaws.com" },
        Action: "sts:AssumeRole",
        Condition: onBehalfOf(names.accountId("network")),
    });
}

/** ECR user guide, repository creation templates. */
export function cacheRolePolicy({ environment, names }: FoundationContext): PolicyDocument {
    return policy(
        {
            Sid: "MakeRepositories",
            Effect: "Allow",
            Action: ["ecr:CreateRepository", "ecr:TagResource"],
            Resource: sharedImageArns(environment),
        },
        {
            Sid: "EncryptThem",
            Effect: "Allow",
            Action: ["kms:CreateGrant", "kms:RetireGrant", "kms:DescribeKey"],
            Resource: names.arn("network", "kms", "key/*"),
            Condition: keyBehindAlias(names.keyAlias("packages")),
        },
    );
}
