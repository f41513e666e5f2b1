import type { ConnectorArgs } from "@pulumi/aws/mskconnect";
import { oneOfCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const connectorAuthenticated = rule(
    {
        name: "msk-connector-authenticated",
        description: "Connectors say who they are to their Kafka cluster.",
        severity: "medium",
        control: "nothing-public",
        remediation: "Set kafkaClusterClientAuthentication.authenticationType to IAM.",
        frameworks: { nist: ["AC-2", "IA-2"] },
        peers: {},
        requirements: ["R5"],
        tags: ["msk", "authentication"],
    },
    oneOfCheck<ConnectorArgs>(
        "aws:mskconnect/connector:Connector",
        "kafkaClusterClientAuthentication.authenticationType",
        ["IAM"],
        { refused: "NONE" },
    ),
);
