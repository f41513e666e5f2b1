import type { Row, Theme, Who } from "../question";

type Bucket = "landing" | "input" | "work" | "artifacts" | "outbox" | "records";

/** Who may read, write, delete and list, and from where; the tags that open the gates are asked in `gates.ts`. */
const matrix: Readonly<Record<Bucket, Readonly<Partial<Record<Who, string>>>>> = {
    landing: { "data-recipient": "wl", "malware-scan": "rl" },
    input: { studio: "rl", "studio:other": "rl", jobs: "rl", labelling: "rl", intake: "w" },
    work: { studio: "rwdl", "studio:other": "rwdl", jobs: "rwdl", inference: "rl" },
    artifacts: { studio: "rwdl", "studio:other": "rwdl", jobs: "rwdl", inference: "rl", labelling: "rwl" },
    outbox: { studio: "wl", "studio:other": "wl", developer: "wl", "developer:other": "wl", "release-approver": "l" },
    records: { auditor: "rl", hosts: "w" },
};

const everybody: readonly Who[] = [
    "infra-admin",
    "data-recipient",
    "developer",
    "release-approver",
    "auditor",
    "studio",
    "jobs",
    "inference",
    "labelling",
    "intake",
    "malware-scan",
    "backup",
    "hosts",
    "images",
    "nobody",
];

const verbs = { r: "reads object", w: "writes object", d: "s3:DeleteObject", l: "s3:ListBucket" } as const;
type Verb = keyof typeof verbs;
const letters: readonly Verb[] = ["r", "w", "d", "l"];

const places = ["entrance", "zone", "aws"] as const;

/** People come by the entrance, code by its VPC, and what AWS runs from AWS's own network. */
function placeOf(who: Who): (typeof places)[number] {
    if (["intake", "malware-scan", "labelling", "backup", "images"].includes(who)) {
        return "aws";
    }
    const people = ["infra-admin", "data-recipient", "developer", "developer:other", "release-approver", "auditor"];
    return people.includes(who) ? "entrance" : "zone";
}

function on(bucket: Bucket, verb: Verb): string {
    return verb === "l" ? `bucket:${bucket}` : `object:${bucket}`;
}

/** Who may use the key for this bucket in one direction is stopped by S3 alone in the other: reading and writing take two grants. */
const passingOn: Readonly<Partial<Record<Bucket, readonly Who[]>>> = { landing: ["intake"] };
const halves: Readonly<Partial<Record<Verb, string>>> = { r: "s3:GetObject", w: "s3:PutObject" };

function rowsOf(bucket: Bucket): readonly Row[] {
    const named = matrix[bucket];
    const allowed = letters.flatMap((verb): readonly Row[] =>
        everyWho(named)
            .filter((who) => named[who]?.includes(verb))
            .map((who): Row => [who, "may", verbs[verb], on(bucket, verb), placeOf(who)]),
    );
    return [...allowed, ...letters.flatMap((verb) => refusedRows(bucket, verb))];
}

function refusedRows(bucket: Bucket, verb: Verb): readonly Row[] {
    const refused = everybody.filter((who) => matrix[bucket][who]?.includes(verb) !== true);
    return [true, false].flatMap((hasKey) =>
        places.flatMap((place): readonly Row[] => {
            const whos = refused.filter((who) => placeOf(who) === place && usesKey(who, bucket) === hasKey);
            const does = hasKey ? (halves[verb] ?? verbs[verb]) : verbs[verb];
            return whos.length === 0 ? [] : [[whos, "never", does, on(bucket, verb), place]];
        }),
    );
}

function usesKey(who: Who, bucket: Bucket): boolean {
    return matrix[bucket][who] !== undefined || passingOn[bucket]?.includes(who) === true;
}

function everyWho(named: Readonly<Partial<Record<Who, string>>>): readonly Who[] {
    return [...new Set<Who>([...everybody, "studio:other", "developer:other"])].filter((who) => who in named);
}

const claims: Readonly<Record<Bucket, string>> = {
    landing: "In landing the data recipient writes and the scanner reads, and nobody else does anything",
    input: "What is in input is read by those who work with it and changed by nobody",
    work: "In work those who work with the data do all they need, and nobody else does anything",
    artifacts: "In artifacts workers and their services read and write, and nobody else does anything",
    outbox: "In the outbox developers put things, and nobody of the team reads or deletes them",
    records: "The records of sessions are written by hosts, read by the auditor, and deleted by nobody",
};

/** Buckets, people and verbs, each with each. */
export const buckets: readonly Theme[] = (["landing", "input", "work", "artifacts", "outbox", "records"] as const).map(
    (bucket): Theme => ({
        claim: claims[bucket],
        control: "buckets-guarded",
        rows: rowsOf(bucket),
    }),
);
