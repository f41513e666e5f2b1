import type { DevEndpointArgs } from "@pulumi/aws/glue";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";

export const devEndpointPlaced = rule(
    {
        name: "glue-dev-endpoint-in-vpc",
        description: "Development endpoints lie in the VPC; elsewhere they take SSH from the internet.",
        severity: "high",
        control: "closed-network",

        remediation: "Set subnetId and securityGroupIds.",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.4.4"] },
        peers: {},
        requirements: ["R9"],
        tags: ["glue", "network"],
    },
    check<DevEndpointArgs>("aws:glue/devEndpoint:DevEndpoint", {
        find: (endpoint) =>
            isSet(endpoint, "subnetId")
                ? undefined
                : "subnetId is unset, so that the endpoint has a public address; name a subnet",
        asksForPresence: true,
        compliant: {
            "a subnet": { subnetId: "subnet-1", securityGroupIds: ["sg-1"] },
            "a subnet, by key": { subnetId: "subnet-1", publicKey: "ssh-ed25519 AAAA" },
        },
        noncompliant: { "nothing said": { roleArn: "r" }, "a key": { publicKey: "ssh-ed25519 AAAA" } },
    }),
);
