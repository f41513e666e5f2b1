import type { AgentArgs } from "@pulumi/aws/datasync";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";

const vpcEndpointId = "vpce-0a1b2c3d";

export const agentInside = rule(
    {
        name: "datasync-agent-in-vpc",
        description: "Agents speak to DataSync through an endpoint in the VPC.",
        severity: "high",
        control: "closed-network",
        remediation: "Give vpcEndpointId, subnetArns and securityGroupArns.",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.3.2"] },
        requirements: ["R9"],
        tags: ["datasync", "network"],
    },
    check<AgentArgs>("aws:datasync/agent:Agent", {
        find: (agent) =>
            isSet(agent, "vpcEndpointId") ? undefined : "vpcEndpointId is unset; name an endpoint in the VPC",
        asksForPresence: true,
        compliant: { inside: { vpcEndpointId }, "inside, named": { name: "a", vpcEndpointId } },
        noncompliant: { "over the internet": { activationKey: "AAAAA-BBBBB" }, empty: { vpcEndpointId: "" } },
    }),
);
