import type { EventSubscriptionArgs } from "@pulumi/aws/rds";
import { switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const eventsTold = rule(
    {
        name: "rds-events-told",
        description: "Subscriptions to what happens to databases and warehouses are on.",
        severity: "low",
        control: "detection",

        remediation: "Set enabled to true or leave it out.",
        frameworks: { fsbp: ["RDS.19", "RDS.20", "RDS.21", "RDS.22"], nist: ["SI-4"] },
        peers: {},
        requirements: ["R28"],
        tags: ["rds", "detection"],
    },
    switchCheck<EventSubscriptionArgs>(
        [
            "aws:rds/eventSubscription:EventSubscription",
            "aws:docdb/eventSubscription:EventSubscription",
            "aws:neptune/eventSubscription:EventSubscription",
            "aws:redshift/eventSubscription:EventSubscription",
            "aws:dms/eventSubscription:EventSubscription",
        ],
        "enabled",
        "on",
        { byDefault: "on" },
    ),
);
