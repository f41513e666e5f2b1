import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";

export const keysKept = rule(
    {
        name: "transfer-keys-kept",
        description: "Private keys of servers and certificates do not stand in the program and its state.",
        severity: "high",
        control: "secrets-kept",

        remediation: "Give hostKeyBodyWo, or import keys outside the program.",
        frameworks: { nist: ["IA-5"], pci: ["8.6.2"] },
        peers: {},
        requirements: ["R5"],
        tags: ["transfer", "credentials"],
    },
    ...(
        [
            ["aws:transfer/server:Server", "hostKey"],
            ["aws:transfer/hostKey:HostKey", "hostKeyBody"],
            ["aws:transfer/certificate:Certificate", "privateKey"],
        ] as const
    ).map(([token, property]) =>
        check<object>(token, {
            find: (props) =>
                isSet(props, property)
                    ? `${property} is set, so a private key stands in the state; give it outside the program`
                    : undefined,
            compliant: { none: {}, "none, described": { description: "d" } },
            noncompliant: {
                given: { [property]: "-----BEGIN PRIVATE KEY-----" },
                "given, described": { [property]: "-----BEGIN OPENSSH PRIVATE KEY-----", description: "d" },
            },
        }),
    ),
);
