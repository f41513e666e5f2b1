import type { ClusterArgs, LoggingArgs } from "@pulumi/aws/redshift";
import type { NamespaceArgs } from "@pulumi/aws/redshiftserverless";
import { listsCheck } from "../../lib/demands";
import { blocksAt } from "../../lib/keyed";
import { given, rule, stackCheck } from "../../lib/rule";
import { isTrue, text } from "../../lib/values";

const logging = "aws:redshift/logging:Logging";
const cluster = given<ClusterArgs>("aws:redshift/cluster:Cluster", "warehouse", { clusterIdentifier: "warehouse" });
const log = (props: Partial<Record<keyof LoggingArgs, string | string[]>>) =>
    given<LoggingArgs>(logging, "log", props as object, { clusterIdentifier: "warehouse" });

export const logged = rule(
    {
        name: "redshift-cluster-logged",
        description: "Warehouses write who connected and what they asked to a log.",
        severity: "medium",
        control: "audit-trail",
        remediation: "Add a redshift.Logging, or list connectionlog, userlog and useractivitylog in logExports.",
        frameworks: { fsbp: ["Redshift.4", "RedshiftServerless.6"], nist: ["AU-2", "AU-12"], pci: ["10.2.1"] },
        peers: { checkov: ["CKV_AWS_71"], cdkNag: ["AwsSolutions-RS5"] },
        requirements: ["R11"],
        tags: ["redshift", "logging"],
    },
    stackCheck<ClusterArgs>("aws:redshift/cluster:Cluster", {
        find: (cluster, stack) =>
            stack.companions(cluster, logging, "clusterIdentifier").length > 0 ||
            blocksAt(cluster.props, ["logging", "enable"]).some(isTrue)
                ? undefined
                : "no redshift.Logging names the cluster; add one",
        compliant: {
            "a companion": [
                cluster,
                log({ logDestinationType: "cloudwatch", logExports: ["connectionlog", "userlog"] }),
            ],
            "a companion, to a bucket": [cluster, log({ bucketName: "audit" })],
        },
        noncompliant: {
            none: [cluster],
            "that of another cluster": [cluster, given<LoggingArgs>(logging, "log", { clusterIdentifier: "other" })],
        },
    }),
    listsCheck<LoggingArgs>(logging, "logExports", ["connectionlog", "userlog"], {
        where: ({ logDestinationType }) => text(logDestinationType).toLowerCase() === "cloudwatch",
        beside: { logDestinationType: "cloudwatch" },
    }),
    listsCheck<NamespaceArgs>("aws:redshiftserverless/namespace:Namespace", "logExports", [
        "connectionlog",
        "userlog",
        "useractivitylog",
    ]),
);
