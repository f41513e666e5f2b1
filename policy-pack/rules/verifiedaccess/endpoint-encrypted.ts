import type { EndpointArgs } from "@pulumi/aws/verifiedaccess";
import { check, rule } from "../../lib/rule";
import { only, text } from "../../lib/values";

const ways = ["loadBalancerOptions", "networkInterfaceOptions"] as const;
const balancer = (protocol: string, port: number) => ({
    endpointType: "load-balancer",
    loadBalancerOptions: { loadBalancerArn: "arn", port, protocol, subnetIds: ["subnet-1"] },
});

export const endpointEncrypted = rule(
    {
        name: "verifiedaccess-endpoint-encrypted",
        description: "Verified Access speaks TLS to the applications behind it.",
        severity: "medium",
        control: "encrypted-transport",
        remediation: "Set the protocol of the endpoint's options to https.",
        frameworks: { nist: ["SC-8"], pci: ["4.2.1"] },
        peers: {},
        requirements: ["R1"],
        tags: ["verifiedaccess", "encryption"],
    },
    check<EndpointArgs>("aws:verifiedaccess/endpoint:Endpoint", {
        find: (endpoint) =>
            ways
                .filter((way) => text(only(endpoint[way])?.protocol).toLowerCase() === "http")
                .map((way) => `${way}.protocol is "http"; set it to "https"`),
        compliant: {
            HTTPS: balancer("https", 443),
            "a database's own protocol": { endpointType: "rds", rdsOptions: { protocol: "tcp", port: 5432 } },
        },
        noncompliant: {
            HTTP: balancer("http", 80),
            "HTTP to an interface": {
                endpointType: "network-interface",
                networkInterfaceOptions: { networkInterfaceId: "eni-1", port: 8080, protocol: "HTTP" },
            },
        },
    }),
);
