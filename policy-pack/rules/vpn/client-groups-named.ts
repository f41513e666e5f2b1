import type { AuthorizationRuleArgs } from "@pulumi/aws/ec2clientvpn";
import { check, rule } from "../../lib/rule";
import { isTrue, text } from "../../lib/values";
import { clientAuthorization } from "./tokens";

export const clientGroupsNamed = rule(
    {
        name: "client-vpn-groups-named",
        description: "Networks behind a Client VPN are opened to named groups, not to everybody who can sign in.",
        severity: "high",
        remediation: "Give accessGroupId instead of authorizeAllGroups.",
        frameworks: { nist: ["AC-3", "AC-17"], pci: ["7.2.1"] },
        requirements: ["R5", "R20"],
        tags: ["vpn", "access"],
    },
    check<AuthorizationRuleArgs>(clientAuthorization, {
        find: ({ authorizeAllGroups, targetNetworkCidr }) =>
            isTrue(authorizeAllGroups)
                ? `authorizeAllGroups opens ${text(targetNetworkCidr)} to everybody; give accessGroupId`
                : undefined,
        compliant: {
            "one group": { accessGroupId: "S-1-5-21", targetNetworkCidr: "10.0.0.0/24" },
            "one group, in so many words": {
                accessGroupId: "developers",
                authorizeAllGroups: false,
                targetNetworkCidr: "10.0.0.0/24",
            },
        },
        noncompliant: {
            everybody: { authorizeAllGroups: true, targetNetworkCidr: "10.0.0.0/24" },
            "everybody beside a group": {
                authorizeAllGroups: true,
                accessGroupId: "developers",
                targetNetworkCidr: "10.0.0.0/24",
            },
        },
    }),
);
