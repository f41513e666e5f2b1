import { keptBuckets } from "../../audit/archive/contents";
import type { BucketPurpose } from "../../config/vocabulary";
import type { FoundationContext } from "../../foundation-context";
import { all } from "../../iam/conditions";
import type { Condition, Statement } from "../../iam/document";
import { listActions, objectActions } from "../../team/buckets/access";
import { dataClassRules } from "../../team/buckets/data-class";
import type { TeamContext } from "../../team/context";

/** What the console shows of a bucket beside its objects. */
const settings = [
    "s3:ListAllMyBuckets",
    "s3:GetBucket*",
    "s3:GetEncryptionConfiguration",
    "s3:GetLifecycleConfiguration",
];

/**
 * What passes S3's endpoint in the entrance, bucket by bucket: bringing in, putting up, approving, and reading what a
 * terminal may show. Objects of the work buckets never do, whoever asks: a notebook shows them, a terminal cannot keep
 * them (R27). Who among the own people may, their roles and the buckets say.
 */
export function bucketsForPeople(context: FoundationContext, ownOnOwn: Condition): readonly Statement[] {
    const { teams, names } = context;
    const { write, readTags, read, approve } = objectActions;
    const archives = keptBuckets(context).map((bucket) => names.archiveBucketArn(bucket));
    const own = { Effect: "Allow", Principal: "*", Condition: ownOnOwn } as const;
    const objects = (sid: string, actions: readonly string[], buckets: readonly string[]): readonly Statement[] =>
        buckets.length === 0
            ? []
            : [{ ...own, Sid: sid, Action: actions, Resource: buckets.map((bucket) => `${bucket}/*`) }];
    const open = teams.filter(({ team }) => dataClassRules[team.dataClass].developersReadInput);
    return [
        { ...own, Sid: "LookAtOwnBuckets", Action: [...listActions, ...settings], Resource: "*" },
        ...objects(
            "BringInAndPutUp",
            [...write, ...readTags],
            [anyTeams(context, "landing"), anyTeams(context, "outbox")],
        ),
        ...objects("Approve", approve, [anyTeams(context, "outbox")]),
        ...objects("ReadWhatATerminalMayShow", read, [anyTeams(context, "records"), ...archives]),
        ...objects("ReadOpenInput", read, open.length === 0 ? [] : [anyTeams(context, "input")]).map((statement) => ({
            ...statement,
            Condition: all(ownOnOwn, { StringLike: { "aws:ResourceAccount": accountsOf(open) } }),
        })),
        ...carryOut(context),
    ];
}

/**
 * One purpose's bucket of every team, so that the policy does not grow with the teams. A stranger could give a bucket such
 * a name; the accounts that each statement demands are what keeps strangers out. The name ends in the account's twelve
 * digits, so that no team's name makes another purpose fit.
 */
function anyTeams({ names }: FoundationContext, purpose: BucketPurpose): string {
    return `arn:aws:s3:::${names.prefix}-*-${purpose}-????????????`;
}

function accountsOf(teams: readonly TeamContext[]): readonly string[] {
    return teams.map(({ team }) => team.accountId).sort();
}

/**
 * The one exception from own on own: named roles of other accounts of the organization fetch what has been approved. Teams
 * with the same readers share a statement.
 */
function carryOut(context: FoundationContext): readonly Statement[] {
    const byReaders = new Map<string, TeamContext[]>();
    for (const team of context.teams.filter(({ team: { takeOut } }) => takeOut.readers.length > 0)) {
        const readers = [...team.team.takeOut.readers].sort().join(" ");
        byReaders.set(readers, [...(byReaders.get(readers) ?? []), team]);
    }
    return [...byReaders].map(([readers, teams], index): Statement => ({
        Sid: `CarryOut${index + 1}`,
        Effect: "Allow",
        Principal: "*",
        Action: "s3:GetObject",
        Resource: `${anyTeams(context, "outbox")}/*`,
        Condition: {
            StringEquals: {
                "aws:PrincipalOrgID": context.environment.organization.id,
                "aws:ResourceAccount": accountsOf(teams),
            },
            ArnEquals: { "aws:PrincipalArn": readers.split(" ") },
        },
    }));
}
