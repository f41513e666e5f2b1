import type { ListenerArgs, ListenerRuleArgs } from "@pulumi/aws/lb";
import { given, rule, stackCheck, type Props } from "../../lib/rule";
import { elbTokens } from "../../lib/tokens";
import { list, only, text } from "../../lib/values";
import { listener } from "./tokens";

const listenerRule = elbTokens("ListenerRule").slice(0, 2);
const reply = new Set(["redirect", "fixed-response"]);
const passing = { type: "forward", targetGroupArn: "arn" };
const of = (protocol: string) => given<ListenerArgs>(listener[0] ?? "", "front", { protocol, port: 80 });
const one = (...actions: NonNullable<Props<ListenerRuleArgs>["actions"]>) =>
    given<ListenerRuleArgs>(listenerRule[0] ?? "", "rule", { actions }, { listenerArn: "front" });
const to = (redirect: { protocol?: string; host?: string; port?: string }) =>
    one({ type: "redirect", redirect: { statusCode: "HTTP_301", ...redirect } });

export const rulesEncrypted = rule(
    {
        name: "elb-listener-rules-encrypted",
        description: "Rules of a listener neither send on to plain HTTP nor take in what came by it.",
        severity: "high",
        control: "encrypted-transport",
        remediation: "Set redirect.protocol to HTTPS or leave it out, and forward from HTTPS listeners only.",
        frameworks: { fsbp: ["ELB.1"], nist: ["SC-8"], pci: ["4.2.1"] },
        peers: {},
        requirements: ["R1"],
        tags: ["elb", "encryption"],
    },
    stackCheck<ListenerRuleArgs>(listenerRule, {
        find: (subject, stack) => {
            const actions = list(subject.props.actions);
            if (
                actions.some(
                    ({ type, redirect }) => type === "redirect" && /^http$/i.test(text(only(redirect)?.protocol)),
                )
            )
                return 'actions: redirect.protocol is "HTTP"; set it to "HTTPS"';
            if (actions.every(({ type }) => reply.has(text(type)))) return undefined;
            const front = stack.target<ListenerArgs>(subject, "listenerArn", listener);
            return /^http$/i.test(text(front?.props.protocol))
                ? `actions forward what came to ${front?.name ?? ""} by plain HTTP; redirect it to HTTPS`
                : undefined;
        },
        compliant: {
            "to HTTPS": [of("HTTP"), to({ protocol: "HTTPS", port: "443" })],
            "as it came": [of("HTTPS"), to({ host: "a.example.com" })],
            "forwarded from HTTPS": [of("HTTPS"), one(passing)],
        },
        noncompliant: {
            "to HTTP": [of("HTTPS"), to({ protocol: "HTTP" })],
            "to HTTP elsewhere": [of("HTTPS"), to({ protocol: "http", host: "a.example.com", port: "80" })],
            "forwarded in plain": [one(passing), of("HTTP")],
        },
    }),
);
