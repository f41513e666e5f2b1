import { policyOf } from "../../lib/policy/faults";
import { comprises, concerns } from "../../lib/policy/questions";
import { boundsOf } from "../../lib/policy/bounds";
import { rule } from "../../lib/rule";
import { identityPolicyChecks } from "./identity-policies";

const presigned = [
    "sagemaker:CreatePresignedDomainUrl",
    "sagemaker:CreatePresignedNotebookInstanceUrl",
    "sagemaker:CreatePresignedMlflowTrackingServerUrl",
];
const link = {
    Effect: "Allow",
    Action: "sagemaker:CreatePresignedDomainUrl",
    Resource: "arn:aws:sagemaker:eu-west-1:111122223333:user-profile/*",
};

export const presignedLinksBound = rule(
    {
        name: "iam-presigned-links-bound",
        description: "Links into Studio, notebooks and MLflow are made from the own network only.",
        severity: "high",
        control: "single-entrance",
        remediation:
            "Demand aws:SourceVpc, aws:SourceVpce or aws:SourceIp beside sagemaker:CreatePresigned*, or refuse it from elsewhere.",
        frameworks: { nist: ["AC-3", "SC-7"], pci: ["1.3.1"] },
        peers: {},
        requirements: ["R9", "R10"],
        tags: ["iam", "sagemaker"],
    },
    ...identityPolicyChecks(
        (statement) => {
            const links = comprises(statement, "*") ? [] : presigned.filter((action) => concerns(statement, action));
            return links.length === 0 || boundsOf(statement).has("network")
                ? undefined
                : `allows ${links[0]} from anywhere; demand aws:SourceVpce, aws:SourceVpc or aws:SourceIp`;
        },
        {
            compliant: {
                "from an endpoint": policyOf({
                    ...link,
                    Condition: { StringEquals: { "aws:SourceVpce": "vpce-0a1b2c3d" } },
                }),
                "from the office": policyOf({
                    ...link,
                    Condition: { IpAddress: { "aws:SourceIp": ["203.0.113.0/24"] } },
                }),
                "everything, which another rule refuses": policyOf({ ...link, Action: "*" }),
                "from the office, or the own network": policyOf({
                    ...link,
                    Condition: {
                        IpAddressIfExists: { "aws:SourceIp": "203.0.113.0/24" },
                        StringEqualsIfExists: { "aws:SourceVpc": "vpc-0a1b2c3d" },
                    },
                }),
                "other calls": policyOf({ ...link, Action: ["sagemaker:Describe*", "sagemaker:CreateTrainingJob"] }),
            },
            noncompliant: {
                "from anywhere": policyOf(link),
                "from all addresses": policyOf({ ...link, Condition: { IpAddress: { "aws:SourceIp": "0.0.0.0/0" } } }),
                "from an endpoint, if through one": policyOf({
                    ...link,
                    Condition: { StringEqualsIfExists: { "aws:SourceVpce": "vpce-0a1b2c3d" } },
                }),
                MLflow: policyOf({ ...link, Action: ["sagemaker:CreatePresignedMlflowTrackingServerUrl"] }),
                "notebooks, by pattern": policyOf({ ...link, Action: "sagemaker:CreatePresignedN*" }),
                "beside a bound one": policyOf(
                    { ...link, Condition: { StringEquals: { "aws:SourceVpc": "vpc-0a1b2c3d" } } },
                    { ...link, Action: "sagemaker:*" },
                ),
            },
        },
    ),
);
