import type { Control } from "./control";

/** What holds for the work itself, and that it goes on. */
export const work = [
    {
        id: "confined-work",
        statement:
            "Notebooks, labelling, training, inference and all other compute run inside the team's VPC, isolated, and cannot be started elsewhere.",
        requirements: ["R9", "R13", "R29"],
        frameworks: { nist: ["AC-4", "CM-7", "SC-7", "SC-39"] },
        threat: "A job that is started without the VPC runs with the data in a network of AWS's, which reaches the whole internet.",
        attack: "T1567",
    },
    {
        id: "hardened-defaults",
        statement:
            "Accounts, hosts and services are set up narrow and kept current: what is not needed is off, and nothing rests on a default that is open.",
        requirements: ["R2", "R5", "R9", "R20", "R24"],
        frameworks: { nist: ["CM-2", "CM-6", "CM-7", "SI-2"], cis: ["2.2.1", "2.3.2", "5.6"] },
        threat: "A default of AWS's, old software or a forgotten switch gives a way in that nobody has decided on.",
        attack: "T1552.005",
    },
    {
        id: "standard-images",
        statement:
            "Work starts from shared images, scripts and libraries out of the environment's own registries, scanned and unchangeable under their tag.",
        requirements: ["R12", "R14", "R21", "R28"],
        frameworks: { nist: ["CM-2", "CM-7(5)", "RA-5", "SI-7", "SR-3"] },
        threat: "An image or library of unknown origin runs beside the data, and is another one tomorrow under the same name.",
        attack: "T1195",
    },
    {
        id: "work-goes-on",
        statement:
            "Inside, people do their whole work themselves, and neither an outage of a zone nor a change of another team stops it.",
        requirements: ["R13", "R14", "R31", "R32"],
        frameworks: { nist: ["CP-2", "CP-10", "SC-5", "SC-36"] },
        threat: "What does not work inside is taken outside, and what stops for an hour is worked around for good.",
    },
    {
        id: "backups",
        statement:
            "Data is kept in versions and backed up every day, and neither a mistake nor an attacker deletes it for good.",
        requirements: ["R27", "R31"],
        frameworks: { nist: ["CP-9", "CP-9(8)", "CP-10", "SI-12"] },
        threat: "Data and every copy of it are deleted or encrypted at once, by mistake or for ransom.",
        attack: "T1490",
    },
    {
        id: "cost-visible",
        statement:
            "How closed an environment is, and what that costs, is a choice that the configuration shows and the budget watches.",
        requirements: ["R10"],
        frameworks: { nist: ["PM-3", "SA-2"] },
        threat: "Closedness is given up in silence because of its bill, or somebody else computes at the team's expense.",
        attack: "T1496",
    },
] as const satisfies readonly Control[];
