import { bucketPurposes, type BucketPurpose, type KeyPurpose } from "../../../components/config/vocabulary";
import { policy, type PolicyDocument } from "../../../components/iam/document";
import type { InterfaceService } from "../../../components/network/endpoints";
import { bucketPolicy } from "../../../components/team/buckets/bucket-policies";
import { imageFamilies } from "../../../components/team/images/families";
import { repositoryPolicy } from "../../../components/team/images/repository-policy";
import { keyPolicy } from "../../../components/team/keys/key-policies";
import { interfaceEndpointPolicy } from "../../../components/team/network/endpoint-policies";
import { gatewayEndpointPolicy } from "../../../components/team/network/gateway-policies";
import { deployerGuard } from "../../../components/team/roles/deployer-guard";
import { featurePolicy } from "../../../components/team/roles/workloads/features";
import { sample } from "../../support/contexts";
import { decide, type Decision, type RequestContext } from "../../../plan/access/decide";
import { context, planOf, places, policiesOf, type Where } from "./roles/asking";
import { key, through } from "./roles/things";

const { names } = context;

/** One call to AWS as it happens: who, what, from where. */
export interface Call {
    /** A role's key such as `studio-ann`, `deployer`, or a principal's ARN. */
    readonly who: string;
    readonly does: string;
    readonly on: string;
    readonly from: Where;
    readonly with?: RequestContext;
    /** Which key `on` is, for calls to KMS. */
    readonly purpose?: KeyPurpose;
}

/** What a person or a job does, as the calls that AWS sees. */
export type Calls = readonly Omit<Call, "who">[];

/** An upload: S3 writes and asks KMS in the caller's name. */
export function writes(bucket: BucketPurpose, from: Where, at = "some/key", purpose: KeyPurpose = "data"): Calls {
    return [
        { does: "s3:PutObject", on: `${names.bucketArn(bucket)}/${at}`, from },
        usesKey("kms:GenerateDataKey", purpose, "s3", bucket),
        usesKey("kms:Decrypt", purpose, "s3", bucket),
    ];
}

export function reads(
    bucket: BucketPurpose,
    from: Where,
    keys: RequestContext = {},
    purpose: KeyPurpose = "data",
    at = "some/key",
): Calls {
    return [
        { does: "s3:GetObject", on: `${names.bucketArn(bucket)}/${at}`, from, with: keys },
        usesKey("kms:Decrypt", purpose, "s3", bucket),
    ];
}

/** A service uses a key in the name of its caller. */
export function usesKey(does: string, purpose: KeyPurpose, service: string, bucket?: BucketPurpose): Calls[number] {
    const grant = does === "kms:CreateGrant" ? { "kms:GrantIsForAWSResource": "true" } : {};
    return { does, on: key, purpose, from: "forwarded", with: { ...through(service, purpose, bucket), ...grant } };
}

/** The answer of every policy together: role, boundary, guards, the resource's own and the endpoint's on the way. */
export async function judge({ who, does, on, from, with: keys, purpose }: Call): Promise<Decision> {
    const ours = who.startsWith("arn:") ? undefined : policiesAndTags(who);
    return decide({
        principal: ours?.arn ?? who,
        action: does,
        resource: on,
        resourceAccount: on.startsWith("arn:aws:s3:::") || on === "*" ? sample.teamAccount : undefined,
        identity: ours?.identity ?? [everything],
        boundary: ours?.boundary,
        resourcePolicy: policyOf(on, purpose),
        endpointPolicies: from === "zone" ? endpointPolicies(does) : undefined,
        context: {
            "aws:RequestedRegion": context.environment.region,
            "aws:PrincipalOrgID": sample.organizationId,
            "aws:ResourceOrgID": on.includes("::foundation-model/") ? undefined : sample.organizationId,
            ...ours?.tags,
            ...places[from],
            ...keys,
        },
    });
}

const everything = policy({ Sid: "Everything", Effect: "Allow", Action: "*", Resource: "*" });

function policiesAndTags(who: string) {
    if (who === "deployer") {
        return {
            arn: names.deployerArn,
            identity: [everything, deployerGuard(context)],
            boundary: undefined,
            tags: {},
        };
    }
    const plan = planOf(who);
    const { boundary, guards } = policiesOf(plan);
    const features = plan.features === true ? [featurePolicy(context)] : [];
    const tags = Object.entries(plan.tags ?? {}).map(([name, value]) => [`aws:PrincipalTag/${name}`, value]);
    return {
        arn: names.roleArn(plan.name),
        identity: [plan.permissions, ...features, ...guards],
        boundary,
        tags: Object.fromEntries(tags) as RequestContext,
    };
}

function policyOf(on: string, purpose: KeyPurpose | undefined): PolicyDocument | undefined {
    const bucket = bucketPurposes.find((candidate) => on.split("/")[0] === names.bucketArn(candidate));
    const family = imageFamilies.find((candidate) => on === names.repositoryArn(candidate));
    if (on.startsWith("arn:aws:kms:") && purpose !== undefined) {
        return keyPolicy(context, purpose);
    }
    return bucket !== undefined
        ? bucketPolicy(context, bucket)
        : family !== undefined
          ? withResource(repositoryPolicy(context, family), on)
          : policyOfOthers(on);
}

/** The organization keeps its packages in an account of their own, which lets the organization in. */
function policyOfOthers(on: string): PolicyDocument | undefined {
    const account = on.split(":")[4] ?? "";
    return ["", sample.teamAccount].includes(account)
        ? undefined
        : policy({
              Sid: "OrganizationReads",
              Effect: "Allow",
              Principal: "*",
              Action: "codeartifact:*",
              Resource: "*",
              Condition: { StringEquals: { "aws:PrincipalOrgID": sample.organizationId } },
          });
}

/** A repository's policy names no resource: it is about the repository that it is attached to. */
function withResource(document: PolicyDocument, resource: string): PolicyDocument {
    return { ...document, Statement: document.Statement.map((statement) => ({ ...statement, Resource: resource })) };
}

const doors: Readonly<Record<string, InterfaceService>> = {
    sagemaker: "sagemaker.api",
    "sagemaker-mlflow": "experiments",
    logs: "logs",
    cloudwatch: "monitoring",
    kms: "kms",
    ecr: "ecr.api",
    codeartifact: "codeartifact.api",
    athena: "athena",
    glue: "glue",
    bedrock: "bedrock-runtime",
    secretsmanager: "secretsmanager",
    sts: "sts",
    ssm: "ssm",
    ssmmessages: "ssmmessages",
};
const runtime = /:Invoke/;
const records = /:(Get|BatchGet|Put|Delete)Record$/;

function endpointPolicies(does: string): readonly PolicyDocument[] {
    const service = does.split(":")[0] ?? "";
    if (does === "iam:PassRole") {
        // Judged with the call that hands the role on, and no call of its own.
        return [];
    }
    if (service === "s3" || service === "dynamodb") {
        return [gatewayEndpointPolicy(service, context)];
    }
    const door =
        service === "sagemaker" && runtime.test(does)
            ? "sagemaker.runtime"
            : service === "sagemaker" && records.test(does)
              ? "sagemaker.featurestore-runtime"
              : doors[service];
    if (door === undefined) {
        throw new Error(`${does}: no endpoint of the network leads there`);
    }
    const document = interfaceEndpointPolicy(door, context);
    return document === undefined ? [] : [document];
}
