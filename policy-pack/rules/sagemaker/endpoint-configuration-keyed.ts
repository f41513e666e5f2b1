import type { EndpointConfigurationArgs } from "@pulumi/aws/sagemaker";
import { apart } from "../../lib/apart";
import { keyFault } from "../../lib/keys";
import { hasLocalStorage } from "../../lib/instances";
import { blocksAt, keyFaults } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { isFalse, only } from "../../lib/values";

const kmsKeyArn = "arn:aws:kms:eu-west-1:111122223333:key/1";

export const endpointConfigurationKeyed = rule(
    {
        name: "sagemaker-endpoint-configuration-customer-key",
        description:
            "Endpoints encrypt their volumes, captured data and asynchronous output with customer managed keys.",
        severity: "high",
        control: "own-keys",
        remediation: "Set kmsKeyArn, dataCaptureConfig.kmsKeyId and asyncInferenceConfig.outputConfig.kmsKeyId.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        requirements: ["R2", "R13"],
        tags: ["sagemaker", "encryption"],
    },
    check<EndpointConfigurationArgs>("aws:sagemaker/endpointConfiguration:EndpointConfiguration", {
        find: (props) =>
            apart([
                // SageMaker refuses a volume key where an instance has disks of its own.
                () => {
                    const fault = keyFault(props, "kmsKeyArn");
                    const types = fault === undefined ? [] : blocksAt(props, ["productionVariants", "instanceType"]);
                    return types.some(hasLocalStorage) ? undefined : fault;
                },
                () => {
                    const faults = keyFaults(props, "dataCaptureConfig.kmsKeyId", true);
                    return faults.length > 0 && isFalse(only(props.dataCaptureConfig)?.enableCapture) ? [] : faults;
                },
                () => keyFaults(props, "asyncInferenceConfig.outputConfig.kmsKeyId", true),
            ]),
        asksForPresence: true,
        compliant: {
            "the volume": { kmsKeyArn },
            "disks of the instances' own": { productionVariants: [{ instanceType: "ml.g5.xlarge" }] },
            "capture that is off": {
                kmsKeyArn,
                dataCaptureConfig: { enableCapture: false, destinationS3Uri: "s3://data" },
            },
            "all three": {
                kmsKeyArn,
                dataCaptureConfig: { destinationS3Uri: "s3://data", kmsKeyId: kmsKeyArn },
                asyncInferenceConfig: { outputConfig: { s3OutputPath: "s3://data", kmsKeyId: kmsKeyArn } },
            },
        },
        noncompliant: {
            "no key": {},
            "captured data without": { kmsKeyArn, dataCaptureConfig: { destinationS3Uri: "s3://data" } },
            "output without": { kmsKeyArn, asyncInferenceConfig: { outputConfig: { s3OutputPath: "s3://data" } } },
        },
    }),
);
