import type { EndpointArgs, ReplicationConfigArgs } from "@pulumi/aws/dms";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const customerKey = rule(
    {
        name: "dms-customer-key",
        description: "Replication of databases is encrypted with a customer managed key.",
        severity: "high",
        remediation: "Set kmsKeyArn (computeConfig.kmsKeyId) to a customer managed key.",
        control: "own-keys",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: { checkov: ["CKV_AWS_212", "CKV_AWS_296"] },
        requirements: ["R2"],
        tags: ["dms", "encryption"],
    },
    keyedCheck<EndpointArgs>(
        [
            "aws:dms/endpoint:Endpoint",
            "aws:dms/replicationInstance:ReplicationInstance",
            "aws:dms/instanceProfile:InstanceProfile",
        ],
        "kmsKeyArn",
    ),
    keyedCheck<ReplicationConfigArgs>("aws:dms/replicationConfig:ReplicationConfig", "computeConfig.kmsKeyId"),
);
