import type { LoadBalancerArgs as ClassicArgs } from "@pulumi/aws/elb";
import type { ListenerArgs } from "@pulumi/aws/lb";
import { check, rule } from "../../lib/rule";
import { list, number, only, show, text } from "../../lib/values";
import { classic, listener } from "./tokens";

const redirect = { type: "redirect", redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" } };
const forward = {
    type: "forward",
    targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/app/1",
};
const classicOne = (lbProtocol: string, lbPort: number) => ({
    lbProtocol,
    lbPort,
    instanceProtocol: "https",
    instancePort: 443,
});

export const listenerEncrypted = rule(
    {
        name: "elb-listener-encrypted",
        description: "Load balancers listen with TLS; plain HTTP is answered by a redirect to HTTPS only.",
        severity: "high",
        control: "encrypted-transport",
        remediation: "Use HTTPS or TLS with a certificate, or redirect to HTTPS.",
        frameworks: { fsbp: ["ELB.1", "ELB.3"], nist: ["SC-8", "SC-13"], pci: ["4.2.1"] },
        requirements: ["R1"],
        tags: ["elb", "encryption"],
    },
    check<ListenerArgs>(listener, {
        find: ({ protocol, port, defaultActions }) => {
            const plain =
                text(protocol).toUpperCase() === "HTTP" ||
                (number(port) === 80 && ["", "TCP"].includes(text(protocol).toUpperCase()));
            const redirects = list(defaultActions).some(
                ({ type, redirect: to }) => type === "redirect" && text(only(to)?.protocol).toUpperCase() === "HTTPS",
            );
            return plain && !redirects
                ? `protocol is ${show(protocol)} on port ${show(port)}; use HTTPS, or redirect to it`
                : undefined;
        },
        compliant: {
            HTTPS: { protocol: "HTTPS", port: 443, defaultActions: [forward] },
            "a redirect": { protocol: "HTTP", port: 80, defaultActions: [redirect] },
            TLS: { protocol: "TLS", port: 443, defaultActions: [forward] },
        },
        noncompliant: {
            HTTP: { protocol: "HTTP", port: 80, defaultActions: [forward] },
            "HTTP on another port": { protocol: "HTTP", port: 8080, defaultActions: [forward] },
            "a redirect to HTTP": {
                protocol: "HTTP",
                port: 80,
                defaultActions: [{ ...redirect, redirect: { ...redirect.redirect, protocol: "HTTP" } }],
            },
        },
    }),
    check<ClassicArgs>(classic, {
        find: ({ listeners }) =>
            list(listeners)
                .filter(
                    ({ lbProtocol, lbPort }) =>
                        /^http$/i.test(text(lbProtocol)) || (/^tcp$/i.test(text(lbProtocol)) && number(lbPort) === 80),
                )
                .map(
                    ({ lbPort, lbProtocol }) =>
                        `listeners: port ${show(lbPort)} speaks ${text(lbProtocol).toLowerCase()}; use https or ssl`,
                ),
        compliant: { HTTPS: { listeners: [classicOne("https", 443)] }, SSL: { listeners: [classicOne("SSL", 8443)] } },
        noncompliant: {
            HTTP: { listeners: [classicOne("http", 80)] },
            "HTTP, passed through": { listeners: [classicOne("tcp", 80)] },
            "HTTP beside HTTPS": { listeners: [classicOne("https", 443), classicOne("HTTP", 80)] },
        },
    }),
);
