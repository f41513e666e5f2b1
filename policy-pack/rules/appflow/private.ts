import type { ConnectorProfileArgs } from "@pulumi/aws/appflow";
import { oneOfCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const connectionsPrivate = rule(
    {
        name: "appflow-connection-private",
        description: "AppFlow reaches other services through PrivateLink, not over the internet.",
        severity: "high",
        control: "closed-network",

        remediation: "Set connectionMode to Private.",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.4.4"] },
        peers: {},
        requirements: ["R9"],
        tags: ["appflow", "network"],
    },
    oneOfCheck<ConnectorProfileArgs>("aws:appflow/connectorProfile:ConnectorProfile", "connectionMode", ["Private"], {
        refused: "Public",
    }),
);
