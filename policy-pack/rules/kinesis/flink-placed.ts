import type { ApplicationArgs } from "@pulumi/aws/kinesisanalyticsv2";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";

const vpcConfiguration = { subnetIds: ["subnet-0a1b"], securityGroupIds: ["sg-0a1b"] };
const logged = {
    cloudwatchLoggingOptions: { logStreamArn: "arn:aws:logs:eu-west-1:111122223333:log-group:f:log-stream:f" },
};

export const flinkPlaced = rule(
    {
        name: "kinesis-analytics-in-vpc",
        description: "Applications of Flink run in the closed VPC and write a log.",
        severity: "high",
        remediation: "Set applicationConfiguration.vpcConfiguration and cloudwatchLoggingOptions.",
        control: "closed-network",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.4.4"] },
        peers: {},
        requirements: ["R9"],
        tags: ["kinesis", "exposure"],
    },
    check<ApplicationArgs>("aws:kinesisanalyticsv2/application:Application", {
        find: (application) => [
            ...(blocksAt(application, ["applicationConfiguration", "vpcConfiguration"]).length > 0
                ? []
                : ["applicationConfiguration.vpcConfiguration is unset; give subnets of the closed VPC"]),
            ...(isSet(application, "cloudwatchLoggingOptions")
                ? []
                : ["cloudwatchLoggingOptions is unset; name a log stream"]),
        ],
        compliant: {
            placed: { ...logged, applicationConfiguration: { vpcConfiguration } },
            "placed, with code": {
                ...logged,
                applicationConfiguration: {
                    vpcConfiguration,
                    applicationCodeConfiguration: { codeContentType: "ZIPFILE" },
                },
            },
        },
        noncompliant: { "no VPC": logged, "no log": { applicationConfiguration: { vpcConfiguration } } },
    }),
);
