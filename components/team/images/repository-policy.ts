import { all } from "../../iam/conditions";
import type { Condition, PolicyDocument, Statement } from "../../iam/document";
import { policy } from "../../iam/document";
import type { TeamContext } from "../context";
import type { ImageFamily } from "./families";
import { imageUsers } from "./families";

const pullActions = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"];
const pushActions = [
    "ecr:BatchDeleteImage",
    "ecr:CompleteLayerUpload",
    "ecr:InitiateLayerUpload",
    "ecr:PutImage",
    "ecr:UploadLayerPart",
];
const settingActions = [
    "ecr:DeleteLifecyclePolicy",
    "ecr:DeleteRepository",
    "ecr:DeleteRepositoryPolicy",
    "ecr:PutImageScanningConfiguration",
    "ecr:PutImageTagMutability",
    "ecr:PutLifecyclePolicy",
    "ecr:SetRepositoryPolicy",
];

/**
 * A repository's policy. It allows nothing: inside one account a policy of the role is enough, and one place to look for
 * permissions is better than two. What it does is bound them, so that a wide policy on some role gains nothing here.
 */
export function repositoryPolicy(context: TeamContext, family: ImageFamily): PolicyDocument {
    const { names, team } = context;
    const users = imageUsers(context)[family];
    // Scanning by Amazon Inspector pulls with a service-linked role, whose permissions AWS fixes.
    const serviceLinked = `arn:aws:iam::${team.accountId}:role/aws-service-role/*`;
    return policy(
        deny("DenyOtherAccounts", "ecr:*", { StringNotEquals: { "aws:PrincipalAccount": team.accountId } }),
        deny("DenyPullByOthers", pullActions, nobodyBut(...users.pull, serviceLinked)),
        deny("DenyPushByOthers", pushActions, nobodyBut(...users.push)),
        deny("DenySettingsByOthers", settingActions, nobodyBut(names.deployerArn)),
    );
}

/** A service that acts as itself has no account and no ARN to compare, and needs an Allow which is not there. */
function deny(sid: string, actions: string | readonly string[], condition: Condition): Statement {
    return {
        Sid: sid,
        Effect: "Deny",
        Principal: "*",
        Action: actions,
        Condition: all(condition, { Bool: { "aws:PrincipalIsAWSService": "false" } }),
    };
}

function nobodyBut(...roleArns: readonly string[]): Condition {
    return { ArnNotLike: { "aws:PrincipalArn": roleArns } };
}
