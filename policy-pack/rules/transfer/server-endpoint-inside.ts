import type { ServerArgs, WebAppArgs } from "@pulumi/aws/transfer";
import { check, rule } from "../../lib/rule";
import { isEmptyList, isSet } from "../../lib/unknown";
import { only, show } from "../../lib/values";

const inside = { vpcId: "vpc-1", subnetIds: ["subnet-1"], securityGroupIds: ["sg-1"] };

export const serverEndpointInside = rule(
    {
        name: "transfer-server-endpoint-inside",
        description: "Transfer servers and web apps are reached within the VPC, not from the internet.",
        severity: "critical",
        control: "closed-network",
        remediation: "Set endpointType to VPC and give endpointDetails without Elastic IP addresses.",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.3.1"] },
        requirements: ["R9", "R20"],
        tags: ["transfer", "exposure"],
    },
    check<ServerArgs>("aws:transfer/server:Server", {
        find: ({ endpointType, endpointDetails }) => {
            if (endpointType !== "VPC" && endpointType !== "VPC_ENDPOINT") {
                return `endpointType is ${show(endpointType)}, on the internet; set it to "VPC"`;
            }
            return isEmptyList(only(endpointDetails), "addressAllocationIds")
                ? undefined
                : "endpointDetails.addressAllocationIds puts the server on the internet; remove it";
        },
        compliant: {
            inside: { endpointType: "VPC", endpointDetails: inside },
            "by an endpoint, as it used to be": {
                endpointType: "VPC_ENDPOINT",
                endpointDetails: { vpcEndpointId: "vpce-1" },
            },
        },
        noncompliant: {
            "the default, public": { protocols: ["SFTP"] },
            public: { endpointType: "PUBLIC" },
            "inside, with public addresses": {
                endpointType: "VPC",
                endpointDetails: { ...inside, addressAllocationIds: ["eipalloc-1"] },
            },
        },
    }),
    check<WebAppArgs>("aws:transfer/webApp:WebApp", {
        find: ({ endpointDetails }) =>
            isSet(only(endpointDetails), "vpc")
                ? undefined
                : "endpointDetails.vpc is unset, so that the web app is on the internet; give it",
        compliant: {
            inside: { endpointDetails: { vpc: inside } },
            "inside, by one subnet": { endpointDetails: { vpc: { vpcId: "vpc-1", subnetIds: ["subnet-1"] } } },
        },
        noncompliant: { public: {}, "an empty block": { endpointDetails: {} } },
    }),
);
