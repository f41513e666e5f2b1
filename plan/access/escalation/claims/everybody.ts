import { edits } from "../gain";
import { isAnothersAccount, isNoJobs, never, type Never } from "../never";

const rewriting = [...edits].filter((kind) => kind !== "edits-endpoint" && kind !== "lifts-guard-rails");

/** What neither people nor code come to by any steps. */
export const everybodysClaims: readonly Never[] = [
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
];
