import type { Statement } from "../../../iam/document";
import { fetchSharedImage, pullSharedImage, sharedImageArns } from "../../../packages";
import type { TeamContext } from "../../context";
import type { ImageFamily } from "../../images/families";

export const pullImages = [
    "ecr:BatchCheckLayerAvailability",
    "ecr:BatchGetImage",
    "ecr:GetDownloadUrlForLayer",
] as const;
export const pushImages = [
    "ecr:InitiateLayerUpload",
    "ecr:UploadLayerPart",
    "ecr:CompleteLayerUpload",
    "ecr:PutImage",
    "ecr:BatchDeleteImage",
] as const;
export const lookAtImages = ["ecr:DescribeImages", "ecr:ListImages", "ecr:DescribeImageScanFindings"] as const;

/** Own repositories only: what runs in the zone has been through the team's scan (R12, R28). */
export function pull({ names }: TeamContext, ...families: readonly ImageFamily[]): Statement[] {
    return [
        { Sid: "SignInToImages", Effect: "Allow", Action: "ecr:GetAuthorizationToken", Resource: "*" },
        {
            Sid: "PullImages",
            Effect: "Allow",
            Action: [...pullImages, ...lookAtImages],
            Resource: families.map((family) => names.repositoryArn(family)),
        },
    ];
}

/** To build own images on: the public registries' images that the network account keeps (R12). */
export function pullShared({ environment }: TeamContext): Statement[] {
    const arns = sharedImageArns(environment);
    return arns.length === 0
        ? []
        : [
              {
                  Sid: "PullSharedImages",
                  Effect: "Allow",
                  Action: [...pullSharedImage, ...fetchSharedImage],
                  Resource: arns,
              },
          ];
}

export function push({ names }: TeamContext, ...families: readonly ImageFamily[]): Statement {
    return {
        Sid: "PushImages",
        Effect: "Allow",
        Action: pushImages,
        Resource: families.map((family) => names.repositoryArn(family)),
    };
}
