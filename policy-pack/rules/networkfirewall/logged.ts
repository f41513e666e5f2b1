import type { FirewallArgs, LoggingConfigurationArgs } from "@pulumi/aws/networkfirewall";
import { rule, stackCheck, given } from "../../lib/rule";
import { list, text, only } from "../../lib/values";
import { firewall } from "./tokens";

const logging = "aws:networkfirewall/loggingConfiguration:LoggingConfiguration";
const wall = given<FirewallArgs>(firewall, "wall", { deleteProtection: true });
const logs = (...types: string[]) =>
    given<LoggingConfigurationArgs>(
        logging,
        "logs",
        {
            loggingConfiguration: {
                logDestinationConfigs: types.map((logType) => ({
                    logDestination: { logGroup: "firewall" },
                    logDestinationType: "CloudWatchLogs",
                    logType,
                })),
            },
        },
        { firewallArn: "wall" },
    );

export const logged = rule(
    {
        name: "networkfirewall-firewall-logged",
        description: "Firewalls log what they refuse or notice (ALERT) and every connection (FLOW).",
        severity: "high",
        control: "audit-trail",
        remediation: "Add a LoggingConfiguration for the firewall with destinations for ALERT and FLOW.",
        frameworks: { fsbp: ["NetworkFirewall.2"], nist: ["AU-12", "SI-4"], pci: ["10.2.1"] },
        requirements: ["R11", "R21"],
        tags: ["networkfirewall", "logging"],
    },
    stackCheck<FirewallArgs>(firewall, {
        find: (subject, stack) => {
            const companions = stack.companions<LoggingConfigurationArgs>(subject, logging, "firewallArn");
            const types = companions.flatMap(({ props }) =>
                list(only(props.loggingConfiguration)?.logDestinationConfigs).map(({ logType }) => text(logType)),
            );
            const missing = ["ALERT", "FLOW"].filter((type) => !types.includes(type));
            return missing.length === 0
                ? undefined
                : `no LoggingConfiguration of this firewall logs ${missing.join(" and ")}; add a destination`;
        },
        compliant: { both: [wall, logs("ALERT", "FLOW")], "all three": [wall, logs("TLS", "FLOW", "ALERT")] },
        noncompliant: { none: [wall], "connections only": [wall, logs("FLOW")], "alerts only": [wall, logs("ALERT")] },
    }),
);
