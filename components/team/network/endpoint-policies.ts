import { all, insideOrganization } from "../../iam/conditions";
import { policy, type Condition, type PolicyDocument } from "../../iam/document";
import type { TeamContext } from "../context";
import type { InterfaceService } from "../../network/endpoints";

/** What may pass through one interface endpoint. */
interface Passage {
    readonly actions: readonly string[];
    /**
     * Whose resources.
     * @default the team's account
     */
    readonly owner?: "organization";
    /** Resources of AWS itself, which belong to no organization. */
    readonly ofAws?: { readonly actions: readonly string[]; readonly resources: readonly string[] };
}

type Passages = (region: string) => Readonly<Record<Exclude<InterfaceService, "email-smtp">, Passage>>;

const images: Passage = { actions: ["ecr:*"] };

/** What the caller may do at all is the roles' business; this is about whose credentials and whose resources. */
const passages: Passages = (region) => ({
    "sagemaker.api": { actions: ["sagemaker:*"] },
    "sagemaker.runtime": {
        actions: [
            "sagemaker:InvokeEndpoint",
            "sagemaker:InvokeEndpointAsync",
            "sagemaker:InvokeEndpointWithResponseStream",
        ],
    },
    "sagemaker.featurestore-runtime": {
        actions: ["sagemaker:GetRecord", "sagemaker:BatchGetRecord", "sagemaker:PutRecord", "sagemaker:DeleteRecord"],
    },
    // Both are checked on the way to an app (SageMaker developer guide, Studio interface endpoint).
    studio: { actions: ["sagemaker:CreateApp", "sagemaker:CreatePresignedDomainUrl"] },
    experiments: { actions: ["sagemaker-mlflow:*"] },
    sts: { actions: ["sts:AssumeRole", "sts:TagSession", "sts:SetSourceIdentity", "sts:GetCallerIdentity"] },
    logs: { actions: ["logs:*"] },
    monitoring: { actions: ["cloudwatch:*"] },
    // Use only: nobody has a reason to administer a key from inside the network.
    kms: {
        actions: [
            "kms:Encrypt",
            "kms:Decrypt",
            "kms:ReEncryptFrom",
            "kms:ReEncryptTo",
            "kms:GenerateDataKey*",
            "kms:GenerateRandom",
            "kms:DescribeKey",
            "kms:ListAliases",
        ],
    },
    "ecr.api": images,
    "ecr.dkr": images,
    // The organization may keep its packages in one place for all teams.
    "codeartifact.api": { actions: ["codeartifact:*"], owner: "organization" },
    "codeartifact.repositories": { actions: ["codeartifact:*"], owner: "organization" },
    athena: { actions: ["athena:*"] },
    glue: { actions: ["glue:*"] },
    "bedrock-runtime": {
        actions: ["bedrock:InvokeModel", "bedrock:InvokeModelWithResponseStream", "bedrock:ApplyGuardrail"],
        // Foundation models have no account in their ARN. Only those of the region: data stays in it.
        ofAws: {
            actions: ["bedrock:InvokeModel", "bedrock:InvokeModelWithResponseStream"],
            resources: [`arn:aws:bedrock:${region}::foundation-model/*`],
        },
    },
    secretsmanager: { actions: ["secretsmanager:*"] },
    ssm: {
        actions: ["ssm:*"],
        // Documents and parameters that AWS publishes have no account in their ARN (data perimeter policy examples).
        ofAws: {
            actions: ["ssm:GetDocument", "ssm:DescribeDocument", "ssm:GetParameter", "ssm:GetParameters"],
            resources: [`arn:aws:ssm:${region}::document/*`, `arn:aws:ssm:${region}::parameter/aws/*`],
        },
    },
    // A stranger's credentials would open a session's channels to the stranger's account.
    ssmmessages: { actions: ["ssmmessages:*"] },
});

/** What a service's endpoint lets pass. */
export function passageActions(service: Exclude<InterfaceService, "email-smtp">, region: string): readonly string[] {
    return passages(region)[service].actions;
}

/**
 * The policy of an interface endpoint: the team's own credentials only, on the team's (or the organization's) own
 * resources only, so that neither a stranger's credentials nor a stranger's account is any use inside the network.
 *
 * An action that knows no resource (`PutMetricData`, `GetAuthorizationToken`) is the caller's account's own affair: AWS's
 * policies for the endpoints of EC2, ECR and STS have no exception for such actions (data perimeter policy examples).
 *
 * `undefined` for SES's SMTP endpoint, which takes no policy (AWS attaches full access and refuses any other). Mail is
 * therefore a way out that nothing here narrows by account: a team has it only when it asks for it.
 */
export function interfaceEndpointPolicy(service: InterfaceService, context: TeamContext): PolicyDocument | undefined {
    if (service === "email-smtp") {
        return undefined;
    }
    const passage = passages(context.environment.region)[service];
    const allow = { Effect: "Allow", Principal: "*" } as const;
    return policy(
        {
            ...allow,
            Sid: "OwnCallersOnOwnResources",
            Action: passage.actions,
            Resource: "*",
            Condition: ownOnOwn(context, passage.owner),
        },
        passage.ofAws && {
            ...allow,
            Sid: "OwnCallersOnAwsResources",
            Action: passage.ofAws.actions,
            Resource: passage.ofAws.resources,
            Condition: ownCallers(context),
        },
    );
}

/** The caller is the team's account, and the account is still in the organization. */
function ownCallers({ environment, team }: TeamContext): Condition {
    return {
        StringEquals: { "aws:PrincipalOrgID": environment.organization.id, "aws:PrincipalAccount": team.accountId },
    };
}

/** The same, and what is called belongs to the team's account too, or at least to the organization. */
export function ownOnOwn({ environment, team }: TeamContext, owner?: "organization"): Condition {
    return all(insideOrganization(environment.organization.id), {
        StringEquals: {
            "aws:PrincipalAccount": team.accountId,
            ...(owner === "organization" ? {} : { "aws:ResourceAccount": team.accountId }),
        },
    });
}
