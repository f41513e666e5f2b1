import type { FoundationContext } from "../../../foundation-context";
import { exceptDeployer } from "../exceptions";
import { serviceControl } from "../guard-rail";
import { working } from "../../units";

export const rolesOnlyByDeployer = serviceControl({
    sid: "RolesOnlyByDeployer",
    why:
        "The platform's roles, policies and boundaries, and the pipeline's own role, are what they were reviewed to be. " +
        "AWS makes the roles of its services by another action.",
    control: "roles-immutable",
    requirements: ["R5", "R6", "R24"],
    units: working,
    refusal: () => ({
        Action: [
            "iam:AddRoleToInstanceProfile",
            "iam:AttachRolePolicy",
            "iam:CreateInstanceProfile",
            "iam:CreatePolicy*",
            "iam:CreateRole",
            "iam:DeleteInstanceProfile",
            "iam:DeletePolicy*",
            "iam:DeleteRole*",
            "iam:DetachRolePolicy",
            "iam:PutRole*",
            "iam:RemoveRoleFromInstanceProfile",
            "iam:SetDefaultPolicyVersion",
            "iam:Tag*",
            "iam:Untag*",
            "iam:UpdateAssumeRolePolicy",
            "iam:UpdateRole*",
        ],
        Condition: exceptDeployer,
    }),
    denies: ({ teams }) => [
        ...["studio-ann", "infra-admin"].map((who) => ({ who, does: "iam:CreateRole" })),
        { who: "administrator", does: "iam:PutRolePolicy", on: jobsRole(teams) },
        { who: "administrator", does: "iam:UpdateAssumeRolePolicy", on: teams[0]?.names.deployerArn },
        { who: "administrator", does: "iam:DeleteRolePermissionsBoundary" },
        { who: "administrator", does: "iam:CreatePolicyVersion" },
        { who: "administrator", does: "iam:AddRoleToInstanceProfile" },
        { who: "administrator", does: "iam:TagRole" },
    ],
    permits: ({ teams }) => [
        { who: "infra-admin", does: "iam:CreateServiceLinkedRole" },
        { who: "studio-ann", does: "iam:PassRole", on: jobsRole(teams) },
        { who: "auditor", does: "iam:GetRolePolicy" },
        { who: "auditor", does: "iam:GetInstanceProfile" },
        { who: "deployer", does: "iam:PutRolePolicy" },
        { who: "deployer", does: "iam:CreatePolicyVersion" },
    ],
});

function jobsRole([team]: FoundationContext["teams"]): string | undefined {
    return team?.names.roleArn(team.names.workRole("jobs"));
}
