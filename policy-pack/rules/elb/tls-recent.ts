import type { LoadBalancerPolicyArgs, SslNegotiationPolicyArgs } from "@pulumi/aws/elb";
import type { ListenerArgs } from "@pulumi/aws/lb";
import { check, rule } from "../../lib/rule";
import { refusesOldTls } from "../../lib/security-policies";
import { isTrue, list, show, text } from "../../lib/values";
import { listener, negotiation } from "./tokens";

const weak = /^Protocol-(SSLv2|SSLv3|TLSv1|TLSv1\.1)$/i;
const port = { lbPort: 443, loadBalancer: "lb" };

/** A classic load balancer offers the protocols that are switched on, or those of a policy of AWS's. */
function attributeFaults(attributes: readonly { name?: string; value?: string }[], path: string): readonly string[] {
    return attributes.flatMap(({ name, value }) => {
        if (weak.test(text(name)) && isTrue(value)) return `${path}: ${text(name)} is true; set it to false`;
        return name === "Reference-Security-Policy" && !refusesOldTls(text(value))
            ? `${path}: ${name} is ${show(value)}, which takes TLS before 1.2; set it to "ELBSecurityPolicy-TLS-1-2-2017-01"`
            : [];
    });
}

const reference = (value: string, policyTypeName = "SSLNegotiationPolicyType") => ({
    policyTypeName,
    policyAttributes: [{ name: "Reference-Security-Policy", value }],
});

export const tlsRecent = rule(
    {
        name: "elb-listener-tls-recent",
        description: "Listeners refuse TLS before version 1.2.",
        severity: "medium",
        control: "encrypted-transport",
        remediation: "Set sslPolicy to ELBSecurityPolicy-TLS13-1-2-2021-06 or a later one.",
        frameworks: { fsbp: ["ELB.8", "ELB.17"], nist: ["SC-8", "SC-13"], pci: ["4.2.1"] },
        requirements: ["R1"],
        tags: ["elb", "encryption"],
    },
    check<ListenerArgs>(listener, {
        find: ({ protocol, sslPolicy }) =>
            !["HTTPS", "TLS"].includes(text(protocol).toUpperCase()) || refusesOldTls(text(sslPolicy))
                ? undefined
                : `sslPolicy is ${show(sslPolicy)}, which takes TLS before 1.2; set it to "ELBSecurityPolicy-TLS13-1-2-2021-06"`,
        compliant: {
            "1.2 and 1.3": { protocol: "HTTPS", sslPolicy: "ELBSecurityPolicy-TLS13-1-2-2021-06" },
            "1.3 only": { protocol: "TLS", sslPolicy: "ELBSecurityPolicy-TLS13-1-3-2021-06" },
            "a redirect": { protocol: "HTTP" },
        },
        noncompliant: {
            "the default of the API": { protocol: "HTTPS" },
            "1.0": { protocol: "HTTPS", sslPolicy: "ELBSecurityPolicy-2016-08" },
            "1.1": { protocol: "TLS", sslPolicy: "ELBSecurityPolicy-TLS13-1-1-2021-06" },
        },
    }),
    check<SslNegotiationPolicyArgs>(negotiation, {
        find: ({ attributes }) => attributeFaults(list(attributes), "attributes"),
        compliant: {
            "1.2": { ...port, attributes: [{ name: "Protocol-TLSv1.2", value: "true" }] },
            "1.0, off": { ...port, attributes: [{ name: "Protocol-TLSv1", value: "false" }] },
        },
        noncompliant: {
            "1.0": { ...port, attributes: [{ name: "Protocol-TLSv1", value: "true" }] },
            "SSL beside 1.2": {
                ...port,
                attributes: [
                    { name: "Protocol-TLSv1.2", value: "true" },
                    { name: "Protocol-SSLv3", value: "true" },
                ],
            },
        },
    }),
    check<LoadBalancerPolicyArgs>("aws:elb/loadBalancerPolicy:LoadBalancerPolicy", {
        find: ({ policyTypeName, policyAttributes }) =>
            policyTypeName === "SSLNegotiationPolicyType"
                ? attributeFaults(list(policyAttributes), "policyAttributes")
                : undefined,
        compliant: {
            "1.2": reference("ELBSecurityPolicy-TLS-1-2-2017-01"),
            "a policy of another kind": reference("x", "ProxyProtocolPolicyType"),
        },
        noncompliant: {
            "1.0": reference("ELBSecurityPolicy-2016-08"),
            SSL: {
                policyTypeName: "SSLNegotiationPolicyType",
                policyAttributes: [{ name: "Protocol-SSLv3", value: "true" }],
            },
        },
    }),
);
