import type { Control } from "./control";

/** What holds for the organization and its accounts. */
export const organization = [
    {
        id: "account-per-team",
        statement: "Each team has an account of its own, and what is built for it is built in that account only.",
        requirements: ["R7"],
        frameworks: { nist: ["AC-4", "SC-2", "SC-7(21)"] },
        threat: "Inside one account only fine-grained rules part the teams, and a single mistake in them joins them.",
    },
    {
        id: "guarded-organization",
        statement:
            "Every account lies under the organization's guard rails, cannot leave, and does nothing before it is set up.",
        requirements: ["R5", "R7", "R11"],
        frameworks: { nist: ["AC-3", "AC-6", "CM-5", "CM-6"] },
        threat: "An account that leaves, or that no guard rail holds, is bound by nothing that its own administrator does not want.",
        attack: "T1666",
    },
    {
        id: "agreed-regions",
        statement: "Work and data stay in the agreed Regions.",
        requirements: ["R7", "R11"],
        frameworks: { nist: ["CM-7", "SA-9(5)"] },
        threat: "In a Region that nobody looks at, somebody builds what would be noticed here.",
        attack: "T1535",
    },
] as const satisfies readonly Control[];
