import type { AuthorizationRuleArgs, EndpointArgs } from "@pulumi/aws/ec2clientvpn";
import { given, rule, stackCheck, type Props } from "../../lib/rule";
import { isUnknown, seen } from "../../lib/unknown";
import { isTrue, list, text } from "../../lib/values";
import { clientAuthorization, clientEndpoint } from "./tokens";

const targetNetworkCidr = "10.0.0.0/24";
const toHosts = (props: Props<AuthorizationRuleArgs>, refs = {}) =>
    given<AuthorizationRuleArgs>(clientAuthorization, "to-hosts", { targetNetworkCidr, ...props }, refs);
const room = (...types: string[]) =>
    given<EndpointArgs>(clientEndpoint, "room", { authenticationOptions: types.map((type) => ({ type })) });
const ofRoom = { clientVpnEndpointId: "room" };

export const clientGroupsNamed = rule(
    {
        name: "client-vpn-groups-named",
        description: "Networks behind a Client VPN are opened to named groups, not to everybody who can sign in.",
        severity: "high",
        control: "single-entrance",
        remediation: "Give accessGroupId instead of authorizeAllGroups.",
        frameworks: { nist: ["AC-3", "AC-17"], pci: ["7.2.1"] },
        requirements: ["R5", "R20"],
        tags: ["vpn", "access"],
    },
    stackCheck<AuthorizationRuleArgs>(clientAuthorization, {
        find: (subject, stack) => {
            if (!isTrue(subject.props.authorizeAllGroups)) return undefined;
            // Certificates know no groups, so that a rule for all is the only one there is (Client VPN guide, rules).
            const endpoint = stack.target<EndpointArgs>(subject, "clientVpnEndpointId", clientEndpoint);
            const ways = list(endpoint?.props.authenticationOptions);
            if (ways.length > 0 && ways.every(({ type }) => type === "certificate-authentication")) return undefined;
            const range = seen(subject.props, "targetNetworkCidr");
            return `authorizeAllGroups opens ${isUnknown(range) ? "a network" : text(range)} to everybody who can sign in; give accessGroupId`;
        },
        compliant: {
            "one group": [toHosts({ accessGroupId: "S-1-5-21" })],
            "one group, in so many words": [toHosts({ accessGroupId: "developers", authorizeAllGroups: false })],
            "terminals, which have no groups": [
                room("certificate-authentication"),
                toHosts({ authorizeAllGroups: true }, ofRoom),
            ],
        },
        noncompliant: {
            everybody: [toHosts({ authorizeAllGroups: true })],
            "everybody with a terminal and a name": [
                room("certificate-authentication", "federated-authentication"),
                toHosts({ authorizeAllGroups: true }, ofRoom),
            ],
        },
    }),
);
