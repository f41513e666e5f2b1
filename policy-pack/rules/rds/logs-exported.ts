import type { ClusterArgs, InstanceArgs } from "@pulumi/aws/rds";
import { listsCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";
import { list, text } from "../../lib/values";

export const logsExported = rule(
    {
        name: "rds-logs-exported",
        description: "Databases export their logs to CloudWatch Logs.",
        severity: "medium",
        control: "audit-trail",
        remediation: "List the engine's logs in enabledCloudwatchLogsExports.",
        frameworks: { fsbp: ["RDS.9", "RDS.34", "RDS.36", "RDS.37"], nist: ["AU-2", "AU-12"], pci: ["10.2.1"] },
        peers: { checkov: ["CKV_AWS_129", "CKV_AWS_324"] },
        requirements: ["R11"],
        tags: ["rds", "logging"],
    },
    listsCheck<InstanceArgs>("aws:rds/instance:Instance", "enabledCloudwatchLogsExports", [], {
        where: (instance) => !/^custom-/i.test(text(instance.engine)),
        sample: "postgresql",
    }),
    listsCheck<ClusterArgs>("aws:rds/cluster:Cluster", "enabledCloudwatchLogsExports", [], {
        // Aurora Serverless v1 exports by itself what its parameters have logged.
        where: (cluster) => cluster.engineMode !== "serverless",
        sample: "postgresql",
    }),
    listsCheck<ClusterArgs>("aws:rds/cluster:Cluster", "enabledCloudwatchLogsExports", ["audit"], {
        // What none is missing from is said above.
        where: (cluster) =>
            /^aurora-mysql$/i.test(text(cluster.engine)) && list(cluster.enabledCloudwatchLogsExports).length > 0,
        beside: { engine: "aurora-mysql" },
    }),
);
