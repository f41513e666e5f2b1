import type { ClusterArgs } from "@pulumi/aws/emr";
import type { ApplicationArgs } from "@pulumi/aws/emrserverless";
import { objectsIn } from "../../lib/json";
import { check, rule } from "../../lib/rule";
import { secretInArguments } from "../../lib/secrets";
import { isSet } from "../../lib/unknown";
import { list, only } from "../../lib/values";
import { classified, jobTemplateCheck } from "./spark-submit";

const hive = (password: string) => ({
    configurationsJson: JSON.stringify([
        { Classification: "hive-site", Properties: { "javax.jdo.option.ConnectionPassword": password } },
    ]),
});

const passwords = ["kdcAdminPassword", "adDomainJoinPassword", "crossRealmTrustPrincipalPassword"];

export const noSecrets = rule(
    {
        name: "emr-no-secrets",
        description: "Configurations and steps of clusters hold no credentials.",
        severity: "critical",
        control: "secrets-kept",
        remediation: "Read secrets from Secrets Manager at run time, as EMR does for values EMR.secret@<arn>.",
        frameworks: { nist: ["IA-5"], pci: ["8.6.2"] },
        peers: {},
        requirements: ["R5"],
        tags: ["emr", "credentials"],
    },
    check<ClusterArgs>("aws:emr/cluster:Cluster", {
        find: ({ configurationsJson, configurations, bootstrapActions, steps, kerberosAttributes }) => [
            ...classified(objectsIn(configurationsJson), "configurationsJson"),
            ...classified(objectsIn(configurations), "configurations"),
            ...[...list(bootstrapActions), ...list(steps).map(({ hadoopJarStep }) => only(hadoopJarStep))].flatMap(
                (one) => {
                    const held = secretInArguments(list(one?.args));
                    return held === undefined ? [] : [`args hold ${held}; read it from Secrets Manager`];
                },
            ),
            ...passwords
                .filter((name) => isSet(only(kerberosAttributes), name))
                .map(
                    (name) =>
                        `kerberosAttributes.${name} is set, so it stands in the state; give it outside the program`,
                ),
        ],
        compliant: {
            none: { releaseLabel: "emr-7.5.0" },
            "a secret's name": hive("EMR.secret@arn:aws:secretsmanager:eu-west-1:111122223333:secret:s"),
        },
        noncompliant: {
            "a password": hive("correct-horse"),
            "a password for an action": {
                bootstrapActions: [{ name: "b", path: "s3://b/x", args: ["--password=correct-horse"] }],
            },
            "a password in two parts": {
                steps: [
                    {
                        name: "s",
                        actionOnFailure: "CONTINUE",
                        hadoopJarStep: { jar: "command-runner.jar", args: ["load", "--password", "correct-horse"] },
                    },
                ],
            },
            "the key server's": { kerberosAttributes: { realm: "R", kdcAdminPassword: "battery-staple" } },
        },
    }),
    check<ApplicationArgs>("aws:emrserverless/application:Application", {
        find: ({ runtimeConfigurations }) => classified(objectsIn(runtimeConfigurations), "runtimeConfigurations"),
        compliant: {
            none: {},
            "a size": {
                runtimeConfigurations: [
                    { classification: "spark-defaults", properties: { "spark.executor.cores": "4" } },
                ],
            },
        },
        noncompliant: {
            "a password": {
                runtimeConfigurations: [
                    {
                        classification: "spark-defaults",
                        properties: { "spark.hadoop.javax.jdo.option.ConnectionPassword": "correct-horse" },
                    },
                ],
            },
        },
    }),
    jobTemplateCheck,
);
