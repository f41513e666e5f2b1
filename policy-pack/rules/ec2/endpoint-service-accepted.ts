import type { VpcEndpointServiceArgs } from "@pulumi/aws/ec2";
import { check, rule } from "../../lib/rule";
import { mustBeOn } from "../../lib/switches";
import { endpointService } from "./tokens";

export const endpointServiceAccepted = rule(
    {
        name: "ec2-endpoint-service-accepted-by-hand",
        description: "Nobody connects to an endpoint service before the connection has been accepted.",
        severity: "high",
        control: "nothing-public",
        remediation: "Set acceptanceRequired to true.",
        frameworks: { nist: ["AC-3", "SC-7"] },
        requirements: ["R9"],
        tags: ["ec2", "network"],
    },
    check<VpcEndpointServiceArgs>(endpointService, {
        find: ({ acceptanceRequired }) => mustBeOn(acceptanceRequired, "acceptanceRequired"),
        compliant: {
            "by hand": { acceptanceRequired: true },
            "by hand, for one": { acceptanceRequired: true, allowedPrincipals: ["arn:aws:iam::111122223333:root"] },
        },
        noncompliant: { "of itself": { acceptanceRequired: false }, "nothing said": { networkLoadBalancerArns: [] } },
    }),
);
