import type { ApplicationArgs } from "@pulumi/aws/kinesisanalyticsv2";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { environmentFaults } from "../../lib/secrets";

const properties = (propertyMap: Record<string, string>) => ({
    applicationConfiguration: {
        environmentProperties: { propertyGroups: [{ propertyGroupId: "g", propertyMap }] },
    },
});

export const flinkNoSecrets = rule(
    {
        name: "kinesis-analytics-no-secrets",
        description: "Properties of Flink applications hold no credentials.",
        severity: "critical",
        control: "secrets-kept",

        remediation: "Read secrets from Secrets Manager at run time.",
        frameworks: { nist: ["IA-5"], pci: ["8.6.2"] },
        peers: {},
        requirements: ["R5"],
        tags: ["kinesis", "credentials"],
    },
    check<ApplicationArgs>("aws:kinesisanalyticsv2/application:Application", {
        find: ({ applicationConfiguration }) =>
            blocksAt(applicationConfiguration, ["environmentProperties", "propertyGroups"]).flatMap((group) =>
                blocksAt(group, ["propertyMap"]).flatMap((map) => environmentFaults(map, "propertyMap")),
            ),
        compliant: {
            none: {},
            "a place": properties({ "db.secret.arn": "arn:aws:secretsmanager:eu-west-1:111122223333:secret:s" }),
        },
        noncompliant: {
            "a password": properties({ "db.password": "correct-horse" }),
            "an access key": properties({ id: "AKIAIOSFODNN7EXAMPLE" }),
        },
    }),
);
