import type { ControlId } from "../../../controls";
import { edits } from "./gain";
import {
    bucket,
    inside,
    isAnothersAccount,
    isForServicesAlone,
    isNoJobs,
    isOwnChannel,
    isSomebodyElses,
    isTeamData,
    type Never,
} from "./never";
import type { Beginner } from "./starts";

const reading = ["reads", "reads-unscanned", "reads-unreleased", "decrypts"] as const;
const rewriting = [...edits].filter((kind) => kind !== "edits-endpoint" && kind !== "lifts-guard-rails");

function never(
    from: Beginner,
    control: ControlId,
    claim: string,
    kinds: Never["kinds"],
    about?: Never["about"],
): Never {
    return { from, control, claim, kinds, ...(about === undefined ? {} : { about }) };
}

/** Every cell of the table of personas, and everybody who is none. */
export const nevers: readonly Never[] = [
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
    never(
        "everybody",
        "keys-guarded",
        "no chain lets people or code change the policy, the names or the grants of a key",
        rewriting,
        ({ resource }) => resource?.kind === "key",
    ),
    never(
        "everybody",
        "buckets-guarded",
        "no chain lets people or code change the policy of a bucket or of anything else",
        rewriting,
        ({ resource }) => resource !== undefined && resource.kind !== "key",
    ),
    never(
        "everybody",
        "roles-immutable",
        "no chain lets people or code change a role, its policies, its boundary or whom it trusts",
        [...edits],
        ({ principal }) => principal !== undefined,
    ),
    never("everybody", "federated-identities", "no chain lets people or code make an identity or a credential", [
        "changes-identities",
    ]),
    never(
        "everybody",
        "roles-bounded",
        "no chain makes people or code the pipeline",
        ["acts-as", "drives"],
        ({ principal }) => principal?.kind === "deployer",
    ),
    never(
        "everybody",
        "egress-unchangeable",
        "no chain lets people or code change networks, firewalls, endpoints or name resolution",
        ["changes-network", "edits-endpoint"],
    ),
    never(
        "everybody",
        "closed-network",
        "no chain lets people or code admit a stranger's account to the network, but the roles with which SageMaker places jobs",
        ["admits-interface"],
        isNoJobs,
    ),
    never(
        "everybody",
        "filtered-egress",
        "no chain lets people or code run anything in a network that reaches the internet",
        ["computes-outside"],
    ),
    never("everybody", "data-perimeter", "no chain lets people or code carry data to another account or organization", [
        "carries-out",
    ]),
    never(
        "everybody",
        "audit-trail",
        "no chain lets people or code stop, narrow or delete a trail, a log or a record",
        ["changes-evidence"],
    ),
    never("everybody", "detection", "no chain lets people or code switch off what watches them", ["changes-detection"]),
    never("everybody", "recorded-sessions", "no chain opens a shell or a tunnel that nobody records", [
        "enters-unrecorded",
    ]),
    never(
        "everybody",
        "guarded-organization",
        "no chain lets people or code lift a guard rail or leave the organization",
        ["lifts-guard-rails", "changes-accounts"],
    ),
    never("everybody", "backups", "no chain lets people or code destroy a key, a bucket or a backup", ["destroys"]),
    never(
        "everybody",
        "teams-apart",
        "no chain leads from one team into another account",
        "anything",
        isAnothersAccount,
    ),
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
