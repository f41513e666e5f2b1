import { rule } from "../../lib/rule";
import { optionCheck } from "./options";

export const environmentUpdated = rule(
    {
        name: "elasticbeanstalk-environment-updated",
        description: "Environments of Elastic Beanstalk take the updates of their platform by themselves.",
        severity: "high",
        control: "hardened-defaults",
        remediation: "Set ManagedActionsEnabled of aws:elasticbeanstalk:managedactions to true.",
        frameworks: { fsbp: ["ElasticBeanstalk.2"], nist: ["SI-2"], pci: ["6.3.3"] },
        peers: { checkov: ["CKV_AWS_340"], cdkNag: ["AwsSolutions-EB3"] },
        requirements: ["R31"],
        tags: ["elasticbeanstalk"],
    },
    ...optionCheck("aws:elasticbeanstalk:managedactions", "ManagedActionsEnabled", "true", "false"),
);
