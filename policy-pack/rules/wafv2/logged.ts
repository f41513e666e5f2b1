import type { WebAclArgs, WebAclLoggingConfigurationArgs } from "@pulumi/aws/wafv2";
import { rule, stackCheck, given, type Props } from "../../lib/rule";
import { logging, webAcl } from "./tokens";

const acl = given<WebAclArgs>(webAcl, "acl", { scope: "REGIONAL" });
const log = (props: Props<WebAclLoggingConfigurationArgs>, refs = {}) =>
    given<WebAclLoggingConfigurationArgs>(logging, "log", props, refs);

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
        find: (subject, stack) =>
            stack.companions(subject, logging, "resourceArn").length > 0
                ? undefined
                : "no WebAclLoggingConfiguration names this web ACL; add one",
        compliant: {
            logged: [acl, log({}, { resourceArn: "acl" })],
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
            "another one": [acl, log({ resourceArn: "arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/other/1" })],
        },
    }),
);
