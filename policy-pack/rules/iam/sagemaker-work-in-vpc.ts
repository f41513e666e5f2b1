import { policyOf } from "../../lib/policy/faults";
import { rule } from "../../lib/rule";
import { demandingChecks } from "./demanding-policies";

/** Calls that start work and tell its subnets (Service Authorization Reference, Amazon SageMaker). */
const calls = `CreateAutoMLJob CreateAutoMLJobV2 CreateCluster CreateDataQualityJobDefinition CreateDomain
    CreateHyperParameterTuningJob CreateModel CreateModelBiasJobDefinition CreateModelExplainabilityJobDefinition
    CreateModelQualityJobDefinition CreateMonitoringSchedule CreateNotebookInstance CreateProcessingJob CreateTrainingJob`
    .split(/\s+/)
    .map((call) => `sagemaker:${call}`);
const demand = { keys: ["sagemaker:vpcsubnets", "sagemaker:vpcsecuritygroupids"], calls };

const train = {
    Effect: "Allow",
    Action: ["sagemaker:CreateTrainingJob", "sagemaker:Describe*"],
    Resource: "arn:aws:sagemaker:eu-west-1:111122223333:training-job/*",
};
const subnets = { "sagemaker:VpcSubnets": ["subnet-0a1b2c3d", "subnet-4e5f6a7b"] };
const given = { Null: { "sagemaker:VpcSubnets": "false" } };
const guard = {
    Effect: "Deny",
    Action: ["sagemaker:Create*Job", "sagemaker:CreateModel"],
    Resource: "*",
    Condition: { Null: { "sagemaker:VpcSubnets": "true" } },
};

export const sagemakerWorkInVpc = rule(
    {
        name: "iam-sagemaker-work-in-vpc",
        description: "Whoever may start SageMaker work may do so within a VPC only.",
        severity: "high",
        remediation: "Demand sagemaker:VpcSubnets in the Allow, or deny the calls where it is Null.",
        control: "confined-work",
        frameworks: { nist: ["AC-4", "AC-6", "SC-7"], pci: ["1.3.1", "7.2.2"] },
        peers: {},
        requirements: ["R9", "R10", "R24"],
        tags: ["iam", "sagemaker"],
        url: "https://docs.aws.amazon.com/sagemaker/latest/dg/security_iam_id-based-policy-examples.html",
    },
    ...demandingChecks([demand], (open) => `allows ${open[0]} outside any VPC; demand sagemaker:VpcSubnets`, {
        beside: policyOf(guard),
        compliant: {
            "in own subnets": policyOf({ ...train, Condition: { "ForAllValues:StringEquals": subnets, ...given } }),
            "in any of them": policyOf({ ...train, Condition: { "ForAnyValue:StringEquals": subnets } }),
            "in some group": policyOf({ ...train, Condition: { Null: { "sagemaker:VpcSecurityGroupIds": "false" } } }),
            "anywhere, but refused outside": policyOf(train, guard),
            "anywhere, but other subnets and none refused": policyOf(train, {
                ...guard,
                Condition: { "ForAllValues:StringNotEquals": subnets },
            }),
            reading: policyOf({ ...train, Action: ["sagemaker:Describe*", "sagemaker:List*"] }),
            "endpoints, whose models are in the VPC": policyOf({ ...train, Action: "sagemaker:CreateEndpoint*" }),
            "work that is refused": policyOf(train, { ...guard, Condition: undefined }),
        },
        noncompliant: {
            anywhere: policyOf(train),
            "anywhere, by a pattern": policyOf({ ...train, Action: "SageMaker:*Job", Resource: "*" }),
            "anywhere, by what is left out": policyOf({ Effect: "Allow", NotAction: ["iam:*"], Resource: "*" }),
            "where subnets are told": policyOf({ ...train, Condition: { "ForAllValues:StringEquals": subnets } }),
            "where a subnet is told, if one is": policyOf({
                ...train,
                Condition: { StringEqualsIfExists: { "sagemaker:VpcSubnets": "subnet-0a1b2c3d" } },
            }),
            "anywhere, beside one that asks": policyOf(
                { ...train, Condition: { "ForAnyValue:StringEquals": subnets } },
                { ...train, Action: "sagemaker:*", Resource: "*" },
            ),
            "refused where subnets are told": policyOf(train, { ...guard, Condition: given }),
            "refused for other calls": policyOf({ ...train, Action: "sagemaker:CreateNotebookInstance" }, guard),
            "refused for one job": policyOf(train, { ...guard, Resource: `${train.Resource.slice(0, -1)}test` }),
            "refused on the other condition that the machine is given": policyOf(train, {
                ...guard,
                Condition: { ...guard.Condition, Bool: { "sagemaker:NetworkIsolation": "false" } },
            }),
        },
    }),
);
