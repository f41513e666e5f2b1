import type { Control } from "./control";

/** What holds for people and roles: who they are, what they may, and what no chain of steps gives them. */
export const identities = [
    {
        id: "federated-identities",
        statement:
            "People sign in by the organization's identity provider, under their own name and for a working day at most.",
        requirements: ["R5", "R20", "R24", "R26"],
        frameworks: { nist: ["AC-2", "AC-12", "IA-2", "IA-2(1)", "IA-5"], cis: ["1.8", "1.9", "1.10", "1.21"] },
        threat: "Users with passwords and lasting access keys outlive those who used them, and nobody notices who uses them now.",
        attack: "T1136.003",
    },
    {
        id: "no-root",
        statement: "Nobody works as the root user of an account.",
        requirements: ["R5", "R24"],
        frameworks: { nist: ["AC-2", "AC-6(5)", "IA-2(1)"], cis: ["1.4", "1.5", "1.6", "1.7"] },
        threat: "The root user is bound by no policy of the account, and a single password takes everything over.",
        attack: "T1078.004",
    },
    {
        id: "roles-bounded",
        statement:
            "Every role that people or workloads have stands under a permissions boundary that they cannot lift.",
        requirements: ["R5", "R24"],
        frameworks: { nist: ["AC-3", "AC-6", "AC-6(10)"] },
        threat: "Whoever may make or change a role makes one that may do more than himself.",
        attack: "T1098.003",
    },
    {
        id: "roles-immutable",
        statement: "Roles, their policies and whom they trust are changed by the pipeline alone.",
        requirements: ["R5", "R6", "R24"],
        frameworks: { nist: ["AC-6(1)", "AC-6(10)", "CM-3", "CM-5"] },
        threat: "A role is given more permissions, or a stranger's trust, by hand and past every review.",
        attack: "T1098",
    },
    {
        id: "least-privilege",
        statement: "Every permission has a stated use, and names its actions and its resources.",
        requirements: ["R5"],
        frameworks: { nist: ["AC-3", "AC-6", "AC-6(1)"], cis: ["1.15", "1.16", "1.22"] },
        threat: "A wildcard grants what nobody thought of, and whoever takes a role over has all of it.",
        attack: "T1078.004",
    },
    {
        id: "separation-of-duties",
        statement:
            "Who runs the infrastructure cannot read the data, and who works with the data cannot change what guards it, by any chain of steps.",
        requirements: ["R24", "R26"],
        frameworks: { nist: ["AC-3", "AC-5", "AC-6"] },
        threat: "One person, or one stolen sign-in, is enough to read the data and to remove the traces.",
        attack: "T1548",
    },
    {
        id: "personal-users",
        statement:
            "Each person has a notebook environment, a role and a network group of their own, which nobody else enters.",
        requirements: ["R29"],
        frameworks: { nist: ["AC-3", "AC-6", "IA-2", "SC-39"] },
        threat: "Under shared environments one reads what the other does, and nobody can say who did what.",
    },
    {
        id: "access-reviewed",
        statement:
            "Who can do what is written down, a change of it is seen before it is merged, and what nobody uses is found.",
        requirements: ["R6"],
        frameworks: { nist: ["AC-2(3)", "AC-6(7)", "CA-7"], cis: ["1.12", "1.20"] },
        threat: "Permissions gather for years, and the one that matters is found by somebody else first.",
    },
    {
        id: "secrets-kept",
        statement: "Secrets lie in Secrets Manager, under their own key; code, settings and logs hold none.",
        requirements: ["R2", "R5"],
        frameworks: { nist: ["IA-5", "IA-5(7)", "SC-28"] },
        threat: "Whoever may read a setting, a script or a log reads the password in it.",
        attack: "T1552",
    },
] as const satisfies readonly Control[];
