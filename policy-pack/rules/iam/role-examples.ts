import type { PolicyArgs, RoleArgs, RolePolicyArgs } from "@pulumi/aws/iam";
import { given } from "../../lib/rule";
import { attachmentToken, policyToken, rolePolicyToken, roleToken } from "./role-documents";

export interface Examples {
    readonly compliant: Readonly<Record<string, string>>;
    readonly noncompliant: Readonly<Record<string, string>>;
    /** A document that refuses the calls without the keys. */
    readonly beside: string;
}

/* A role called "job" and what it may have, for examples of rules that look at all that holds a role. */

export const role = (props: object, refs = {}) => given<RoleArgs>(roleToken, "job", props, refs);
export const policy = (name: string, text: string) => given<PolicyArgs>(policyToken, name, { policy: text });
export const alone = (texts: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(texts).map(([title, text]) => [title, [policy("team", text)]]));
/** A policy of the role, or of one of another name that the example does not have. */
export const onRole = (text: string, role?: string) =>
    given<RolePolicyArgs>(
        rolePolicyToken,
        "work",
        { policy: text, ...(role !== undefined && { role }) },
        role === undefined ? { role: "job" } : {},
    );
export const attached = given<object>(attachmentToken, "to", {}, { role: "job", policyArn: "team" });
