import type { ClusterArgs } from "@pulumi/aws/emr";
import { check, rule } from "../../lib/rule";
import { show, text } from "../../lib/values";

export const clusterLogged = rule(
    {
        name: "emr-cluster-logged",
        description: "Clusters keep their logs beyond their own life.",
        severity: "medium",
        remediation: "Set logUri to a bucket; for a serverless application set one of monitoringConfiguration.",
        control: "audit-trail",
        frameworks: { nist: ["AU-2", "AU-12"], pci: ["10.2.1"] },
        peers: { cdkNag: ["AwsSolutions-EMR2"] },
        requirements: ["R11"],
        tags: ["emr", "logging"],
    },
    check<ClusterArgs>("aws:emr/cluster:Cluster", {
        find: ({ logUri }) =>
            /^s3[na]?:\/\/[^/]+/i.test(text(logUri))
                ? undefined
                : `logUri is ${show(logUri)}; set it to a place in a bucket`,
        compliant: {
            "a bucket": { logUri: "s3://logs/emr/" },
            "a bucket, by another scheme": { logUri: "s3n://logs/" },
        },
        noncompliant: { none: {}, "no bucket": { logUri: "s3://" } },
    }),
);
