import type { RequestContext } from "../../../access/simulation";
import { inEveryTeam, type Claim } from "../../claim";
import { bounding } from "./bounding";

const services = [
    "athena:GetQueryResults",
    "bedrock:InvokeModel",
    "codeartifact:ReadFromRepository",
    "dynamodb:Scan",
    "glue:GetTable",
    "sagemaker-mlflow:SearchRuns",
    "secretsmanager:GetSecretValue",
    "logs:GetLogEvents",
    "logs:FilterLogEvents",
    "logs:StartQuery",
    "ecr:PutImage",
    "sagemaker:GetRecord",
    "sagemaker:InvokeEndpoint",
];
const elsewhere: RequestContext = { "aws:SourceVpc": "vpc-other", "aws:VpceAccount": "999999999999" };
const online: RequestContext = { "aws:SourceIp": "233.252.0.9", "aws:VpceAccount": undefined };
const otherRegion: RequestContext = { "aws:RequestedRegion": "us-east-1" };
const anothers: RequestContext = { "aws:ResourceAccount": "999999999999" };

/** Boundaries hold for what a role is given later, too. */
export const roleLockClaims: readonly Claim[] = [
    {
        name: "Boundaries refuse by themselves other places, accounts and regions, whatever a role is given",
        control: "roles-bounded",
        flaws: [
            bounding("policy", /-roles-boundary-workloads$/, () => [
                { by: "studio-member", does: ["s3:GetObject", "s3:PutObject", "s3:ListBucket"], with: elsewhere },
                { by: "studio-member", does: ["sagemaker:CreateTrainingJob", ...services], with: elsewhere },
                { by: "jobs", does: services, with: elsewhere },
                { by: "jobs", does: ["kms:Decrypt", "sns:Publish", "sqs:SendMessage"], with: anothers },
                { by: "jobs", does: ["codeartifact:ReadFromRepository", "ecr:BatchGetImage"], with: anothers },
                { by: "jobs", does: ["s3:GetObject", "kms:Decrypt"], with: otherRegion },
            ]),
            bounding("policy", /-roles-boundary-people$/, (_, { securityRoom }) => [
                { by: "auditor", does: ["s3:GetObject", "logs:FilterLogEvents", "iam:GetRole"], with: online },
                { by: "auditor", does: ["s3:GetObject", "logs:FilterLogEvents"], with: elsewhere },
                ...(securityRoom.entranceVpcId === undefined
                    ? []
                    : [
                          {
                              by: "auditor",
                              does: "logs:FilterLogEvents",
                              with: {
                                  "aws:SourceVpc": securityRoom.entranceVpcId,
                                  "aws:VpcSourceIp": "192.0.2.7",
                              },
                          },
                      ]),
                {
                    by: "auditor",
                    does: ["s3:GetObject", "logs:FilterLogEvents", "ec2:DescribeInstances"],
                    with: { ...otherRegion, "aws:SourceIp": firstOf(securityRoom.publicRanges) },
                },
            ]),
            bounding("policy", /^(?!audit-).*-roles-boundary-people$/, (account, { region, securityRoom, teams }) => [
                ...(Object.values(teams).some((team) => team.accountId === account && team.features.includes("hosts"))
                    ? [
                          {
                              by: "infra-admin",
                              does: "ssm:StartSession",
                              on: `arn:aws:ssm:${region}::document/AWS-StartPortForwardingSession`,
                              with: { "aws:SourceIp": firstOf(securityRoom.publicRanges) },
                          },
                      ]
                    : []),
                {
                    by: "developer-member",
                    does: "sagemaker:CreatePresignedDomainUrl",
                    with: { "aws:SourceIp": firstOf(securityRoom.publicRanges) },
                },
            ]),
            bounding("policy", /-roles-boundary-services$/, () => [
                { by: "backup", does: ["s3:GetObject", "kms:Decrypt"], with: otherRegion },
            ]),
            bounding("policy", /^(?!audit-).*-roles-boundary-services$/, () => [
                { by: "backup", does: ["s3:PutObject", "kms:Decrypt"], with: anothers },
            ]),
        ],
    },
    {
        name: "A member without a role of the own may do nothing in Studio",
        control: "personal-users",
        flaws: [
            inEveryTeam("aws:iam/rolePolicy:RolePolicy", 1, /-studio-nobody-policy$/),
            bounding("rolePolicy", /-studio-nobody-policy$/, () => [
                { by: "nobody", does: ["s3:GetObject", "sagemaker:CreateTrainingJob", "sts:AssumeRole"] },
            ]),
        ],
    },
];

function firstOf(ranges: readonly string[]): string {
    return ranges[0]?.split("/")[0] ?? "";
}
