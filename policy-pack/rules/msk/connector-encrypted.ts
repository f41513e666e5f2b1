import type { ConnectorArgs } from "@pulumi/aws/mskconnect";
import { oneOfCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const connectorEncrypted = rule(
    {
        name: "msk-connector-encrypted",
        description: "Connectors speak TLS to their Kafka cluster.",
        severity: "high",
        control: "encrypted-transport",
        remediation: "Set kafkaClusterEncryptionInTransit.encryptionType to TLS.",
        frameworks: { fsbp: ["MSK.3"], nist: ["SC-8"], pci: ["4.2.1"] },
        peers: {},
        requirements: ["R1"],
        tags: ["msk", "transport"],
    },
    oneOfCheck<ConnectorArgs>(
        "aws:mskconnect/connector:Connector",
        "kafkaClusterEncryptionInTransit.encryptionType",
        ["TLS"],
        { refused: "PLAINTEXT" },
    ),
);
