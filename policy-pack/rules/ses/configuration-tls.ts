import type { ReceiptRuleArgs } from "@pulumi/aws/ses";
import type { ConfigurationSetArgs } from "@pulumi/aws/sesv2";
import { oneOfCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const configurationTls = rule(
    {
        name: "ses-configuration-tls-required",
        description: "Mail goes out over TLS or not at all.",
        severity: "medium",
        remediation: "Set deliveryOptions.tlsPolicy to REQUIRE.",
        control: "encrypted-transport",
        frameworks: { fsbp: ["SES.3"], nist: ["SC-8"], pci: ["4.2.1"] },
        peers: { checkov: ["CKV_AWS_365"] },
        requirements: ["R1"],
        tags: ["ses", "transport"],
    },
    oneOfCheck<ConfigurationSetArgs>(
        ["aws:sesv2/configurationSet:ConfigurationSet", "aws:ses/configurationSet:ConfigurationSet"],
        "deliveryOptions.tlsPolicy",
        ["REQUIRE"],
        { refused: "OPTIONAL", byDefault: "OPTIONAL" },
    ),
    oneOfCheck<ReceiptRuleArgs>("aws:ses/receiptRule:ReceiptRule", "tlsPolicy", ["Require"], {
        refused: "Optional",
        byDefault: "Optional",
    }),
);
