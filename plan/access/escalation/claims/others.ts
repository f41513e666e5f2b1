import { bucket, inside, isAnothersAccount, isOwnChannel, isTeamData, never, reading, type Never } from "../never";

/** Thieves, strangers, those above the teams, and the pipeline. */
export const othersClaims: readonly Never[] = [
    never(
        "thief",
        "single-entrance",
        "stolen credentials of people, notebooks, endpoints and hosts lead to nothing from the internet",
        "anything",
        (thing) => thing.gain.kind !== "admits-interface" && !isOwnChannel(thing),
    ),
    never(
        "thief of jobs",
        "single-entrance",
        "stolen credentials of jobs start other jobs inside and do nothing else from the internet",
        "anything",
        ({ gain }) => !inside.includes(gain.kind) && gain.kind !== "admits-interface",
    ),
    never(
        "stranger",
        "data-perimeter",
        "nothing is open to an account outside the organization",
        "anything",
        ({ account, gain }) => account !== undefined || gain.kind === "stands-in",
    ),
    never("root", "no-root", "the root user of a team's account can do nothing", "anything"),
    never(
        "management",
        "separation-of-duties",
        "the management account, which may lift every guard rail, reaches a team by the pipeline's role alone",
        "anything",
        (thing) =>
            isAnothersAccount(thing) && thing.principal?.kind !== "deployer" && thing.gain.kind !== "lifts-guard-rails",
    ),
    never(
        "foundation",
        "teams-apart",
        "no chain leads from the audit or the network account into a team",
        "anything",
        isAnothersAccount,
    ),
    never(
        "reader",
        "take-out-second-person",
        "the readers of released data read nothing else",
        "anything",
        (thing) =>
            thing.account !== undefined &&
            thing.account !== thing.start.account &&
            !(thing.gain.kind === "reads" && bucket("outbox")(thing)),
    ),
    never(
        "deployer",
        "separation-of-duties",
        "the pipeline reads and decrypts no data of a team's, short of changing a policy or what runs",
        reading,
        isTeamData,
    ),
];
