import type { GroupArgs } from "@pulumi/aws/verifiedaccess";
import { check, rule } from "../../lib/rule";
import { text } from "../../lib/values";

/** `permit(principal, action, resource);` with no clause that looks at anything: everybody. */
const anybody =
    /permit\s*\(\s*principal\s*,\s*action\s*,\s*resource\s*\)\s*((when\s*\{\s*true|unless\s*\{\s*false)\s*;?\s*\}\s*)*;/;
const comments = /\/\/.*/g;
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
            anybody.test(text(policyDocument).replace(comments, ""))
                ? "policyDocument permits everybody; add a when clause on the trust data"
                : undefined,
        compliant: {
            "a group of people": { policyDocument: when },
            "everybody, in a comment": { policyDocument: `// permit(principal, action, resource);\n${when}` },
            "none, which lets nobody in": { description: "empty" },
        },
        noncompliant: {
            "everybody unless false": { policyDocument: "permit(principal, action, resource) unless { false };" },
            everybody: { policyDocument: "permit(principal, action, resource);" },
            "everybody, in two lines": { policyDocument: `permit (principal,\n action, resource) when { true };` },
        },
    }),
);
