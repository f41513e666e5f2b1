import { check, rule } from "../../lib/rule";
import { text } from "../../lib/values";

/** aws-native has it; @pulumi/aws makes applications of the identity center alone. */
interface Identified {
    readonly identityType?: string;
    readonly displayName?: string;
}

export const qbusinessSignedIn = rule(
    {
        name: "qbusiness-application-signed-in",
        description: "Nobody asks Amazon Q Business without signing in.",
        severity: "critical",
        control: "nothing-public",
        remediation: "Set identityType to AWS_IAM_IDC.",
        frameworks: { nist: ["AC-3", "IA-2"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R5", "R8"],
        tags: ["qbusiness", "exposure"],
    },
    check<Identified>("aws:qbusiness/application:Application", {
        find: ({ identityType }) =>
            text(identityType).toUpperCase() === "ANONYMOUS"
                ? 'identityType is "ANONYMOUS"; set it to "AWS_IAM_IDC"'
                : undefined,
        compliant: { "the identity center": { identityType: "AWS_IAM_IDC" }, "by default": { displayName: "q" } },
        noncompliant: {
            anybody: { identityType: "ANONYMOUS" },
            "anybody, named": { displayName: "q", identityType: "anonymous" },
        },
    }),
);
