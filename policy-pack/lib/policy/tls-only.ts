import { given, stackCheck, type StackCheck } from "../rule";
import type { StackResource } from "../stack";
import { isSet } from "../unknown";
import { list, text } from "../values";
import { parsePolicy, type Document } from "./document";
import { policyOf } from "./faults";
import { plaintextRefused, refusesPlaintextOf } from "./transport";

interface Place {
    /** The resource that attaches a policy, and its property that names what it is attached to. */
    readonly companion: string;
    readonly reference: string;
    /** What must be refused to whom comes without TLS, so that nothing of worth is left. */
    readonly actions: readonly string[];
    /** Whether the resource may hold a policy itself. */
    readonly inline?: boolean;
}

/** A queue's address ends in its name, by which a companion may call it too. */
function callsByAddress(props: object, reference: string, queue: { readonly name?: string }): boolean {
    const addresses = list<unknown>(Reflect.get(props, reference)).filter((one) => /^https:/.test(text(one)));
    return addresses.some((one) => text(queue.name) !== "" && text(one).endsWith(`/${text(queue.name)}`));
}

/** The check that the policy of a resource, its own or a companion's, refuses every request without TLS. */
export function tlsOnlyCheck(token: string, place: Place): StackCheck {
    const { companion, reference, actions, inline = false } = place;
    const bare = given(token, "subject", {});
    const policy = (...statements: object[]) =>
        given<{ policy: string }>(companion, "policy", { policy: policyOf(...statements) }, { [reference]: "subject" });
    const wanted = actions.join(" and ");
    const refusal = { ...plaintextRefused, Action: actions, Resource: "*" };
    const role = { AWS: "arn:aws:iam::111122223333:role/a" };
    const fits = (document: Document) => actions.every((action) => refusesPlaintextOf(document, action));
    return stackCheck<{ policy?: string; name?: string }>(token, {
        find: (subject, stack) => {
            const own = inline && isSet(subject.props, "policy") ? [subject.props.policy] : [];
            const named = stack.companions<{ policy: string }>(subject, companion, reference);
            const called = ({ record }: StackResource) => callsByAddress(record.inputs, reference, subject.props);
            const companions = named.length > 0 ? named : stack.of<{ policy: string }>(companion).filter(called);
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
            ...(reference === "queueUrl" && {
                "a refusal, by address": [
                    given<{ name: string }>(token, "subject", { name: "jobs" }),
                    given<object>(companion, "policy", {
                        queueUrl: "https://sqs.eu-west-1.amazonaws.com/111122223333/jobs",
                        policy: policyOf(refusal),
                    }),
                ],
            }),
        },
        noncompliant: {
            "no policy": [bare],
            "a grant alone": [bare, policy({ Effect: "Allow", Principal: role, Action: actions, Resource: "*" })],
            "a grant to services alone, while roles of the account may call as well": [
                bare,
                policy({ Effect: "Allow", Principal: { Service: "events.amazonaws.com" }, Action: actions }),
            ],
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
