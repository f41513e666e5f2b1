import { given, stackCheck, type StackCheck } from "../rule";
import { isSet } from "../unknown";
import { parsePolicy, type Document } from "./document";
import { policyOf } from "./faults";
import { allows } from "./questions";
import { plaintextRefused, refusesPlaintextOf } from "./transport";

interface Place {
    /** The resource that attaches a policy, and its property that names what it is attached to. */
    readonly companion: string;
    readonly reference: string;
    /** What must be refused to whom comes without TLS, so that nothing of worth is left. */
    readonly actions: readonly string[];
    /** Whether the resource may hold a policy itself. */
    readonly inline?: boolean;
    /** Whether AWS's own services, which speak TLS to each other, need no refusal. */
    readonly exceptServices?: boolean;
}

const servicesOnly = (document: Document) =>
    allows(document).length > 0 &&
    allows(document).every(
        ({ principals }) =>
            principals !== undefined &&
            principals.service.length > 0 &&
            !principals.anyone &&
            principals.aws.length === 0,
    );

/** The check that the policy of a resource, its own or a companion's, refuses every request without TLS. */
export function tlsOnlyCheck(token: string, place: Place): StackCheck {
    const { companion, reference, actions, exceptServices = false, inline = false } = place;
    const bare = given(token, "subject", {});
    const policy = (...statements: object[]) =>
        given<{ policy: string }>(companion, "policy", { policy: policyOf(...statements) }, { [reference]: "subject" });
    const wanted = actions.join(" and ");
    const refusal = { ...plaintextRefused, Action: actions, Resource: "*" };
    const role = { AWS: "arn:aws:iam::111122223333:role/a" };
    const fits = (document: Document) =>
        actions.every((action) => refusesPlaintextOf(document, action)) || (exceptServices && servicesOnly(document));
    return stackCheck<{ policy?: string }>(token, {
        find: (subject, stack) => {
            const own = inline && isSet(subject.props, "policy") ? [subject.props.policy] : [];
            const companions = stack.companions<{ policy: string }>(subject, companion, reference);
            const policies = [...own, ...companions.map((found) => found.props.policy)];
            if (policies.some((found) => fits(parsePolicy(found)))) return undefined;
            return policies.length === 0
                ? `no policy; add one that denies ${wanted} to everybody when aws:SecureTransport is false`
                : `no statement of its policy denies everybody ${wanted} when aws:SecureTransport is false; add one`;
        },
        compliant: {
            "a refusal": [bare, policy(refusal)],
            "a refusal in other words": [
                bare,
                policy({
                    effect: "deny",
                    principal: { AWS: ["*"] },
                    notAction: "none:None",
                    resource: "*",
                    condition: { Bool: { "AWS:securetransport": [false] } },
                }),
            ],
            ...(inline && {
                "a refusal of its own": [given<{ policy: string }>(token, "subject", { policy: policyOf(refusal) })],
            }),
            ...(exceptServices && {
                "services only": [
                    bare,
                    policy({ Effect: "Allow", Principal: { Service: "events.amazonaws.com" }, Action: actions }),
                ],
            }),
        },
        noncompliant: {
            "no policy": [bare],
            "a grant alone": [bare, policy({ Effect: "Allow", Principal: role, Action: actions, Resource: "*" })],
            "one role only": [bare, policy({ ...refusal, Principal: role })],
            "another action": [bare, policy({ ...refusal, Action: "tag:GetResources" })],
            "the wrong way round": [
                bare,
                policy({ ...refusal, Condition: { Bool: { "aws:SecureTransport": "true" } } }),
            ],
            "an Allow": [bare, policy({ ...refusal, Effect: "Allow" })],
        },
    });
}
