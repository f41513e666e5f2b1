import type { Control } from "./control";

/** What holds for the networks: who comes in, what goes out, and that neither can be changed from inside. */
export const network = [
    {
        id: "closed-network",
        statement:
            "A Secure Zone has no way to the internet and none from it; it reaches AWS's services through its VPC endpoints.",
        requirements: ["R7", "R9", "R20", "R22"],
        frameworks: { nist: ["AC-4", "SC-7", "SC-7(3)", "SC-7(5)"], cis: ["5.1", "5.2", "5.3", "5.4"] },
        threat: "A single gateway, public address or open port joins the place where the data is to the whole internet.",
        attack: "T1133",
    },
    {
        id: "filtered-egress",
        statement:
            "What leaves goes through the DMZ's firewall, to listed names only; everything else is dropped and written down.",
        requirements: ["R21", "R22"],
        frameworks: { nist: ["AC-4", "SC-7(5)", "SC-7(8)", "SC-7(10)", "SC-7(18)"] },
        threat: "Data leaves by any connection outward, to any host, and looks like a download of libraries.",
        attack: "T1048",
    },
    {
        id: "egress-unchangeable",
        statement: "Those who work in a Secure Zone cannot change routes, firewalls, endpoints or name resolution.",
        requirements: ["R9", "R21", "R23"],
        frameworks: { nist: ["AC-5", "CM-3", "CM-5", "SC-7"] },
        threat: "Whoever has been stopped by an egress control takes it away first.",
        attack: "T1562.007",
    },
    {
        id: "single-entrance",
        statement: "People come in from the security room alone, through one entrance, on 443 and 22 only.",
        requirements: ["R20", "R22", "R26", "R29"],
        frameworks: { nist: ["AC-17", "AC-17(2)", "AC-17(3)", "SC-7(3)", "SC-7(7)"], cis: ["5.2", "5.3"] },
        threat: "Stolen credentials or a copied link work from any terminal in the world.",
        attack: "T1078.004",
    },
    {
        id: "teams-apart",
        statement: "No team reaches another team's networks, roles or data.",
        requirements: ["R7"],
        frameworks: { nist: ["AC-4", "SC-7(21)", "SC-39"], cis: ["5.5"] },
        threat: "Whoever has got into one team gets into all of them.",
    },
    {
        id: "guarded-dns",
        statement: "Names are resolved inside the boundary, only those on the list, and every look-up is logged.",
        requirements: ["R21", "R30"],
        frameworks: { nist: ["SC-7", "SC-20", "SC-21", "SC-22"] },
        threat: "Data leaves piece by piece in the names that are asked for, past every firewall.",
        attack: "T1071.004",
    },
] as const satisfies readonly Control[];
