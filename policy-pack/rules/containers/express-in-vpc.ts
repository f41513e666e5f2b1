import type { ExpressGatewayServiceArgs } from "@pulumi/aws/ecs";
import { check, rule } from "../../lib/rule";
import { vpcFault } from "../../lib/vpc";

const network = { subnets: ["subnet-1"], securityGroups: ["sg-1"] };

export const expressInVpc = rule(
    {
        name: "ecs-express-service-in-vpc",
        description: "Express services lie in chosen subnets, not in the public ones of the default VPC.",
        severity: "high",
        control: "closed-network",
        remediation: "Give networkConfigurations with closed subnets and a security group.",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.4.4"] },
        peers: {},
        requirements: ["R9"],
        tags: ["ecs", "network"],
    },
    check<ExpressGatewayServiceArgs>("aws:ecs/expressGatewayService:ExpressGatewayService", {
        find: (service) => vpcFault(service, "networkConfigurations"),
        asksForPresence: true,
        compliant: {
            placed: { networkConfigurations: [network] },
            "placed, named": { serviceName: "models", networkConfigurations: [network] },
        },
        noncompliant: {
            "the default VPC": { serviceName: "models" },
            "no subnets": { networkConfigurations: [{ ...network, subnets: [] }] },
        },
    }),
);
