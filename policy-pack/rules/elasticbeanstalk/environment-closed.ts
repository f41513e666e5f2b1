import { coversInternet } from "../../lib/cidr";
import { rule } from "../../lib/rule";
import { isTrue, show } from "../../lib/values";
import { optionChecks } from "./options";
import { settingsOf } from "./settings";

const vpc = "aws:ec2:vpc";
const hosts = "aws:autoscaling:launchconfiguration";
const inside = [vpc, "VPCId", "vpc-1"] as const;
const internal = [vpc, "ELBScheme", "internal"] as const;
const ssh = (sources: string) => [hosts, "SSHSourceRestriction", `tcp,22,22,${sources}`] as const;

export const environmentClosed = rule(
    {
        name: "elasticbeanstalk-environment-closed",
        description:
            "Environments of Elastic Beanstalk lie in a VPC of one's own, with private addresses and an internal load balancer.",
        severity: "high",
        control: "closed-network",
        remediation: "Set VPCId, AssociatePublicIpAddress false and ELBScheme internal in aws:ec2:vpc.",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.4.4"] },
        requirements: ["R9"],
        tags: ["elasticbeanstalk", "network"],
    },
    ...optionChecks(
        (options) => {
            const scheme = options.value(vpc, "ELBScheme");
            const sources = options.value(hosts, "SSHSourceRestriction")?.split(",").slice(3) ?? [];
            const unsaid = scheme === undefined && options.open;
            return [
                ...(options.entry(vpc, "VPCId") === undefined && !options.open
                    ? ["settings lack VPCId of aws:ec2:vpc, so that the default VPC is used; give one"]
                    : []),
                ...(isTrue(options.value(vpc, "AssociatePublicIpAddress"))
                    ? ["AssociatePublicIpAddress is true; set it to false"]
                    : []),
                ...(coversInternet(sources)
                    ? [`SSHSourceRestriction opens port 22 to ${sources.join(",")}; name a security group or remove it`]
                    : []),
                ...(options.alone || unsaid || scheme?.toLowerCase() === "internal"
                    ? []
                    : [`ELBScheme is ${show(scheme)}, public by default; set it to "internal"`]),
            ];
        },
        {
            compliant: {
                inside: settingsOf(inside, internal, [vpc, "AssociatePublicIpAddress", "false"], ssh("sg-1")),
                "one instance": settingsOf(inside, [
                    "aws:elasticbeanstalk:environment",
                    "EnvironmentType",
                    "SingleInstance",
                ]),
            },
            noncompliant: {
                "nothing said": {},
                "a public load balancer": settingsOf(inside, [vpc, "ELBScheme", "public"]),
                "public addresses": settingsOf(inside, internal, [vpc, "AssociatePublicIpAddress", "true"]),
                "SSH from everywhere": settingsOf(inside, internal, ssh("0.0.0.0/0")),
            },
        },
        { good: [inside, internal], bad: [[vpc, "ELBScheme", "public"]] },
    ),
);
