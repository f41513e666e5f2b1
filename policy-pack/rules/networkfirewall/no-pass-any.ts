import type { RuleGroupArgs } from "@pulumi/aws/networkfirewall";
import { check, rule } from "../../lib/rule";
import { list, text, only } from "../../lib/values";
import { suricata, stateful, stateless } from "./examples";
import { anywhere, blindPasses } from "./suricata";
import { groupIn, readVariables, sourceIn, variablesOf } from "./blocks";
import { ruleGroup } from "./tokens";

export const noPassAny = rule(
    {
        name: "networkfirewall-rules-pass-nothing-unseen",
        description: "No rule of a firewall passes connections to anywhere without asking for a name or an address.",
        severity: "critical",
        control: "filtered-egress",
        remediation: "Match tls.sni, http.host or dns.query in rules that pass, or name the destination.",
        frameworks: { nist: ["AC-4", "SC-7(5)"], pci: ["1.3.2"] },
        requirements: ["R21"],
        tags: ["networkfirewall", "rules"],
    },
    check<RuleGroupArgs>(ruleGroup, {
        find: (props) => {
            const { rules } = props;
            const group = groupIn(props);
            const source = sourceIn(group);
            const variables = variablesOf(group);
            const written = [rules, source?.rulesString].flatMap((lines) => blindPasses(text(lines), variables));
            const built = list(source?.statefulRules).filter(
                ({ action, header, ruleOptions }) =>
                    action === "PASS" &&
                    anywhere(text(only(header)?.destination), variables) &&
                    !list(ruleOptions).some(({ keyword }) => /^(content|pcre|tls|http|dns)/.test(text(keyword))),
            );
            const blind = list(only(source?.statelessRulesAndCustomActions)?.statelessRules).filter(
                ({ ruleDefinition: one }) => {
                    const destinations = list(only(only(one)?.matchAttributes)?.destinations);
                    return (
                        list(only(one)?.actions).includes("aws:pass") &&
                        (destinations.length === 0 ||
                            destinations.some(({ addressDefinition }) => anywhere(text(addressDefinition))))
                    );
                },
            );
            if (written.length + built.length + blind.length === 0) readVariables(group);
            return [
                ...written.map(
                    (line) =>
                        `rule "${line.slice(0, 80)}" passes to anywhere unseen; match a name or name the destination`,
                ),
                ...built.map(
                    ({ header }) =>
                        `a stateful rule passes ${text(only(header)?.protocol)} to ${text(only(header)?.destination)} unseen; match a name or name the destination`,
                ),
                ...blind.map(
                    ({ priority }) =>
                        `stateless rule ${priority ?? ""} passes to anywhere past the stateful engine; use aws:forward_to_sfe`,
                ),
            ];
        },
        compliant: {
            names: suricata(
                'pass tls $HOME_NET any -> $EXTERNAL_NET 443 (tls.sni; content:"pypi.org"; endswith; sid:1;)',
            ),
            handshakes: suricata(
                "pass tcp $HOME_NET any -> $EXTERNAL_NET 443 (flow:not_established, to_server; sid:2;)\n# pass ip any any -> any any (sid:9;)",
            ),
            "what is outside, narrowed": suricata("pass tcp any any -> $EXTERNAL_NET 443 (sid:9;)", {
                EXTERNAL_NET: ["203.0.113.0/24"],
            }),
            "a drop of everything": suricata("drop ip any any -> any any (sid:3;)"),
            "a named destination": stateful("PASS", "10.0.0.0/16"),
            "stateless, forwarded": stateless("aws:forward_to_sfe", "0.0.0.0/0"),
        },
        noncompliant: {
            everything: suricata("pass ip any any <> $HOME_NET any (sid:1;)"),
            "HTTPS by port only, between sound rules": suricata(
                'drop udp any any -> any 53 (sid:1;)\npass tcp $HOME_NET any -> $EXTERNAL_NET 443 (msg:"https"; flow:established; sid:2;)',
            ),
            "every name but one": suricata('pass tls any any -> any 443 (tls.sni; content:!"evil.example"; sid:7;)'),
            "any name": suricata('pass tls any any -> any 443 (tls.sni; pcre:"/.*/"; sid:4;)'),
            "by what the client says": suricata(
                'pass http $HOME_NET any -> $EXTERNAL_NET any (http.method; content:"GET"; nocase; sid:5;)',
            ),
            "a whole country": suricata("pass tcp $HOME_NET any -> any any (geoip:dst,US; sid:6;)"),
            "built, to anywhere": stateful("PASS", "ANY"),
            "to a variable of everything": suricata("pass tcp any any -> $ROOM 443 (sid:8;)", { ROOM: ["0.0.0.0/0"] }),
            "stateless, to anywhere": stateless("aws:pass", "0.0.0.0/0"),
        },
    }),
);
