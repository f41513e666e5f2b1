import { all, insideOrganization } from "../../iam/conditions";
import { policy, type Condition, type PolicyDocument, type Statement } from "../../iam/document";
import type { TeamContext } from "../context";
import type { InterfaceService } from "./endpoints";

/** What may pass through one interface endpoint. */
interface Passage {
    /** Actions on a resource, which must be the team's own. */
    readonly onResources: readonly string[];
    /**
     * Actions that know no resource: AWS need not say whose it is, so only the caller is asked about. None of them can
     * carry data to somebody else's account.
     */
    readonly withoutResource?: readonly string[];
    /**
     * Whose resources.
     * @default the team's account
     */
    readonly owner?: "organization";
    /** Resources of AWS itself, which belong to no organization. */
    readonly ofAws?: { readonly actions: readonly string[]; readonly resources: readonly string[] };
}

type Passages = (region: string) => Readonly<Record<Exclude<InterfaceService, "email-smtp">, Passage>>;

const images: Passage = { onResources: ["ecr:*"], withoutResource: ["ecr:GetAuthorizationToken"] };

/** What the caller may do at all is the roles' business; this is about whose credentials and whose resources. */
const passages: Passages = (region) => ({
    "sagemaker.api": {
        onResources: ["sagemaker:*"],
        withoutResource: ["sagemaker:List*", "sagemaker:Search", "sagemaker:GetSearchSuggestions"],
    },
    "sagemaker.runtime": {
        onResources: [
            "sagemaker:InvokeEndpoint",
            "sagemaker:InvokeEndpointAsync",
            "sagemaker:InvokeEndpointWithResponseStream",
        ],
    },
    "sagemaker.featurestore-runtime": {
        onResources: [
            "sagemaker:GetRecord",
            "sagemaker:BatchGetRecord",
            "sagemaker:PutRecord",
            "sagemaker:DeleteRecord",
        ],
    },
    // Both are checked on the way to an app (SageMaker developer guide, Studio interface endpoint).
    studio: { onResources: ["sagemaker:CreateApp", "sagemaker:CreatePresignedDomainUrl"] },
    experiments: { onResources: ["sagemaker-mlflow:*"] },
    sts: {
        onResources: ["sts:AssumeRole", "sts:TagSession", "sts:SetSourceIdentity"],
        withoutResource: ["sts:GetCallerIdentity"],
    },
    logs: { onResources: ["logs:*"], withoutResource: ["logs:DescribeLogGroups", "logs:DescribeQueries"] },
    monitoring: {
        onResources: ["cloudwatch:*"],
        withoutResource: [
            "cloudwatch:PutMetricData",
            "cloudwatch:GetMetricData",
            "cloudwatch:GetMetricStatistics",
            "cloudwatch:ListMetrics",
        ],
    },
    // Use only: nobody has a reason to administer a key from inside the network.
    kms: {
        onResources: [
            "kms:Encrypt",
            "kms:Decrypt",
            "kms:ReEncryptFrom",
            "kms:ReEncryptTo",
            "kms:GenerateDataKey*",
            "kms:DescribeKey",
        ],
        withoutResource: ["kms:GenerateRandom", "kms:ListAliases"],
    },
    "ecr.api": images,
    "ecr.dkr": images,
    // The organization may keep its packages in one place for all teams.
    "codeartifact.api": {
        onResources: ["codeartifact:*"],
        withoutResource: ["codeartifact:ListDomains", "codeartifact:ListRepositories"],
        owner: "organization",
    },
    "codeartifact.repositories": { onResources: ["codeartifact:*"], owner: "organization" },
    athena: { onResources: ["athena:*"], withoutResource: ["athena:ListDataCatalogs", "athena:ListWorkGroups"] },
    glue: { onResources: ["glue:*"], withoutResource: ["glue:List*", "glue:GetJobs", "glue:GetCrawlers"] },
    "bedrock-runtime": {
        onResources: ["bedrock:InvokeModel", "bedrock:InvokeModelWithResponseStream", "bedrock:ApplyGuardrail"],
        // Foundation models have no account in their ARN. Only those of the region: data stays in it.
        ofAws: {
            actions: ["bedrock:InvokeModel", "bedrock:InvokeModelWithResponseStream"],
            resources: [`arn:aws:bedrock:${region}::foundation-model/*`],
        },
    },
    secretsmanager: { onResources: ["secretsmanager:*"], withoutResource: ["secretsmanager:ListSecrets"] },
    ssm: {
        onResources: ["ssm:*"],
        withoutResource: [
            "ssm:GetManifest",
            "ssm:ListAssociations",
            "ssm:PutInventory",
            "ssm:PutConfigurePackageResult",
            "ssm:GetDeployablePatchSnapshotForInstance",
        ],
        // Documents and parameters that AWS publishes have no account in their ARN (data perimeter policy examples).
        ofAws: {
            actions: ["ssm:GetDocument", "ssm:DescribeDocument", "ssm:GetParameter", "ssm:GetParameters"],
            resources: [`arn:aws:ssm:${region}::document/*`, `arn:aws:ssm:${region}::parameter/aws/*`],
        },
    },
    // A session's channels are no resources; a stranger's credentials would open them to the stranger's account.
    ssmmessages: { onResources: [], withoutResource: ["ssmmessages:*"] },
});

/**
 * The policy of an interface endpoint: the team's own credentials only, on the team's (or the organization's) own
 * resources only, so that neither a stranger's credentials nor a stranger's account is any use inside the network.
 *
 * `undefined` for SES's SMTP endpoint, which takes no policy (AWS attaches full access and refuses any other). Mail is
 * therefore a way out that nothing here narrows by account: a team has it only when it asks for it.
 */
export function interfaceEndpointPolicy(service: InterfaceService, context: TeamContext): PolicyDocument | undefined {
    if (service === "email-smtp") {
        return undefined;
    }
    const passage = passages(context.environment.region)[service];
    return policy(
        statement("OwnCallersOnOwnResources", passage.onResources, ["*"], ownOnOwn(context, passage.owner)),
        statement("OwnCallersWithoutResource", passage.withoutResource ?? [], ["*"], ownCallers(context)),
        statement(
            "OwnCallersOnAwsResources",
            passage.ofAws?.actions ?? [],
            passage.ofAws?.resources ?? [],
            ownCallers(context),
        ),
    );
}

/** The caller is the team's account, and the account is still in the organization. */
export function ownCallers({ environment, team }: TeamContext): Condition {
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

function statement(
    sid: string,
    actions: readonly string[],
    resources: readonly string[],
    condition: Condition,
): Statement | undefined {
    return actions.length === 0
        ? undefined
        : { Sid: sid, Effect: "Allow", Principal: "*", Action: actions, Resource: resources, Condition: condition };
}
