import type { ListenerArgs, ListenerRuleArgs } from "@pulumi/aws/lb";
import { check, rule } from "../../lib/rule";
import { elbTokens } from "../../lib/tokens";
import { isTrue, list, only } from "../../lib/values";
import { listener } from "./tokens";

interface SignIn {
    readonly authenticateOidc?: { readonly onUnauthenticatedRequest?: string };
    readonly authenticateCognito?: { readonly onUnauthenticatedRequest?: string };
}

/** With `allow`, whoever has not signed in is passed on without a name. */
function signInFaults(actions: readonly SignIn[], path: string): readonly string[] {
    return actions.flatMap((action) =>
        (["authenticateOidc", "authenticateCognito"] as const)
            .filter((way) => only(action[way])?.onUnauthenticatedRequest === "allow")
            .map((way) => `${path}.${way}.onUnauthenticatedRequest is "allow"; set it to "authenticate"`),
    );
}

const oidc = (onUnauthenticatedRequest?: string) => ({
    type: "authenticate-oidc",
    authenticateOidc: { clientId: "c", issuer: "https://idp.example.com", onUnauthenticatedRequest },
});
const mutual = (rest: object) => ({ mutualAuthentication: { mode: "verify", trustStoreArn: "arn", ...rest } });

export const callersVerified = rule(
    {
        name: "elb-callers-verified",
        description: "A listener that asks who calls lets nobody pass without an answer, nor with an expired one.",
        severity: "high",
        control: "single-entrance",
        remediation:
            "Set onUnauthenticatedRequest to authenticate or deny, and leave ignoreClientCertificateExpiry off.",
        frameworks: { nist: ["AC-3", "IA-2", "IA-5(2)"], pci: ["8.3.1"] },
        peers: {},
        requirements: ["R5", "R9"],
        tags: ["elb", "access"],
    },
    check<ListenerArgs>(listener, {
        find: ({ defaultActions, mutualAuthentication }) => [
            ...signInFaults(list(defaultActions), "defaultActions"),
            ...(isTrue(only(mutualAuthentication)?.ignoreClientCertificateExpiry)
                ? ["mutualAuthentication.ignoreClientCertificateExpiry is true; set it to false"]
                : []),
        ],
        compliant: {
            "the default, to sign in": { defaultActions: [oidc()] },
            refused: { defaultActions: [oidc("deny")] },
            "certificates that are valid": mutual({ ignoreClientCertificateExpiry: false }),
        },
        noncompliant: {
            "passed on": { defaultActions: [oidc("allow")] },
            "certificates of whatever age": mutual({ ignoreClientCertificateExpiry: true }),
        },
    }),
    check<ListenerRuleArgs>(elbTokens("ListenerRule").slice(0, 2), {
        find: ({ actions }) => signInFaults(list(actions), "actions"),
        compliant: {
            "the default, to sign in": { actions: [oidc()] },
            "no sign-in here": { actions: [{ type: "forward", targetGroupArn: "arn" }] },
        },
        noncompliant: {
            "passed on": { actions: [oidc("allow")] },
            "passed on by Cognito": {
                actions: [{ type: "authenticate-cognito", authenticateCognito: { onUnauthenticatedRequest: "allow" } }],
            },
        },
    }),
);
