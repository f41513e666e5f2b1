import type { ConnectorArgs } from "@pulumi/aws/mskconnect";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { isTrue } from "../../lib/values";

export const connectorLogged = rule(
    {
        name: "msk-connector-logged",
        description: "Connectors write the logs of their workers.",
        severity: "medium",
        remediation: "Enable one of logDelivery.workerLogDelivery.",
        control: "audit-trail",
        frameworks: { nist: ["AU-2", "AU-12"], pci: ["10.2.1"] },
        peers: {},
        requirements: ["R11"],
        tags: ["msk", "logging"],
    },
    check<ConnectorArgs>("aws:mskconnect/connector:Connector", {
        find: ({ logDelivery }) =>
            ["cloudwatchLogs", "firehose", "s3"].some((kind) =>
                blocksAt(logDelivery, ["workerLogDelivery", kind, "enabled"]).some(isTrue),
            )
                ? undefined
                : "logDelivery.workerLogDelivery enables none of cloudwatchLogs, firehose and s3; enable one",
        compliant: {
            "a log group": {
                logDelivery: { workerLogDelivery: { cloudwatchLogs: { enabled: true, logGroup: "work" } } },
            },
            "a bucket": {
                logDelivery: {
                    workerLogDelivery: { cloudwatchLogs: { enabled: false }, s3: { enabled: true, bucket: "logs" } },
                },
            },
        },
        noncompliant: { none: {}, off: { logDelivery: { workerLogDelivery: { s3: { enabled: false } } } } },
    }),
);
