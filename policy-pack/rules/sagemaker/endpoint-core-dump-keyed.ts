import type { EndpointConfigurationArgs } from "@pulumi/aws/sagemaker";
import { apartFor } from "../../lib/apart";
import { keyFaults } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";

const destinationS3Uri = "s3://dumps/";
const kmsKeyId = "arn:aws:kms:eu-west-1:111122223333:key/1";

export const endpointCoreDumpKeyed = rule(
    {
        name: "sagemaker-endpoint-core-dump-keyed",
        description: "Memory that a crashing model leaves behind is stored under a customer managed key.",
        severity: "medium",
        control: "own-keys",
        remediation: "Set coreDumpConfig.kmsKeyId of every variant, or keep no dumps.",
        frameworks: { nist: ["SC-28"], pci: ["3.5.1"] },
        requirements: ["R2", "R13"],
        tags: ["sagemaker", "encryption"],
    },
    check<EndpointConfigurationArgs>("aws:sagemaker/endpointConfiguration:EndpointConfiguration", {
        find: (props) =>
            apartFor(["productionVariants", "shadowProductionVariants"], (variants) =>
                keyFaults(props, `${variants}.coreDumpConfig.kmsKeyId`, true),
            ),
        asksForPresence: true,
        compliant: {
            "no dumps": { productionVariants: [{ modelName: "m" }] },
            "a key": { productionVariants: [{ coreDumpConfig: { destinationS3Uri, kmsKeyId } }] },
        },
        noncompliant: {
            "no key": { productionVariants: [{ modelName: "m" }, { coreDumpConfig: { destinationS3Uri } }] },
            "AWS's key in the shadow": {
                shadowProductionVariants: [{ coreDumpConfig: { destinationS3Uri, kmsKeyId: "alias/aws/s3" } }],
            },
        },
    }),
);
