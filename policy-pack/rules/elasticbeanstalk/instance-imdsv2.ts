import { rule } from "../../lib/rule";
import { isTrue, show } from "../../lib/values";
import { optionChecks } from "./options";
import { settingsOf } from "./settings";

const hosts = "aws:autoscaling:launchconfiguration";
const option = (value: string) => [hosts, "DisableIMDSv1", value] as const;
const platform = "64bit Amazon Linux 2023 v4.3.0 running Python 3.11";

export const instanceImdsv2 = rule(
    {
        name: "elasticbeanstalk-imdsv2-required",
        description: "Hosts of Elastic Beanstalk serve their metadata, which hold credentials, by version 2 only.",
        severity: "high",
        control: "hardened-defaults",
        remediation: "Set DisableIMDSv1 of aws:autoscaling:launchconfiguration to true.",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["2.2.6"] },
        peers: {},
        requirements: ["R5"],
        tags: ["elasticbeanstalk", "credentials"],
    },
    ...optionChecks(
        (options) => {
            const value = options.value(hosts, "DisableIMDSv1");
            // Platforms of Amazon Linux 2023 leave version 1 out by themselves (developer guide, migration).
            const unsaid = value === undefined && (options.open || /Amazon Linux 2023/i.test(options.platform));
            return unsaid || isTrue(value) ? [] : [`DisableIMDSv1 of ${hosts} is ${show(value)}; set it to "true"`];
        },
        {
            compliant: { off: settingsOf(option("true")), "off by itself": { solutionStackName: platform } },
            noncompliant: {
                on: { solutionStackName: platform, ...settingsOf(option("false")) },
                "nothing said": { solutionStackName: "64bit Amazon Linux 2 v3.5.0 running Python 3.8" },
            },
        },
        { good: [option("true")], bad: [option("false")] },
    ),
);
