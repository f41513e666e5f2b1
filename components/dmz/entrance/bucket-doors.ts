import { keptBuckets } from "../../audit/archive/contents";
import type { FoundationContext } from "../../foundation-context";
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
    return [
        { ...own, Sid: "LookAtOwnBuckets", Action: [...listActions, ...settings], Resource: "*" },
        ...objects("BringInAndPutUp", [...write, ...readTags], teams.flatMap(filled)),
        ...objects("Approve", approve, teams.map(outbox)),
        ...objects("ReadWhatATerminalMayShow", read, [...teams.flatMap(shown), ...archives]),
        ...teams.flatMap(carryOut),
    ];
}

/** The buckets that people put things into: what comes in, and what is to leave. */
function filled(team: TeamContext): readonly string[] {
    return [team.names.bucketArn("landing"), outbox(team)];
}

function outbox({ names }: TeamContext): string {
    return names.bucketArn("outbox");
}

function shown({ names, team }: TeamContext): readonly string[] {
    const input = dataClassRules[team.dataClass].developersReadInput ? [names.bucketArn("input")] : [];
    return [names.bucketArn("records"), ...input];
}

/** The one exception from own on own: named roles of other accounts of the organization fetch what has been approved. */
function carryOut({ names, team, environment }: TeamContext): readonly Statement[] {
    return team.takeOut.readers.length === 0
        ? []
        : [
              {
                  Sid: `CarryOutOf${team.accountId}`,
                  Effect: "Allow",
                  Principal: "*",
                  Action: "s3:GetObject",
                  Resource: `${names.bucketArn("outbox")}/*`,
                  Condition: {
                      StringEquals: {
                          "aws:PrincipalOrgID": environment.organization.id,
                          "aws:ResourceAccount": team.accountId,
                      },
                      ArnEquals: { "aws:PrincipalArn": team.takeOut.readers },
                  },
              },
          ];
}
