import type { PolicyArgs, RoleArgs, RolePolicyArgs } from "@pulumi/aws/iam";
import type { Demand } from "../../lib/policy/demanded";
import { parsePolicy } from "../../lib/policy/document";
import { check, stackCheck, type Check } from "../../lib/rule";
import type { Stack, StackResource } from "../../lib/stack";
import { list } from "../../lib/values";
import { openCalls } from "./open-calls";
import * as held from "./role-documents";
import { alone, attached, onRole, policy, role, type Examples } from "./role-examples";

type Holders = () => readonly StackResource<RoleArgs>[];

/** Carriers of which nothing is known but their own document. */
const statementsAlone = [
    ["inlinePolicy", ["aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy"]],
    ["policy", ["aws:iam/userPolicy:UserPolicy", "aws:iam/groupPolicy:GroupPolicy"]],
] as const;

/**
 * Judges whether every Allow for the calls asks for the keys, or some Deny does that holds the same role: of the same
 * document, of another policy of the role, or of its boundary. `fault` completes "policy: <statement> …".
 */
export function demandingChecks(
    demands: readonly Demand[],
    fault: (calls: readonly string[]) => string,
    examples: Examples,
): readonly Check[] {
    const faults = (text: unknown, path: string, holders: Holders, stack?: Stack) =>
        openCalls(parsePolicy(text), demands, () =>
            stack === undefined ? [] : holders().map((one) => held.holdingOf(one, stack)),
        ).map(({ label, calls }) => `${path}: ${label} ${fault(calls)}`);
    const target = (subject: StackResource, stack: Stack) => () =>
        [stack.target<RoleArgs>(subject, "role", held.roleToken)].filter((one) => one !== undefined);
    const [[good = ""], [bad = ""]] = [Object.values(examples.compliant), Object.values(examples.noncompliant)];
    return [
        stackCheck<PolicyArgs>(held.policyToken, {
            find: (subject, stack) =>
                held.isBoundaryOnly(subject, stack)
                    ? undefined
                    : faults(subject.props.policy, "policy", () => held.rolesWith(subject, stack), stack),
            compliant: {
                ...alone(examples.compliant),
                "a boundary": [policy("team", bad), role({}, { permissionsBoundary: "team" })],
                "a role whose boundary refuses": [
                    policy("team", bad),
                    policy("wall", examples.beside),
                    role({}, { permissionsBoundary: "wall" }),
                    attached,
                ],
                "a role that names one which refuses": [
                    policy("team", bad),
                    policy("wall", examples.beside),
                    role({}, { managedPolicyArns: "wall" }),
                    attached,
                ],
            },
            noncompliant: {
                ...alone(examples.noncompliant),
                "a role whose boundary gives all": [
                    policy("team", bad),
                    policy("wall", '{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}'),
                    role({}, { permissionsBoundary: "wall" }),
                    attached,
                ],
            },
        }),
        stackCheck<RolePolicyArgs>(held.rolePolicyToken, {
            find: (subject, stack) => faults(subject.props.policy, "policy", target(subject, stack), stack),
            compliant: {
                "as asked": [onRole(good), role({})],
                "beside one that refuses": [
                    onRole(bad),
                    role({ inlinePolicies: [{ name: "guard", policy: examples.beside }] }),
                ],
            },
            noncompliant: { "the same": [onRole(bad), role({})], "no role at hand": [onRole(bad, "away")] },
        }),
        stackCheck<RoleArgs>(held.roleToken, {
            find: (subject, stack) =>
                list(subject.props.inlinePolicies).flatMap((one, i) =>
                    faults(one.policy, `inlinePolicies[${i}].policy`, () => [subject], stack),
                ),
            compliant: { "as asked": [role({ inlinePolicies: [{ policy: good }] })] },
            noncompliant: { "the same": [role({ inlinePolicies: [{ policy: bad }] })] },
        }),
        ...statementsAlone.map(([property, tokens]) =>
            check<object>(tokens, {
                find: (props) => faults(Reflect.get(props, property), property, () => []),
                compliant: { "as asked": { [property]: good } },
                noncompliant: { "the same": { [property]: bad } },
            }),
        ),
    ];
}
