import type { Control } from "./control";

/** What holds for the evidence: that everything is recorded, kept and looked at. */
export const evidence = [
    {
        id: "audit-trail",
        statement:
            "Who did what, when, from where and on what is recorded in every account and Region, as is every connection and configuration.",
        requirements: ["R6", "R11", "R21", "R25"],
        frameworks: {
            nist: ["AC-6(9)", "AU-2", "AU-3", "AU-12", "CM-8"],
            cis: ["3.1", "3.2", "3.3", "3.5", "3.7", "3.8", "3.9"],
        },
        threat: "After an incident nobody can tell what was taken, by whom, or whether it goes on.",
        attack: "T1562.008",
    },
    {
        id: "evidence-kept",
        statement:
            "Evidence is kept for the agreed time where those whom it is about can neither change nor delete it.",
        requirements: ["R11", "R25", "R27"],
        frameworks: { nist: ["AU-9", "AU-9(2)", "AU-9(3)", "AU-9(4)", "AU-11"], cis: ["3.2", "3.4"] },
        threat: "Whoever did it deletes the traces, or they expire before anybody asks.",
        attack: "T1070",
    },
    {
        id: "recorded-sessions",
        statement: "Shell sessions are recorded whole, and there is no way to a shell that is not.",
        requirements: ["R20", "R25"],
        frameworks: { nist: ["AC-17(1)", "AU-12", "AU-14"] },
        threat: "What somebody typed on a host, beside the data, leaves no record at all.",
        attack: "T1651",
    },
    {
        id: "detection",
        statement:
            "Attacks, weaknesses and deviations are looked for in every account all the time, and somebody is told.",
        requirements: ["R8", "R11", "R21", "R28", "R31"],
        frameworks: {
            nist: ["AU-6", "CA-7", "RA-5", "SI-3", "SI-4", "SI-4(4)"],
            cis: ["4.1", "4.2", "4.4", "4.5", "4.16"],
        },
        threat: "An attack goes on for months because nobody looks, or because the alarm was switched off first.",
        attack: "T1562.001",
    },
] as const satisfies readonly Control[];
