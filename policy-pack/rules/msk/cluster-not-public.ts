import type { FirehoseDeliveryStreamArgs } from "@pulumi/aws/kinesis";
import type { ClusterArgs } from "@pulumi/aws/msk";
import { oneOfCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const clusterNotPublic = rule(
    {
        name: "msk-cluster-not-public",
        description: "Kafka clusters have no public addresses, and none is read from by one.",
        severity: "critical",
        control: "closed-network",
        remediation: "Set publicAccess.type to DISABLED or leave it out, and a stream's connectivity to PRIVATE.",
        frameworks: { fsbp: ["MSK.4"], nist: ["AC-4", "SC-7"], pci: ["1.4.4"] },
        peers: { checkov: ["CKV_AWS_291"] },
        requirements: ["R9"],
        tags: ["msk", "exposure"],
    },
    oneOfCheck<ClusterArgs>(
        "aws:msk/cluster:Cluster",
        "brokerNodeGroupInfo.connectivityInfo.publicAccess.type",
        ["DISABLED"],
        { refused: "SERVICE_PROVIDED_EIPS", byDefault: "DISABLED" },
    ),
    oneOfCheck<FirehoseDeliveryStreamArgs>(
        "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream",
        "mskSourceConfiguration.authenticationConfiguration.connectivity",
        ["PRIVATE"],
        { refused: "PUBLIC", byDefault: "PRIVATE" },
    ),
);
