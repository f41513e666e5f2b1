import { policyOf } from "../../lib/policy/faults";
import { rule } from "../../lib/rule";
import { demandingChecks } from "./demanding-policies";

const named = (calls: string) => calls.split(/\s+/).map((call) => `sagemaker:${call}`);
const spelt = (key: string) => [`sagemaker:${key}`, `sagemaker:${key}arn`];
/** Calls that tell the key of what they write, and calls that tell the key of a volume that people keep. */
const output = {
    keys: spelt("outputkmskey"),
    calls: named(`CreateAutoMLJob CreateAutoMLJobV2 CreateHyperParameterTuningJob CreateLabelingJob CreateProcessingJob
        CreateTrainingJob CreateTransformJob`),
};
const volume = { keys: spelt("volumekmskey"), calls: named("CreateDomain CreateNotebookInstance") };

const key = "arn:aws:kms:eu-west-1:111122223333:key/*";
const train = { Effect: "Allow", Action: "sagemaker:CreateTrainingJob", Resource: "*" };
const notebook = { ...train, Action: ["sagemaker:CreateNotebook*"] };
const guard = {
    Effect: "Deny",
    Action: "sagemaker:Create*Job",
    Resource: "*",
    Condition: { Null: { "sagemaker:OutputKmsKey": "true" } },
};

export const sagemakerWorkKeyed = rule(
    {
        name: "iam-sagemaker-work-keyed",
        description: "Whoever may start SageMaker work must name the key for what it writes.",
        severity: "medium",
        remediation:
            "Demand sagemaker:OutputKmsKey (for domains and notebooks sagemaker:VolumeKmsKey) in the Allow, or deny Null.",
        control: "own-keys",
        frameworks: { nist: ["AC-6", "SC-28"], pci: ["3.5.1", "7.2.2"] },
        peers: {},
        requirements: ["R2", "R24"],
        tags: ["iam", "sagemaker"],
    },
    ...demandingChecks([output, volume], (open) => `allows ${open[0]} without a key; demand it by a condition`, {
        beside: policyOf(guard),
        compliant: {
            "with an own key": policyOf({ ...train, Condition: { ArnLike: { "sagemaker:OutputKmsKey": key } } }),
            "with a key, or refused": policyOf(train, guard),
            "with a key under either spelling": policyOf(train, {
                ...guard,
                Condition: { Null: { "sagemaker:OutputKmsKey": "true", "sagemaker:OutputKmsKeyArn": "true" } },
            }),
            "without another's key": policyOf(train, {
                ...guard,
                Condition: { ArnNotLikeIfExists: { "sagemaker:OutputKmsKey": key } },
            }),
            "a notebook's own key": policyOf({
                ...notebook,
                Condition: { ArnEquals: { "sagemaker:VolumeKmsKey": key } },
            }),
            "endpoints, which write nothing": policyOf({ ...train, Action: "sagemaker:CreateEndpoint" }),
        },
        noncompliant: {
            "without a key": policyOf(train),
            "with a key, if any": policyOf({
                ...train,
                Condition: { ArnLikeIfExists: { "sagemaker:OutputKmsKey": key } },
            }),
            "with the volume's key only": policyOf({
                ...train,
                Condition: { ArnLike: { "sagemaker:VolumeKmsKey": key } },
            }),
            "without another's key, where one is told": policyOf(train, {
                ...guard,
                Condition: {
                    ArnNotLike: { "sagemaker:OutputKmsKey": key },
                    Null: { "sagemaker:OutputKmsKey": "false" },
                },
            }),
            "a notebook without": policyOf(notebook, guard),
            "a domain without, by a pattern": policyOf({ ...train, Action: "sagemaker:*Domain" }),
        },
    }),
);
