import type { EndpointAuthorizationArgs } from "@pulumi/aws/redshift";
import { listsCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const endpointVpcsNamed = rule(
    {
        name: "redshift-endpoint-vpcs-named",
        description: "Another account reaches a warehouse from named VPCs only.",
        severity: "medium",
        remediation: "List the VPCs in vpcIds.",
        control: "closed-network",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.4.4"] },
        peers: {},
        requirements: ["R9"],
        tags: ["redshift", "exposure"],
    },
    listsCheck<EndpointAuthorizationArgs>("aws:redshift/endpointAuthorization:EndpointAuthorization", "vpcIds", [], {
        sample: "vpc-0a1b2c3d",
    }),
);
