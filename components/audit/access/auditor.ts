import type { FoundationContext } from "../../foundation-context";
import { all, keyBehindAlias, viaService } from "../../iam/conditions";
import { policy, type PolicyDocument, type Statement } from "../../iam/document";
import { reading } from "../../iam/key-use";
import { signInTrust } from "../../iam/sign-in";
import { objectActions } from "../../team/buckets/access";
import type { TeamContext } from "../../team/context";
import { notFromTheRoom, throughEntranceFromElsewhere } from "../../team/roles/places";
import { keptBuckets, type KeptBucket } from "../archive/contents";
import { unusedAccessPrefix } from "../findings/report-machine";

const listing = ["s3:ListBucket", "s3:ListBucketVersions"];
/** How the archive is kept is no secret to those who rely on it. */
const settings = ["s3:GetBucket*", "s3:GetEncryptionConfiguration", "s3:GetLifecycleConfiguration"];

/** The team's auditors by name, and from the room alone (R20, R26). */
export function auditorTrust(
    { names, environment }: FoundationContext,
    { team }: TeamContext,
    members: readonly string[],
) {
    return signInTrust({
        providerArn: names.samlProviderArn("audit", environment.identityProvider.name),
        emails: members.flatMap((member) => team.members[member]?.email ?? []),
        room: environment,
    });
}

/** Reads what the archive holds of one team's account, and the reports of unused access (R5, R6, R11). */
export function auditorPolicy(context: FoundationContext, team: TeamContext): PolicyDocument {
    const { names } = context;
    const prefixes = keptBuckets(context).flatMap((bucket) => prefixesOf(context, bucket, team));
    return policy(
        { Sid: "SeeSettings", Effect: "Allow", Action: settings, Resource: archives(context) },
        {
            Sid: "ListOwnPart",
            Effect: "Allow",
            Action: listing,
            Resource: archives(context),
            Condition: { StringLike: { "s3:prefix": prefixes.map((prefix) => `${prefix}*`) } },
        },
        {
            Sid: "ReadOwnPart",
            Effect: "Allow",
            Action: objectActions.read,
            Resource: keptBuckets(context).flatMap((bucket) =>
                prefixesOf(context, bucket, team).map((prefix) => `${names.archiveBucketArn(bucket)}/${prefix}*`),
            ),
        },
        decrypt(context),
    );
}

/** The most that any auditor can ever be given: the archive, from the room, and nothing to change. */
export function auditorBoundary(context: FoundationContext): PolicyDocument {
    const { environment } = context;
    const otherTerminal = throughEntranceFromElsewhere(context);
    const deny = (sid: string, Condition: Statement["Condition"]): Statement => ({
        Sid: sid,
        Effect: "Deny",
        Action: "*",
        Resource: "*",
        Condition,
    });
    return policy(
        {
            Sid: "ReadTheArchive",
            Effect: "Allow",
            Action: [...settings, ...listing, ...objectActions.read],
            Resource: archives(context).flatMap((arn) => [arn, `${arn}/*`]),
        },
        decrypt(context),
        deny("DenyFromElsewhere", notFromTheRoom(context)),
        otherTerminal && deny("DenyFromOtherTerminals", otherTerminal),
        deny("DenyOtherRegions", { StringNotEquals: { "aws:RequestedRegion": environment.region } }),
    );
}

function archives(context: FoundationContext): readonly string[] {
    return keptBuckets(context).map((bucket) => context.names.archiveBucketArn(bucket));
}

function prefixesOf({ environment }: FoundationContext, bucket: KeptBucket, { team }: TeamContext): readonly string[] {
    const table: Record<KeptBucket, readonly string[]> = {
        trail: [`AWSLogs/${environment.organization.id}/${team.accountId}/`],
        config: [`AWSLogs/${team.accountId}/`],
        findings: [unusedAccessPrefix],
    };
    return table[bucket];
}

function decrypt({ names, environment }: FoundationContext): Statement {
    return {
        Sid: "DecryptTheArchive",
        Effect: "Allow",
        Action: reading,
        Resource: names.anyKeyArn("audit"),
        Condition: all(keyBehindAlias(names.keyAlias("archive")), viaService(environment.region, "s3")),
    };
}
