import { rule } from "../../lib/rule";
import { optionCheck } from "./options";

export const logsStreamed = rule(
    {
        name: "elasticbeanstalk-logs-streamed",
        description: "Logs of Elastic Beanstalk's instances outlive the instances.",
        severity: "medium",
        control: "audit-trail",
        remediation: "Set StreamLogs of aws:elasticbeanstalk:cloudwatch:logs to true.",
        frameworks: { fsbp: ["ElasticBeanstalk.3"], nist: ["AU-12"], pci: ["10.2.1"] },
        peers: { cdkNag: ["AwsSolutions-EB4"] },
        requirements: ["R11"],
        tags: ["elasticbeanstalk"],
    },
    ...optionCheck("aws:elasticbeanstalk:cloudwatch:logs", "StreamLogs", "true", "false"),
);
