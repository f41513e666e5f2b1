import { rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { optionChecks } from "./options";
import { settingsOf } from "./settings";

const hosts = "aws:autoscaling:launchconfiguration";
const key = (name: string) => [hosts, "EC2KeyName", name] as const;

export const instanceNoKeyPair = rule(
    {
        name: "elasticbeanstalk-instance-no-key-pair",
        description: "Hosts of Elastic Beanstalk carry no SSH key pair: with one, port 22 is open to the internet too.",
        severity: "medium",
        control: "recorded-sessions",
        remediation: "Remove EC2KeyName; people reach the hosts by Session Manager.",
        frameworks: { nist: ["AC-17", "IA-2", "AU-14"], pci: ["8.2.2"] },
        peers: {},
        requirements: ["R20", "R25"],
        tags: ["elasticbeanstalk", "access"],
    },
    ...optionChecks(
        (options) =>
            isSet(options.entry(hosts, "EC2KeyName"), "value")
                ? [`EC2KeyName of ${hosts} is set; remove it and use Session Manager`]
                : [],
        {
            compliant: { "nothing said": {}, "an empty name": settingsOf(key("")) },
            noncompliant: {
                "a key": settingsOf(key("ops")),
                "a key beside a role": settingsOf([hosts, "IamInstanceProfile", "app"], key("ops")),
            },
        },
        { good: [[hosts, "IamInstanceProfile", "app"]], bad: [key("ops")] },
    ),
);
