import { rule } from "../../lib/rule";
import { optionCheck } from "./options";

export const healthReported = rule(
    {
        name: "elasticbeanstalk-health-reported",
        description: "Environments of Elastic Beanstalk report what ails them.",
        severity: "low",
        control: "detection",
        remediation: "Set SystemType of aws:elasticbeanstalk:healthreporting:system to enhanced.",
        frameworks: { fsbp: ["ElasticBeanstalk.1"], nist: ["SI-4"], pci: ["10.7.2"] },
        peers: { checkov: ["CKV_AWS_312"], cdkNag: ["ElasticBeanstalkEnhancedHealthReportingEnabled"] },
        requirements: ["R24"],
        tags: ["elasticbeanstalk"],
    },
    ...optionCheck("aws:elasticbeanstalk:healthreporting:system", "SystemType", "enhanced", "basic"),
);
