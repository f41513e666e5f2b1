import type { WebAclArgs, WebAclLoggingConfigurationArgs } from "@pulumi/aws/wafv2";
import { rule, stackCheck, given, type Props } from "../../lib/rule";
import { list, only } from "../../lib/values";
import { logging, webAcl } from "./tokens";

const acl = given<WebAclArgs>(webAcl, "acl", { scope: "REGIONAL" });
const log = (props: Props<WebAclLoggingConfigurationArgs>, refs = {}) =>
    given<WebAclLoggingConfigurationArgs>(logging, "log", props, refs);

interface Filter {
    readonly behavior?: string;
    readonly conditions?: { actionCondition?: { action?: string } }[];
}
const dropsRefusals = ({ behavior, conditions }: Filter) =>
    behavior === "DROP" && list(conditions).some((one) => only(one.actionCondition)?.action === "BLOCK");
const filtered = (behavior: string, action: string) =>
    log(
        {
            loggingFilter: {
                defaultBehavior: "KEEP",
                filters: [{ behavior, requirement: "MEETS_ANY", conditions: [{ actionCondition: { action } }] }],
            },
        },
        { resourceArn: "acl" },
    );

export const logged = rule(
    {
        name: "wafv2-acl-logged",
        description: "Web ACLs log the requests they judge.",
        severity: "medium",
        control: "audit-trail",
        remediation: "Add a WebAclLoggingConfiguration for the ACL.",
        frameworks: { fsbp: ["WAF.11"], nist: ["AU-12", "SI-4"], pci: ["10.4.2"] },
        requirements: ["R11"],
        tags: ["waf", "logging"],
    },
    stackCheck<WebAclArgs>(webAcl, {
        find: (subject, stack) => {
            const logs = stack.companions<WebAclLoggingConfigurationArgs>(subject, logging, "resourceArn");
            if (logs.length === 0) return "no WebAclLoggingConfiguration names this web ACL; add one";
            const silent = logs.find(({ props }) => list(only(props.loggingFilter)?.filters).some(dropsRefusals));
            return silent === undefined
                ? undefined
                : `loggingFilter of ${silent.name} drops what the web ACL refuses; keep BLOCK`;
        },
        compliant: {
            logged: [acl, log({}, { resourceArn: "acl" })],
            "what is let through left out": [filtered("DROP", "ALLOW"), acl],
            "logged to a stream": [
                acl,
                log(
                    {
                        logDestinationConfigs: [
                            "arn:aws:firehose:eu-west-1:111122223333:deliverystream/aws-waf-logs-a",
                        ],
                    },
                    { resourceArn: "acl" },
                ),
            ],
        },
        noncompliant: {
            not: [acl],
            "all but what matters": [acl, filtered("DROP", "BLOCK")],
            "another one": [acl, log({ resourceArn: "arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/other/1" })],
        },
    }),
);
