import type { VpcOriginArgs } from "@pulumi/aws/cloudfront";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { show, text } from "../../lib/values";

const to = (originProtocolPolicy: string, ...items: string[]) => ({
    vpcOriginEndpointConfig: { originProtocolPolicy, originSslProtocols: { items, quantity: items.length } },
});

export const vpcOriginEncrypted = rule(
    {
        name: "cloudfront-vpc-origin-encrypted",
        description: "CloudFront speaks TLS from version 1.2 to origins in a VPC.",
        severity: "medium",
        remediation:
            "Set vpcOriginEndpointConfig.originProtocolPolicy to https-only and originSslProtocols to TLSv1.2.",
        control: "encrypted-transport",
        frameworks: { nist: ["SC-8"], pci: ["4.2.1"] },
        peers: {},
        requirements: ["R1"],
        tags: ["cloudfront", "transport"],
    },
    check<VpcOriginArgs>("aws:cloudfront/vpcOrigin:VpcOrigin", {
        find: ({ vpcOriginEndpointConfig }) => {
            const [policy] = blocksAt(vpcOriginEndpointConfig, ["originProtocolPolicy"]);
            const old = blocksAt(vpcOriginEndpointConfig, ["originSslProtocols", "items"])
                .map(text)
                .filter((one) => !/^TLSv1\.[23]/i.test(one));
            return [
                ...(policy === "https-only"
                    ? []
                    : [`vpcOriginEndpointConfig.originProtocolPolicy is ${show(policy)}; set it to "https-only"`]),
                ...(old.length > 0
                    ? [`vpcOriginEndpointConfig.originSslProtocols holds ${old.join(", ")}; name TLSv1.2 alone`]
                    : []),
            ];
        },
        compliant: { TLS: to("https-only", "TLSv1.2"), "no version named": to("https-only") },
        noncompliant: {
            plaintext: to("http-only"),
            "as viewers do": to("match-viewer", "TLSv1.2"),
            "an old version": to("https-only", "TLSv1.1", "TLSv1.2"),
        },
    }),
);
