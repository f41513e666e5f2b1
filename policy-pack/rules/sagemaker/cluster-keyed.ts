import { apart } from "../../lib/apart";
import { keyedCheck, keyFaults } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { hyperPod, inferenceExperiment, partnerApp } from "../../lib/tokens";

interface Cluster {
    readonly instanceGroups?: readonly {
        readonly instanceStorageConfigs?: readonly {
            readonly ebsVolumeConfig?: { readonly volumeSizeInGb?: number; readonly volumeKmsKeyId?: string };
        }[];
    }[];
}
const volumeKmsKeyId = "arn:aws:kms:eu-west-1:111122223333:key/1";
const group = (...keys: readonly string[]) => ({
    instanceStorageConfigs: [{ ebsVolumeConfig: { volumeSizeInGb: 500, ...(keys[0] && { volumeKmsKeyId: keys[0] }) } }],
});

export const clusterKeyed = rule(
    {
        name: "sagemaker-cluster-customer-key",
        description:
            "Volumes of HyperPod clusters, data of inference experiments and partners' apps are encrypted with a customer managed key.",
        severity: "high",
        control: "own-keys",
        remediation: "Set ebsVolumeConfig.volumeKmsKeyId, kmsKey and dataStorageConfig.kmsKey, or kmsKeyId.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: {},
        requirements: ["R2", "R13"],
        tags: ["sagemaker", "encryption"],
    },
    check<Cluster>(hyperPod, {
        find: (cluster) =>
            keyFaults(cluster, "instanceGroups.instanceStorageConfigs.ebsVolumeConfig.volumeKmsKeyId", true),
        asksForPresence: true,
        compliant: { "no volume of its own": {}, "a key": { instanceGroups: [group(volumeKmsKeyId)] } },
        noncompliant: {
            "no key": { instanceGroups: [group(volumeKmsKeyId), group()] },
            "AWS's key": { instanceGroups: [group("alias/aws/ebs")] },
        },
    }),
    check<{ kmsKey: string; dataStorageConfig: { kmsKey: string } }>(inferenceExperiment, {
        find: (experiment) =>
            apart([
                () => keyFaults(experiment, "kmsKey"),
                () => keyFaults(experiment, "dataStorageConfig.kmsKey", true),
            ]),
        asksForPresence: true,
        compliant: {
            "its volumes": { kmsKey: volumeKmsKeyId },
            both: { kmsKey: volumeKmsKeyId, dataStorageConfig: { kmsKey: volumeKmsKeyId } },
        },
        noncompliant: { none: {}, "what is captured": { kmsKey: volumeKmsKeyId, dataStorageConfig: {} } },
    }),
    keyedCheck<{ kmsKeyId: string }>(partnerApp, "kmsKeyId"),
);
