import { z } from "zod";
import { dataClasses, features, keyPurposes, memberPersonas } from "./vocabulary";
import { awsAccountId, cidr, domainName, email, isoDate, label, roleArn, vpcId } from "./values";

/** A team's own name appears in every physical name, so it is short and in lower case. */
export const teamName = label(18);
/** A member's name becomes the Studio user profile and part of role names. */
export const memberName = label(18);

const member = z
    .strictObject({
        email: email.describe(
            "The address that the identity provider asserts as session name; only a session of this name may assume the member's roles.",
        ),
        personas: z
            .array(z.enum(memberPersonas))
            .min(1)
            .describe(
                "What the person may do in this team's account. Some pairs exclude each other (separation of duties).",
            ),
    })
    .describe("A person who works in the team's account.");

const network = z
    .strictObject({
        cidr: cidr.describe("The VPC's IPv4 range, /16 to /24, not overlapping any other range of the environment."),
        allowList: z
            .array(domainName)
            .default([])
            .describe(
                "Fully qualified domain names that the team may reach through the DMZ; `.example.com` covers its subdomains. " +
                    "Empty: no attachment and no route out at all.",
            ),
    })
    .describe("The team's closed network.");

const importedMaterial = z
    .strictObject({
        purposes: z.array(z.enum(keyPurposes)).min(1).describe("The keys whose material the team brings itself."),
        validTo: isoDate
            .optional()
            .describe(
                "Day on which the imported material expires (at most 365 days ahead). Omitted: it does not expire.",
            ),
        source: z
            .enum(["config", "console"])
            .default("console")
            .describe(
                "`config`: 32 bytes in base64 in the secret `kura:keyMaterial`; `console`: the key waits for an import outside Pulumi.",
            ),
    })
    .describe("Bring your own key (R3).");

const keys = z
    .strictObject({
        imported: importedMaterial.optional(),
        clientSideEncryption: z
            .strictObject({
                context: z
                    .record(
                        z
                            .string()
                            .min(1)
                            .max(64)
                            .regex(
                                /^(?!aws)/i,
                                "a name that does not begin with aws: those pairs are AWS services' own",
                            ),
                        z.string().min(1).max(128),
                    )
                    .refine((entries) => Object.keys(entries).length > 0, "give at least one pair")
                    .describe("The encryption context that every client-side call must carry, pair by pair."),
            })
            .optional()
            .describe(
                "Allows developers' code to call KMS itself on the data key, under this encryption context only (R4).",
            ),
    })
    .prefault({})
    .describe("The team's KMS keys.");

const retention = z
    .strictObject({
        logDays: z
            .number()
            .int()
            .min(365)
            .max(3653)
            .default(400)
            .describe("Days that log groups and session logs are kept."),
        evidenceDays: z
            .number()
            .int()
            .min(90)
            .max(3653)
            .default(400)
            .describe("Days that Object Lock keeps what was brought in, taken out and recorded."),
        dataDays: z
            .number()
            .int()
            .min(1)
            .max(3653)
            .optional()
            .describe(
                "Days after which the team's data expires. Default: by data class (personal data 365, else never).",
            ),
        backupDays: z.number().int().min(7).max(365).default(35).describe("Days that recovery points are kept."),
    })
    .prefault({})
    .describe("How long things are kept. Longer costs storage, shorter loses evidence.");

const budget = z
    .strictObject({
        monthlyUsd: z
            .number()
            .positive()
            .max(10_000_000)
            .describe("Monthly limit in US dollars; alarms at 80 % and 100 %."),
    })
    .describe("The account's cost budget.");

const studio = z
    .strictObject({
        idleMinutes: z
            .number()
            .int()
            .min(60)
            .max(525_600)
            .default(120)
            .describe("Minutes without activity after which an app is shut down."),
        instanceTypes: z
            .array(z.string().regex(/^ml\.[a-z0-9-]+\.[a-z0-9]+$/, "an ML instance type such as ml.t3.medium"))
            .min(1)
            .default(["ml.t3.medium", "ml.m5.large", "ml.m5.2xlarge", "ml.g4dn.xlarge"])
            .describe(
                "Instance types that notebooks, jobs and endpoints may use; a new one is a deliberate choice (cost).",
            ),
        volumeGb: z.number().int().min(5).max(1000).default(50).describe("Largest space volume, in GiB."),
        dockerAccounts: z
            .array(awsAccountId)
            .default([])
            .describe("Accounts whose registries local Docker in Studio may reach. Empty: Docker is off."),
        image: z
            .strictObject({
                tag: z
                    .string()
                    .regex(/^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,127}$/, "an image tag such as 2026.09.1")
                    .describe("The tag, which must be in the team's `notebook` repository already."),
            })
            .optional()
            .describe(
                "The team's own notebook image, built on SageMaker Distribution. Omitted: AWS's SageMaker Distribution as it is.",
            ),
    })
    .prefault({})
    .describe("SageMaker Studio.");

const attributeName = z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9_]{0,63}$/, "letters, digits and underscores, starting with a letter");

const table = z
    .strictObject({
        partitionKey: attributeName.describe("The attribute, a string, that items are found by."),
        sortKey: attributeName
            .optional()
            .describe("The attribute, a string, that items of one partition are sorted by. Omitted: none."),
    })
    .describe("A table of DynamoDB. Its keys cannot be changed: others mean another, empty table.");

const takeOut = z
    .strictObject({
        readers: z
            .array(roleArn)
            .default([])
            .describe(
                "Roles outside the team's account, in the own organization, that may fetch approved objects from the outbox.",
            ),
    })
    .prefault({})
    .describe("Who carries released data onward (R27). Without readers nothing leaves.");

export const team = z.strictObject({
    accountId: awsAccountId
        .optional()
        .describe(
            "The team's account, recorded once it exists. Omitted: the account is created and nothing else is built.",
        ),
    vpcId: vpcId
        .optional()
        .describe(
            "The team's VPC, recorded after the first build. Omitted: the team's roles may not yet work from inside it.",
        ),
    email: email.describe("Address of the account's root user; unique in all of AWS."),
    purpose: z.string().min(3).max(200).describe("What the team works on, for the people who review access."),
    dataClass: z
        .enum(dataClasses)
        .describe("The strictest class of data in the account; drives retention, Macie and who may read."),
    network,
    features: z
        .array(z.enum(features))
        .default([])
        .describe("What the team works with; the VPC endpoints follow from it."),
    members: z.record(memberName, member).describe("The people, by user name."),
    labellers: z
        .record(memberName, email)
        .default({})
        .describe(
            "Who works in the labelling portal (feature `labelling`), by user name; they see the data put before them. " +
                "They sign in with the address, a password and a one-time code.",
        ),
    keys,
    retention,
    budget,
    studio,
    tables: z
        .record(label(32), table)
        .default({})
        .describe(
            "The team's DynamoDB tables (feature `dynamodb`), by name. IAM cannot demand a key of whoever makes a table, " +
                "so the pipeline makes them, under the team's key.",
        ),
    takeOut,
});

/** One team's part of the configuration. */
export type TeamConfig = z.infer<typeof team>;
/** One person in one team. */
export type MemberConfig = z.infer<typeof member>;
