import type { WebAclArgs } from "@pulumi/aws/wafv2";
import { rule, stackCheck, given, type Props } from "../../lib/rule";
import { isSet, isEmptyList } from "../../lib/unknown";
import { webAcl, webAclParts } from "./tokens";

const acl = (props: Props<WebAclArgs>) => given<WebAclArgs>(webAcl, "acl", props);

export const hasRules = rule(
    {
        name: "wafv2-acl-has-rules",
        description: "A web ACL that lets everything through by default has rules.",
        severity: "medium",
        control: "nothing-public",
        remediation: "Add rules, or block by default.",
        frameworks: { fsbp: ["WAF.10"], nist: ["SC-7"], pci: ["6.4.2"] },
        requirements: ["R20"],
        tags: ["waf"],
    },
    stackCheck<WebAclArgs>(webAcl, {
        find: (subject, stack) => {
            const { props } = subject;
            if (isSet(props.defaultAction, "block") || !isEmptyList(props, "rules") || isSet(props, "ruleJson"))
                return undefined;
            return stack.companions(subject, webAclParts, "webAclArn").length > 0
                ? undefined
                : "rules is empty and the default is to allow; add rules";
        },
        compliant: {
            "blocked by default": [acl({ defaultAction: { block: {} } })],
            "rules as text": [acl({ defaultAction: { allow: {} }, ruleJson: "[]" })],
            "a rule beside it": [
                acl({ defaultAction: { allow: {} } }),
                given(webAclParts[0], "rule", {}, { webAclArn: "acl" }),
            ],
        },
        noncompliant: {
            none: [acl({ defaultAction: { allow: {} } })],
            "an empty list": [acl({ defaultAction: { allow: {} }, rules: [] })],
        },
    }),
);
