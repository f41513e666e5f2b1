import type { EnvironmentArgs } from "@pulumi/aws/elasticbeanstalk";
import { check, rule } from "../../lib/rule";
import { environmentFaults } from "../../lib/secrets";
import { list, text } from "../../lib/values";
import { settingsOf } from "./settings";

const environment = "aws:elasticbeanstalk:application:environment";

export const settingsNoSecrets = rule(
    {
        name: "elasticbeanstalk-settings-no-secrets",
        description: "Settings of Elastic Beanstalk hold no credentials: whoever may describe them reads them.",
        severity: "critical",
        control: "secrets-kept",
        remediation: "Name a secret of Secrets Manager in the environmentsecrets namespace, or read it at run time.",
        frameworks: { nist: ["IA-5(7)", "AC-6"], pci: ["8.6.2"] },
        peers: {},
        requirements: ["R5"],
        tags: ["elasticbeanstalk", "credentials"],
    },
    check<EnvironmentArgs>(
        [
            "aws:elasticbeanstalk/environment:Environment",
            "aws:elasticbeanstalk/configurationTemplate:ConfigurationTemplate",
        ],
        {
            find: ({ settings }) =>
                list(settings).flatMap(({ namespace, name, value }) =>
                    environmentFaults({ [text(name)]: value }, `settings ${text(namespace)}`),
                ),
            compliant: {
                "nothing secret": settingsOf([environment, "STAGE", "prod"]),
                "a secret by reference": settingsOf([
                    "aws:elasticbeanstalk:application:environmentsecrets",
                    "DB_PASSWORD",
                    "arn:aws:secretsmanager:eu-west-1:111122223333:secret:db",
                ]),
            },
            noncompliant: {
                "a password": settingsOf([environment, "DB_PASSWORD", "correct-horse"]),
                "the database's": settingsOf(["aws:rds:dbinstance", "DBPassword", "correct-horse"]),
            },
        },
    ),
);
