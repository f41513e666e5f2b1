import type { EventConnectionArgs } from "@pulumi/aws/cloudwatch";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";

const lattice = {
    invocationConnectivityParameters: {
        resourceParameters: {
            resourceConfigurationArn: "arn:aws:vpc-lattice:eu-west-1:111122223333:resourceconfiguration/rcfg-1",
        },
    },
};

export const connectionPrivate = rule(
    {
        name: "events-connection-private",
        description: "Connections reach their endpoint through VPC Lattice, not over the internet.",
        severity: "high",
        control: "closed-network",
        remediation: "Set invocationConnectivityParameters to a resource configuration in the VPC.",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.3.2"] },
        peers: {},
        requirements: ["R9", "R27"],
        tags: ["events", "egress"],
    },
    check<EventConnectionArgs>("aws:cloudwatch/eventConnection:EventConnection", {
        find: (connection) =>
            connection.authorizationType !== "" && isSet(connection, "invocationConnectivityParameters")
                ? undefined
                : "invocationConnectivityParameters is unset, so events leave over the internet; name a resource configuration",
        compliant: { private: lattice, "private, with a key": { ...lattice, authorizationType: "API_KEY" } },
        noncompliant: { public: { authorizationType: "API_KEY" }, "nothing said": {} },
    }),
);
