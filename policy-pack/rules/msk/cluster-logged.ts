import type { ClusterArgs } from "@pulumi/aws/msk";
import { check, rule } from "../../lib/rule";
import { isTrue, only } from "../../lib/values";

export const clusterLogged = rule(
    {
        name: "msk-cluster-logged",
        description: "Kafka clusters write their brokers' logs.",
        severity: "medium",
        control: "audit-trail",
        remediation: "Enable cloudwatchLogs, firehose or s3 in loggingInfo.brokerLogs.",
        frameworks: { nist: ["AU-2", "AU-12"], pci: ["10.2.1"] },
        peers: { checkov: ["CKV_AWS_80"], cdkNag: ["AwsSolutions-MSK6"] },
        requirements: ["R11"],
        tags: ["msk", "logging"],
    },
    check<ClusterArgs>("aws:msk/cluster:Cluster", {
        find: ({ loggingInfo }) => {
            const logs = only(only(loggingInfo)?.brokerLogs);
            return [logs?.cloudwatchLogs, logs?.firehose, logs?.s3].some((one) => isTrue(only(one)?.enabled))
                ? undefined
                : "loggingInfo.brokerLogs enables no log; enable cloudwatchLogs";
        },
        compliant: {
            CloudWatch: { loggingInfo: { brokerLogs: { cloudwatchLogs: { enabled: true, logGroup: "kafka" } } } },
            S3: {
                loggingInfo: {
                    brokerLogs: { cloudwatchLogs: { enabled: false }, s3: { enabled: true, bucket: "logs" } },
                },
            },
        },
        noncompliant: { none: {}, off: { loggingInfo: { brokerLogs: { cloudwatchLogs: { enabled: false } } } } },
    }),
);
