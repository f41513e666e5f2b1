import type { DbClusterArgs, DbInstanceArgs } from "@pulumi/aws/timestreaminfluxdb";
import { switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const influxdbNotPublic = rule(
    {
        name: "timestream-influxdb-not-public",
        description: "InfluxDB databases have no public address.",
        severity: "critical",
        control: "closed-network",
        remediation: "Set publiclyAccessible to false.",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.4.4"] },
        peers: {},
        requirements: ["R9"],
        tags: ["timestream", "exposure"],
    },
    switchCheck<DbInstanceArgs>("aws:timestreaminfluxdb/dbInstance:DbInstance", "publiclyAccessible", "off"),
    switchCheck<DbClusterArgs>("aws:timestreaminfluxdb/dbCluster:DbCluster", "publiclyAccessible", "off"),
);
