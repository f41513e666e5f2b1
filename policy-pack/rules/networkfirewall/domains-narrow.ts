import type { RuleGroupArgs } from "@pulumi/aws/networkfirewall";
import { check, rule } from "../../lib/rule";
import { list, text, only } from "../../lib/values";
import { domains, suricata } from "./examples";
import { broadName } from "./names";
import { passedPrefixes, passedSuffixes } from "./suricata";
import { groupIn, sourceIn } from "./blocks";
import { ruleGroup } from "./tokens";

export const domainsNarrow = rule(
    {
        name: "networkfirewall-domains-narrow",
        description:
            "Allowed names are whole ones, and neither top-level domains nor names under which anybody can publish.",
        severity: "high",
        control: "filtered-egress",
        remediation: "List the hosts that are meant, such as api.example.com.",
        frameworks: { nist: ["AC-4", "SC-7(5)"], pci: ["1.3.2"] },
        requirements: ["R21"],
        tags: ["networkfirewall", "rules"],
    },
    check<RuleGroupArgs>(ruleGroup, {
        find: (props) => {
            const { rules } = props;
            const source = sourceIn(groupIn(props));
            const names = only(source?.rulesSourceList);
            const listed = names?.generatedRulesType === "ALLOWLIST" ? list(names.targets).map(text) : [];
            const written = [text(rules), text(source?.rulesString)];
            const broad = [...listed, ...written.flatMap(passedSuffixes)].flatMap((name) => {
                const why = broadName(name);
                return why === undefined ? [] : [`allowed name "${name}" ${why}; list the hosts that are meant`];
            });
            const begun = written
                .flatMap(passedPrefixes)
                .map(
                    (name) =>
                        `allowed name "${name}" may go on behind, into hosts of others; add endswith, or end the pattern with $`,
                );
            return [...broad, ...begun];
        },
        compliant: {
            hosts: domains("ALLOWLIST", "pypi.org", "api.example.com"),
            "an organisation's names": domains("ALLOWLIST", ".example.co.jp"),
            "a top-level domain, refused": domains("DENYLIST", ".zip"),
            "a host of AWS": domains("ALLOWLIST", "sts.eu-west-1.amazonaws.com"),
            "a pattern with an end": suricata(
                'pass tls any any -> any 443 (tls.sni; pcre:"/^(www\\.)?pypi\\.org$/i"; sid:1;)',
            ),
            "a name in a rule": suricata(
                'pass tls any any -> any 443 (tls.sni; content:"pypi.org"; startswith; endswith; sid:1;)',
            ),
        },
        noncompliant: {
            "a top-level domain": domains("ALLOWLIST", "pypi.org", ".com"),
            "one of two labels": domains("ALLOWLIST", ".co.jp"),
            "everybody's buckets": domains("ALLOWLIST", ".amazonaws.com"),
            "everybody's pages": domains("ALLOWLIST", ".github.io"),
            "a pattern that may go on": suricata('pass tls any any -> any 443 (tls.sni; pcre:"/pypi\\.org/i"; sid:1;)'),
            "a name that may go on": suricata(
                'pass tls any any -> any 443 (tls.sni; content:"pypi.org"; startswith; nocase; sid:1;)',
            ),
            "in a rule": suricata(
                'pass tls any any -> any 443 (tls.sni; content:".amazonaws.com"; endswith; nocase; sid:1;)',
            ),
        },
    }),
);
