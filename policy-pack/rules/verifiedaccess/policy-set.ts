import type { GroupArgs } from "@pulumi/aws/verifiedaccess";
import { check, rule } from "../../lib/rule";
import { text } from "../../lib/values";

/** `permit(principal, action, resource);` without when: everybody. */
const anybody = /permit\s*\(\s*principal\s*,\s*action\s*,\s*resource\s*\)\s*(when\s*\{\s*true\s*;?\s*\}\s*)?;/;
const when = "permit(principal, action, resource) when { context.idc.groups has developers };";

export const policySet = rule(
    {
        name: "verifiedaccess-group-policy-set",
        description: "Groups of Verified Access have a policy that looks at who asks.",
        severity: "high",
        control: "nothing-public",
        remediation: "Give policyDocument with a condition on the trust data.",
        frameworks: { nist: ["AC-3"] },
        requirements: ["R5", "R20"],
        tags: ["verifiedaccess", "access"],
    },
    check<GroupArgs>(["aws:verifiedaccess/group:Group", "aws:verifiedaccess/endpoint:Endpoint"], {
        find: ({ policyDocument }) =>
            anybody.test(text(policyDocument))
                ? "policyDocument permits everybody; add a when clause on the trust data"
                : undefined,
        compliant: {
            "a group of people": { policyDocument: when },
            "none, which lets nobody in": { description: "empty" },
        },
        noncompliant: {
            everybody: { policyDocument: "permit(principal, action, resource);" },
            "everybody, in two lines": { policyDocument: `permit (principal,\n action, resource) when { true };` },
        },
    }),
);
