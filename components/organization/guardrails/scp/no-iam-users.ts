import { serviceControl } from "../guard-rail";
import { working } from "../../units";

export const noIamUsers = serviceControl({
    sid: "NoIamUsers",
    why: "A user's password or access key outlives every session and is bound to no room, so there are none.",
    control: "federated-identities",
    requirements: ["R5", "R20", "R26"],
    units: working,
    refusal: () => ({
        Action: [
            "iam:AddUserToGroup",
            "iam:AttachGroupPolicy",
            "iam:AttachUserPolicy",
            "iam:CreateAccessKey",
            "iam:CreateGroup",
            "iam:CreateLoginProfile",
            "iam:CreateServiceSpecificCredential",
            "iam:CreateUser",
            "iam:PutGroupPolicy",
            "iam:PutUserPolicy",
            "iam:ResetServiceSpecificCredential",
            "iam:UpdateAccessKey",
            "iam:UpdateLoginProfile",
            "iam:UploadSSHPublicKey",
            "iam:UploadSigningCertificate",
        ],
    }),
    denies: [
        { who: "deployer", does: "iam:CreateUser" },
        { who: "deployer", does: "iam:CreateAccessKey" },
        { who: "administrator", does: "iam:CreateLoginProfile" },
    ],
    permits: [
        { who: "deployer", does: "iam:DeleteAccessKey" },
        { who: "auditor", does: "iam:ListUsers" },
    ],
});
