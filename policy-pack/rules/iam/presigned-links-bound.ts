import { policyOf } from "../../lib/policy/faults";
import { comprises, concerns, mayReach, refusesOutside } from "../../lib/policy/questions";
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

const from = (Condition: object) => policyOf({ ...link, Condition });
const elsewhere = {
    Effect: "Deny",
    Action: "sagemaker:CreatePresigned*",
    Resource: "*",
    Condition: { StringNotEqualsIfExists: { "aws:SourceVpc": "vpc-0a1b2c3d" } },
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
        (statement, document) => {
            if (comprises(statement, "*")) return undefined;
            const given = presigned.filter((action) => concerns(statement, action));
            const open = given.find((action) => !refusesOutside(document, action, ["network"]));
            if (open === undefined || !mayReach(statement, "arn:aws:sagemaker:*")) return undefined;
            return boundsOf(statement).has("network")
                ? undefined
                : `allows ${open} from anywhere; demand aws:SourceVpce, aws:SourceVpc or aws:SourceIp`;
        },
        {
            compliant: {
                "from an endpoint": from({ StringEquals: { "aws:SourceVpce": "vpce-0a1b2c3d" } }),
                "from the office": from({ IpAddress: { "aws:SourceIp": ["203.0.113.0/24"] } }),
                "from the office, or the own network": from({
                    IpAddressIfExists: { "aws:SourceIp": "203.0.113.0/24" },
                    StringEqualsIfExists: { "aws:SourceVpc": "vpc-0a1b2c3d" },
                }),
                "everything, which another rule refuses": policyOf({ ...link, Action: "*" }),
                "from anywhere, but refused from elsewhere": policyOf(link, elsewhere),
                "of S3, all but deletion": policyOf({
                    Effect: "Allow",
                    NotAction: "s3:Delete*",
                    Resource: "arn:aws:s3:::*",
                }),
                "other calls": policyOf({ ...link, Action: ["sagemaker:Describe*", "sagemaker:CreateTrainingJob"] }),
            },
            noncompliant: {
                "from anywhere": policyOf(link),
                "from all addresses": from({ IpAddress: { "aws:SourceIp": "0.0.0.0/0" } }),
                "from an endpoint, if through one": from({
                    StringEqualsIfExists: { "aws:SourceVpce": "vpce-0a1b2c3d" },
                }),
                MLflow: policyOf({ ...link, Action: ["sagemaker:CreatePresignedMlflowTrackingServerUrl"] }),
                "notebooks, by pattern": policyOf({ ...link, Action: "sagemaker:CreatePresignedN*" }),
                "from anywhere, other links refused": policyOf(
                    { ...link, Action: "sagemaker:CreatePresigned*" },
                    { ...elsewhere, Action: link.Action },
                ),
                "from anywhere, but refused to some": policyOf(link, {
                    ...elsewhere,
                    Condition: { ...elsewhere.Condition, StringLike: { "aws:userid": "*:guest" } },
                }),
                "from anywhere, but refused for one": policyOf(link, { ...elsewhere, Resource: `${link.Resource}ada` }),
                "beside a bound one": policyOf(
                    { ...link, Condition: { StringEquals: { "aws:SourceVpc": "vpc-0a1b2c3d" } } },
                    { ...link, Action: "sagemaker:*" },
                ),
            },
        },
    ),
);
