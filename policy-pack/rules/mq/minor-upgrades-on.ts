import type { BrokerArgs } from "@pulumi/aws/mq";
import { switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const minorUpgradesOn = rule(
    {
        name: "mq-broker-minor-upgrades-on",
        description: "Message brokers receive minor upgrades, which close holes.",
        severity: "medium",
        remediation: "Set autoMinorVersionUpgrade to true.",
        control: "hardened-defaults",
        frameworks: { fsbp: ["MQ.3"], nist: ["SI-2"], pci: ["6.3.3"] },
        peers: { checkov: ["CKV_AWS_207"] },
        requirements: ["R31"],
        tags: ["mq", "patching"],
    },
    switchCheck<BrokerArgs>("aws:mq/broker:Broker", "autoMinorVersionUpgrade", "on"),
);
