import { rule } from "../../lib/rule";
import { refusesOldTls } from "../../lib/security-policies";
import { isFalse, isTrue, show, text } from "../../lib/values";
import { optionChecks } from "./options";
import { settingsOf, type Options } from "./settings";

const environment = "aws:elasticbeanstalk:environment";
const application = [environment, "LoadBalancerType", "application"] as const;
const off = ["aws:elbv2:listener:default", "ListenerEnabled", "false"] as const;
const https = ["aws:elbv2:listener:443", "Protocol", "HTTPS"] as const;
const policy = (name: string) => ["aws:elbv2:listener:443", "SSLPolicy", name] as const;
const sound = [application, off, https, policy("ELBSecurityPolicy-TLS13-1-2-2021-06")];

/** Namespaces of listeners that are on. Port 80 is, by HTTP, unless something is said of it (developer guide, options). */
function listenersOf(options: Options): readonly string[] {
    const kind = text(options.value(environment, "LoadBalancerType")).toLowerCase();
    const preset = kind === "application" ? "aws:elbv2:listener:default" : "aws:elb:listener";
    const said = new Set(options.settings.map(({ namespace }) => text(namespace)));
    const named = [...said].filter((one) => /^aws:elb(v2)?:listener(:\w+)?$/.test(one));
    const shared = options.value(environment, "LoadBalancerIsShared")?.toLowerCase() === "true";
    const without80 = options.open || options.alone || shared || kind === "network";
    const implied = without80 || named.some((one) => one === preset || one.endsWith(":80")) ? [] : [preset];
    return [...named, ...implied].filter((one) => !isFalse(options.value(one, "ListenerEnabled")));
}

function faultsOf(options: Options, namespace: string): readonly string[] {
    const second = namespace.startsWith("aws:elbv2");
    const option = second ? "Protocol" : "ListenerProtocol";
    const protocol = options.value(namespace, option);
    const switchedOn = isTrue(options.value(namespace, "ListenerEnabled"));
    if (protocol === undefined ? !options.open || switchedOn : /^http$/i.test(protocol))
        return [
            `${option} of ${namespace} is ${show(protocol)}, plain HTTP; set it to "HTTPS", or ListenerEnabled to "false"`,
        ];
    const given = options.value(namespace, "SSLPolicy");
    const plain = !second || /^(tcp|http)$/i.test(text(protocol));
    if (plain || (given === undefined ? options.open : refusesOldTls(given))) return [];
    return [
        `SSLPolicy of ${namespace} is ${show(given)}, which takes TLS before 1.2; set it to "ELBSecurityPolicy-TLS13-1-2-2021-06"`,
    ];
}

export const listenersEncrypted = rule(
    {
        name: "elasticbeanstalk-listeners-encrypted",
        description: "Load balancers of Elastic Beanstalk listen with TLS 1.2 or later, and not with HTTP.",
        severity: "high",
        control: "encrypted-transport",
        remediation: "Turn the listener of port 80 off, and set Protocol and SSLPolicy of aws:elbv2:listener:443.",
        frameworks: { nist: ["SC-8", "SC-13"], pci: ["4.2.1"] },
        peers: {},
        requirements: ["R1"],
        tags: ["elasticbeanstalk", "encryption"],
    },
    ...optionChecks(
        (options) => listenersOf(options).flatMap((namespace) => faultsOf(options, namespace)),
        {
            compliant: {
                HTTPS: settingsOf(...sound),
                "HTTPS, classic": settingsOf(
                    ["aws:elb:listener", "ListenerEnabled", "false"],
                    ["aws:elb:listener:443", "ListenerProtocol", "HTTPS"],
                ),
                "one instance": settingsOf([environment, "EnvironmentType", "SingleInstance"]),
                "a worker": { tier: "Worker" },
            },
            noncompliant: {
                "port 80 left on": settingsOf(application, https, policy("ELBSecurityPolicy-TLS13-1-2-2021-06")),
                "HTTP on another port": settingsOf(...sound, ["aws:elbv2:listener:8080", "Protocol", "HTTP"]),
                "the API's own policy": settingsOf(application, off, https),
                "TLS 1.0": settingsOf(application, off, https, policy("ELBSecurityPolicy-2016-08")),
                "HTTP, classic": settingsOf(["aws:elb:listener:80", "ListenerProtocol", "HTTP"]),
                "nothing said": {},
            },
        },
        { good: sound, bad: [policy("ELBSecurityPolicy-2016-08")] },
    ),
);
