import { bucket, isForServicesAlone, isSomebodyElses, isTeamData, never, reading, type Never } from "../never";

/** The table of personas: what each must never be able to do. */
export const personaClaims: readonly Never[] = [
    never(
        "infra-admin",
        "separation-of-duties",
        "no chain lets an infrastructure administrator read or decrypt a team's data",
        reading,
        isTeamData,
    ),
    never(
        "data-recipient",
        "separation-of-duties",
        "no chain lets a data recipient read what is inside",
        reading,
        isTeamData,
    ),
    never("data-recipient", "confined-work", "no chain lets a data recipient run compute", [
        "computes",
        "computes-outside",
    ]),
    never(
        "data-recipient",
        "take-out-second-person",
        "no chain lets a data recipient take data out",
        ["carries-out", "sets-release-tag", "writes"],
        (thing) => thing.gain.kind !== "writes" || !bucket("landing")(thing),
    ),
    never("developer", "take-out-second-person", "no chain lets a developer release a take-out", [
        "sets-release-tag",
        "reads-unreleased",
    ]),
    never(
        "developer",
        "scanned-intake",
        "no chain lets a developer bring data in, declare it clean or read it unscanned",
        ["sets-scan-tag", "reads-unscanned", "writes"],
        (thing) => thing.gain.kind !== "writes" || bucket("landing", "input")(thing),
    ),
    never(
        "developer",
        "personal-users",
        "no chain lets a developer enter somebody else's app",
        ["acts-as"],
        isSomebodyElses,
    ),
    never(
        "developer",
        "data-perimeter",
        "no chain gives a developer a role that AWS's services alone use",
        ["acts-as"],
        isForServicesAlone,
    ),
    never(
        "release-approver",
        "separation-of-duties",
        "no chain lets a release approver read the data at rest",
        reading,
        isTeamData,
    ),
    never("release-approver", "take-out-second-person", "no chain lets a release approver put up what he releases", [
        "writes",
        "carries-out",
    ]),
    never("release-approver", "confined-work", "no chain lets a release approver run compute", [
        "computes",
        "computes-outside",
    ]),
    never("auditor", "separation-of-duties", "no chain lets an auditor read a team's data", reading, isTeamData),
    never(
        "auditor",
        "least-privilege",
        "no chain lets an auditor change anything",
        "anything",
        ({ gain }) => gain.kind !== "reads",
    ),
];
