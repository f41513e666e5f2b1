import type { CustomKeyStoreArgs } from "@pulumi/aws/kms";
import { check, rule } from "../../lib/rule";
import { text } from "../../lib/values";

export const customStorePrivate = rule(
    {
        name: "kms-custom-store-private",
        description: "KMS reaches an external key store through a VPC endpoint service, not over the internet.",
        severity: "high",
        control: "keys-guarded",
        remediation: "Set xksProxyConnectivity to VPC_ENDPOINT_SERVICE and name xksProxyVpcEndpointServiceName.",
        frameworks: { nist: ["SC-7", "SC-12"], pci: ["1.3.1", "3.6.1"] },
        peers: {},
        requirements: ["R2", "R9"],
        tags: ["kms", "network"],
        url: "https://docs.aws.amazon.com/kms/latest/developerguide/choose-xks-connectivity.html",
    },
    check<CustomKeyStoreArgs>("aws:kms/customKeyStore:CustomKeyStore", {
        find: ({ xksProxyConnectivity }) =>
            text(xksProxyConnectivity).toUpperCase() === "PUBLIC_ENDPOINT"
                ? "xksProxyConnectivity is PUBLIC_ENDPOINT, over the internet; set it to VPC_ENDPOINT_SERVICE"
                : undefined,
        compliant: {
            "through an endpoint service": {
                customKeyStoreType: "EXTERNAL_KEY_STORE",
                xksProxyConnectivity: "VPC_ENDPOINT_SERVICE",
            },
            "a cluster of CloudHSM": { customKeyStoreType: "AWS_CLOUDHSM", cloudHsmClusterId: "cluster-1a23b4cdefg" },
        },
        noncompliant: {
            "over the internet": {
                customKeyStoreType: "EXTERNAL_KEY_STORE",
                xksProxyConnectivity: "PUBLIC_ENDPOINT",
                xksProxyUriEndpoint: "https://xks.example.com",
            },
            "in small letters": { xksProxyConnectivity: "public_endpoint" },
        },
    }),
);
