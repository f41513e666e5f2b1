import type { ServiceArgs } from "@pulumi/aws/apprunner";
import { check, rule } from "../../lib/rule";
import { mustBeOff, mustBeOneOf } from "../../lib/switches";
import { list, only } from "../../lib/values";

const egressConfiguration = {
    egressType: "VPC",
    vpcConnectorArn: "arn:aws:apprunner:eu-west-1:111122223333:vpcconnector/c/1/1",
};
const ingressConfiguration = { isPubliclyAccessible: false };

export const serviceClosed = rule(
    {
        name: "apprunner-service-closed",
        description:
            "App Runner services are called from a VPC and call into one; by default both ways are the internet.",
        severity: "high",
        control: "closed-network",
        remediation: "Set isPubliclyAccessible to false and egressType to VPC with a connector.",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.3.2", "1.4.4"] },
        requirements: ["R9"],
        tags: ["apprunner", "network"],
    },
    check<ServiceArgs>("aws:apprunner/service:Service", {
        find: ({ networkConfiguration: one }) => [
            ...list(
                mustBeOff(
                    only(only(one)?.ingressConfiguration)?.isPubliclyAccessible,
                    "networkConfiguration.ingressConfiguration.isPubliclyAccessible",
                    "on",
                ),
            ),
            ...list(
                mustBeOneOf(
                    only(only(one)?.egressConfiguration)?.egressType,
                    ["VPC"],
                    "networkConfiguration.egressConfiguration.egressType",
                ),
            ),
        ],
        compliant: {
            closed: { networkConfiguration: { egressConfiguration, ingressConfiguration } },
            "closed, IPv4": {
                networkConfiguration: { egressConfiguration, ingressConfiguration, ipAddressType: "IPV4" },
            },
        },
        noncompliant: {
            "the default, open": {},
            "open inwards": { networkConfiguration: { egressConfiguration } },
            "open outwards": {
                networkConfiguration: { ingressConfiguration, egressConfiguration: { egressType: "DEFAULT" } },
            },
        },
    }),
);
