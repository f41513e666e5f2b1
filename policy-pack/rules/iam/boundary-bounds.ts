import type { PolicyArgs, RoleArgs, UserArgs } from "@pulumi/aws/iam";
import type { PermissionsBoundaryAttachmentArgs } from "@pulumi/aws/ssoadmin";
import { parsePolicy } from "../../lib/policy/document";
import { policyOf } from "../../lib/policy/faults";
import { allows, comprises, denies, reaches } from "../../lib/policy/questions";
import { check, given, rule, stackCheck } from "../../lib/rule";
import { only, text } from "../../lib/values";

const unbounded = /^arn:[^:]*:iam::aws:policy\/(AdministratorAccess|PowerUserAccess|IAMFullAccess)$/;
const fault = (path: string, arn: unknown) =>
    unbounded.test(text(arn)) ? `${path} is ${text(arn)}, which bounds nothing; name a policy of your own` : undefined;

const administrator = "arn:aws:iam::aws:policy/AdministratorAccess";
const own = "arn:aws:iam::111122223333:policy/boundary";
const all = { Effect: "Allow", Action: "*", Resource: "*" };
const users = ["aws:iam/role:Role", "aws:iam/user:User"] as const;
const policy = "aws:iam/policy:Policy";
const role = (props: { permissionsBoundary?: string }) => given<RoleArgs>(users[0], "job", props);
const asBoundary = (...statements: object[]) => [
    given<PolicyArgs>(policy, "boundary", { policy: policyOf(...statements) }),
    given<RoleArgs>("aws:iam/role:Role", "job", {}, { permissionsBoundary: "boundary" }),
];

export const boundaryBounds = rule(
    {
        name: "iam-boundary-bounds",
        description: "A permissions boundary leaves something out.",
        severity: "high",
        control: "roles-bounded",
        remediation: "List in the boundary what roles may do at most, or deny in it what none may.",
        frameworks: { nist: ["AC-6"], pci: ["7.2.2"] },
        peers: {},
        requirements: ["R5", "R24"],
        tags: ["iam", "least-privilege"],
    },
    stackCheck<RoleArgs | UserArgs>(users, {
        // A boundary that is made in the stack is judged by itself.
        find: (subject, stack) =>
            stack.target(subject, "permissionsBoundary", policy) === undefined
                ? fault("permissionsBoundary", subject.props.permissionsBoundary)
                : undefined,
        compliant: {
            none: [role({})],
            "one's own": [role({ permissionsBoundary: own })],
            "one's own, made beside it": asBoundary({ ...all, Action: "s3:*" }),
        },
        noncompliant: {
            "the administrator's": [role({ permissionsBoundary: administrator })],
            "another partition's": [role({ permissionsBoundary: "arn:aws-cn:iam::aws:policy/PowerUserAccess" })],
        },
    }),
    check<PermissionsBoundaryAttachmentArgs>(
        "aws:ssoadmin/permissionsBoundaryAttachment:PermissionsBoundaryAttachment",
        {
            find: ({ permissionsBoundary }) =>
                fault("permissionsBoundary.managedPolicyArn", only(permissionsBoundary)?.managedPolicyArn),
            compliant: {
                "one's own": { permissionsBoundary: { customerManagedPolicyReference: { name: "boundary" } } },
            },
            noncompliant: {
                "the administrator's": { permissionsBoundary: { managedPolicyArn: administrator } },
            },
        },
    ),
    stackCheck<PolicyArgs>(policy, {
        find: (subject, stack) => {
            const document = parsePolicy(subject.props.policy);
            const open = allows(document).find(
                (one) => one.conditions.length === 0 && comprises(one, "*") && reaches(one, "*"),
            );
            if (open === undefined || denies(document).length > 0) return undefined;
            return stack.companions(subject, users, "permissionsBoundary").length === 0
                ? undefined
                : `policy: ${open.label} allows * to all whom it is to bound; list actions, or deny some`;
        },
        compliant: {
            "a list": asBoundary({ ...all, Action: ["s3:*", "sagemaker:*"] }),
            "all but what is denied": asBoundary(all, { ...all, Effect: "Deny", Action: "iam:*" }),
            "all, in one Region": asBoundary({
                ...all,
                Condition: { StringEquals: { "aws:RequestedRegion": "eu-west-1" } },
            }),
            "no boundary": [given<PolicyArgs>(policy, "all", { policy: policyOf(all) })],
        },
        noncompliant: {
            "all there is": asBoundary(all),
            "all there is, in lists": asBoundary({ ...all, Action: ["s3:*", "*:*"], Resource: ["arn:aws:*"] }),
        },
    }),
);
