import type { PolicyArgs } from "@pulumi/aws/organizations";
import { parsePolicy, type Statement } from "../../lib/policy/document";
import { policyOf } from "../../lib/policy/faults";
import { check, rule } from "../../lib/rule";

/** What AWS refuses, or takes and does not heed (Organizations user guide, syntax of SCPs and of RCPs). */
const faults = new Map<string, (statement: Statement) => string | undefined>([
    [
        "SERVICE_CONTROL_POLICY",
        ({ principals, notPrincipals }) =>
            principals === undefined && notPrincipals === undefined
                ? undefined
                : "names a Principal, which an SCP cannot; take it out",
    ],
    [
        "RESOURCE_CONTROL_POLICY",
        ({ effect, principals }) =>
            effect === "Allow"
                ? "allows, which an RCP cannot; write Deny"
                : principals?.anyone === true
                  ? undefined
                  : 'is not for everybody; set Principal to "*"',
    ],
]);
const deny = { Effect: "Deny", Action: "s3:*", Resource: "*" };

export const controlPolicyShape = rule(
    {
        name: "organizations-control-policy-shape",
        description:
            'Control policies have the shape that AWS takes: no Principal in an SCP, Principal "*" in an RCP, and no Allow in it.',
        severity: "medium",
        control: "guarded-organization",
        remediation:
            'Take Principal out of service control policies; in resource control policies write Deny with Principal "*".',
        frameworks: { nist: ["AC-3"] },
        peers: {},
        requirements: ["R7"],
        tags: ["organizations", "guard-rails"],
    },
    check<PolicyArgs>("aws:organizations/policy:Policy", {
        find: ({ content, type }) => {
            const fault = faults.get(type ?? "SERVICE_CONTROL_POLICY");
            return parsePolicy(fault && content).statements.flatMap((one) => {
                const wrong = fault?.(one);
                return wrong === undefined ? [] : `content: ${one.label} ${wrong}`;
            });
        },
        compliant: {
            "an SCP": { content: policyOf(deny) },
            "an RCP": { content: policyOf({ ...deny, Principal: "*" }), type: "RESOURCE_CONTROL_POLICY" },
        },
        noncompliant: {
            "an SCP with a principal": { content: policyOf({ ...deny, Principal: "*" }) },
            "an SCP with principals left out": {
                content: policyOf({ ...deny, NotPrincipal: { AWS: "arn:aws:iam::111122223333:role/a" } }),
                type: "SERVICE_CONTROL_POLICY",
            },
            "an RCP for one": {
                content: policyOf({ ...deny, Principal: { AWS: "arn:aws:iam::111122223333:role/a" } }),
                type: "RESOURCE_CONTROL_POLICY",
            },
            "an RCP without": { content: policyOf(deny), type: "RESOURCE_CONTROL_POLICY" },
            "an RCP that allows": {
                content: policyOf({ ...deny, Effect: "Allow", Principal: "*" }),
                type: "RESOURCE_CONTROL_POLICY",
            },
        },
    }),
);
