import type { ConnectorArgs, ServerArgs } from "@pulumi/aws/transfer";
import { check, rule } from "../../lib/rule";
import { isEmptyList, isSet } from "../../lib/unknown";

const loggingRole = "arn:aws:iam::111122223333:role/transfer-logs";

export const transferLogged = rule(
    {
        name: "transfer-activity-logged",
        description: "What is transferred, by whom, is logged.",
        severity: "high",
        control: "audit-trail",
        remediation: "Give structuredLogDestinations or loggingRole.",
        frameworks: { fsbp: ["Transfer.3"], nist: ["AU-2", "AU-12"], pci: ["10.2.1"] },
        requirements: ["R11", "R27"],
        tags: ["transfer", "audit"],
    },
    check<ServerArgs>("aws:transfer/server:Server", {
        find: (server) =>
            isEmptyList(server, "structuredLogDestinations") && !isSet(server, "loggingRole")
                ? "neither structuredLogDestinations nor loggingRole is given; name a log group"
                : undefined,
        asksForPresence: true,
        compliant: {
            "to a log group": { structuredLogDestinations: ["arn:aws:logs:eu-west-1:111122223333:log-group:t:*"] },
            "by a role": { loggingRole },
        },
        noncompliant: { none: {}, "an empty list": { structuredLogDestinations: [] } },
    }),
    check<ConnectorArgs>("aws:transfer/connector:Connector", {
        find: (connector) =>
            isSet(connector, "loggingRole") ? undefined : "loggingRole is unset; give a role that logs",
        asksForPresence: true,
        compliant: {
            "by a role": { loggingRole },
            "by a role, over SFTP": { loggingRole, url: "sftp://partner.example.com" },
        },
        noncompliant: { none: { url: "sftp://partner.example.com" }, empty: { loggingRole: "" } },
    }),
);
