import { serviceControl } from "../guard-rail";
import { agreedRegions, globalServices } from "../regions";
import { working } from "../../units";

export const otherRegions = serviceControl({
    sid: "OtherRegions",
    why: "Where nothing is watched nothing may be built. Services that AWS runs in one region for all are let through.",
    control: "agreed-regions",
    requirements: ["R7", "R11"],
    units: working,
    refusal: (context) => ({
        NotAction: globalServices,
        Condition: { StringNotEquals: { "aws:RequestedRegion": agreedRegions(context) } },
    }),
    denies: [
        { who: "deployer", does: "sagemaker:CreateModel", with: { "aws:RequestedRegion": "us-east-1" } },
        { who: "administrator", does: "ec2:RunInstances", with: { "aws:RequestedRegion": "eu-west-1" } },
        { who: "studio-ann", does: "bedrock:InvokeModel", with: { "aws:RequestedRegion": "us-west-2" } },
    ],
    permits: [
        { who: "deployer", does: "iam:PassRole", with: { "aws:RequestedRegion": "us-east-1" } },
        { who: "deployer", does: "budgets:ModifyBudget", with: { "aws:RequestedRegion": "us-east-1" } },
        { who: "auditor", does: "cloudtrail:LookupEvents", with: { "aws:RequestedRegion": "us-east-1" } },
        { who: "auditor", does: "s3:ListAllMyBuckets", with: { "aws:RequestedRegion": "us-east-1" } },
        { who: "infra-admin", does: "ec2:DescribeVpcs" },
    ],
});
