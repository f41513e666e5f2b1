import type { EndpointConfigurationArgs } from "@pulumi/aws/sagemaker";
import { keyFault } from "../../lib/keys";
import { hasLocalStorage } from "../../lib/instances";
import { check, rule } from "../../lib/rule";
import { isFalse, list, only } from "../../lib/values";

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
        find: (props) => {
            const [capture, async] = [only(props.dataCaptureConfig), only(props.asyncInferenceConfig)];
            // SageMaker refuses a volume key where an instance has disks of its own.
            const local = list(props.productionVariants).some(({ instanceType }) => hasLocalStorage(instanceType));
            return [
                local ? undefined : keyFault(props, "kmsKeyArn"),
                capture &&
                    !isFalse(capture.enableCapture) &&
                    keyFault(capture, "kmsKeyId", "dataCaptureConfig.kmsKeyId"),
                async && keyFault(only(async.outputConfig), "kmsKeyId", "asyncInferenceConfig.outputConfig.kmsKeyId"),
            ].filter((fault) => typeof fault === "string");
        },
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
