import assert from "node:assert/strict";
import type { Statement } from "../../../../components/iam/document";
import { nevers } from "../../../../plan/access/escalation/claims";
import { escalationProofs } from "../../../../plan/access/escalation/proofs";
import { accessOf } from "../../../support/access";
import { allow, patched, type Patch } from "./holes";

interface Hole {
    readonly patches: readonly Patch[];
    /** Beginning of the claim that fails. */
    readonly breaks: string;
    /** What the chain says, in this order. */
    readonly chain: readonly RegExp[];
}

const fraud = "200000000001";
const infraAdmin = `arn:aws:iam::${fraud}:role/kura/kura-dev-fraud-infra-admin`;
const rails = (...drop: readonly string[]): Patch => ({ at: "*guard-rails-teams-", drop });
/** The administrator of fraud may do this, and no boundary holds him. */
const mayDo = (...actions: readonly string[]): readonly Patch[] => [
    { at: "fraud-roles-infra-admin-policy", add: [allow(actions)] },
    { at: "fraud-roles-infra-admin", set: { permissionsBoundary: undefined } },
];
const trusted = (principal: NonNullable<Statement["Principal"]>): Statement => ({
    Sid: "Hole",
    Effect: "Allow",
    Principal: principal,
    Action: "sts:AssumeRole",
});
const onKey = (action: string, principal: string): Statement => allow(action, { Principal: { AWS: principal } });

const adminReads = "no chain lets an infrastructure administrator read";
const throughJobs = /kura-dev-fraud-jobs, from vpc:fraud, reads objects.*\n.*s3:GetObject on s3 kura-dev-fraud-input/;

const holes: Readonly<Record<string, Hole>> = {
    "an administrator may hand on any role, and train": {
        patches: mayDo("iam:PassRole", "sagemaker:CreateTrainingJob"),
        breaks: adminReads,
        chain: [
            /infra-admin.* trains with the role .*acts as kura-dev-fraud-inference/,
            /iam:PassRole on kura-dev-fraud-inference \(kura-dev-fraud-infra-admin\/permissions: Hole\)/,
            /kura-dev-fraud-inference, from vpc:fraud, reads objects/,
        ],
    },
    "a role's trust is widened to the account": {
        patches: [
            ...mayDo("sts:AssumeRole"),
            { at: "fraud-roles-jobs", add: [trusted({ AWS: `arn:aws:iam::${fraud}:root` })] },
        ],
        breaks: adminReads,
        chain: [
            /1\. kura-dev-fraud-infra-admin, from \w+, becomes a role that trusts him/,
            /sts:AssumeRole on kura-dev-fraud-jobs \(kura-dev-fraud-infra-admin\/permissions: Hole/,
            /2\. kura-dev-fraud-jobs/,
            /kura-dev-fraud-jobs, from \w+, asks a model/,
        ],
    },
    "a key's policy lets the account in": {
        patches: [
            ...mayDo("kms:Decrypt"),
            {
                at: "fraud-keys-data",
                add: [onKey("kms:Decrypt", `arn:aws:iam::${fraud}:root`)],
                drop: ["NobodyElseUsesTheKey", "OnlyThroughTheAgreedServices"],
            },
        ],
        breaks: adminReads,
        chain: [/infra-admin, from \w+, decrypts by himself/, /kms:Decrypt on kms key\/.*permissions: Hole; .*: Hole/],
    },
    "an administrator may move aliases": {
        patches: [
            ...mayDo("kms:UpdateAlias"),
            {
                at: "fraud-keys-data",
                add: [onKey("kms:UpdateAlias", infraAdmin)],
                drop: ["OnlyTheDeployerChangesTheKey"],
            },
            rails("KeysOnlyByDeployer"),
        ],
        breaks: "no chain lets people or code change the policy, the names",
        chain: [/has the name of one key stand for another .*decides which names stand for kms key/],
    },
    "an administrator may write a key's and a bucket's policy": {
        patches: [
            ...mayDo("kms:PutKeyPolicy", "s3:PutBucketPolicy", "s3:GetObject", "kms:Decrypt"),
            {
                at: "fraud-keys-data",
                add: [onKey("kms:PutKeyPolicy", infraAdmin)],
                drop: ["OnlyTheDeployerChangesTheKey"],
            },
            { at: "fraud-buckets-input-policy", drop: ["OnlyTheDeployerConfigures"] },
            rails("KeysOnlyByDeployer", "BucketsOnlyByDeployer", "DataOnlyThroughOwnEndpoints"),
        ],
        breaks: adminReads,
        chain: [
            /writes a bucket's policy .*: rewrites the policy of s3 kura-dev-fraud-input/,
            /writes a key's policy .*: rewrites the policy of kms key/,
            /infra-admin, from room, reads objects/,
            /s3:GetObject on .*whatever the attacker writes: Anybody/,
        ],
    },
    "an administrator may write roles' policies": {
        patches: [...mayDo("iam:PutRolePolicy"), rails("RolesOnlyByDeployer")],
        breaks: adminReads,
        chain: [
            /writes a role's policy .*rewrites what kura-dev-fraud-infra-admin may do/,
            /infra-admin, from \w+, reads what the team's code has logged/,
            /logs:FilterLogEvents on .*whatever the attacker writes: Anything/,
        ],
    },
    "an administrator may write new versions of policies": {
        patches: [...mayDo("iam:CreatePolicyVersion"), rails("RolesOnlyByDeployer")],
        breaks: "no chain lets people or code change a role",
        chain: [
            /writes a new version of a policy/,
            /iam:CreatePolicyVersion on kura-dev-fraud-|policy\/kura\/kura-dev-fraud/,
        ],
    },
    "a developer may tag what is to leave": {
        patches: [
            {
                at: "fraud-roles-developer-aiko-policy",
                add: [allow(["s3:PutObjectVersionTagging", "s3:PutObjectTagging"])],
            },
            { at: "fraud-roles-developer-aiko", set: { permissionsBoundary: undefined } },
            { at: "fraud-buckets-outbox-policy", drop: ["OnlyApproversApprove", "NothingElseIsDoneToObjects"] },
        ],
        breaks: "no chain lets a developer release a take-out",
        chain: [/developer-aiko, from entrance, releases what is to leave/],
    },
    "a developer may open any profile of Studio": {
        patches: [{ at: "fraud-roles-developer-aiko-policy", add: [allow("sagemaker:CreatePresignedDomainUrl")] }],
        breaks: "no chain lets a developer enter somebody else's app",
        chain: [
            /developer-aiko, from entrance, opens somebody else's Studio .*acts as kura-dev-fraud-studio-ben/,
            /CreatePresignedDomainUrl on sagemaker user-profile\/.*\/ben \(.*permissions: Hole\)/,
        ],
    },
    "functions run with the role of jobs": {
        patches: [
            ...mayDo("iam:PassRole", "lambda:CreateFunction", "lambda:InvokeFunction"),
            { at: "fraud-roles-jobs", add: [trusted({ Service: "lambda.amazonaws.com" })] },
        ],
        breaks: adminReads,
        chain: [
            /makes a function with the role and calls it/,
            /lambda.amazonaws.com sts:AssumeRole .*trust: Hole/,
            throughJobs,
        ],
    },
    "functions run outside the network": {
        patches: [
            ...mayDo("iam:PassRole", "lambda:CreateFunction", "lambda:InvokeFunction"),
            { at: "fraud-roles-jobs", add: [trusted({ Service: "lambda.amazonaws.com" })] },
            rails("FunctionsOutsideVpc"),
        ],
        breaks: "no chain lets people or code run anything in a network that reaches the internet",
        chain: [/lambda-invoke.*runs code of account 200000000001 in a network that reaches the internet/],
    },
    "an administrator may send commands": {
        patches: mayDo("ssm:SendCommand"),
        breaks: "no chain opens a shell or a tunnel that nobody records",
        chain: [/infra-admin, from \w+, sends commands that no session records/],
    },
    "the trail may be stopped": {
        patches: [...mayDo("cloudtrail:StopLogging"), rails("TrailRuns")],
        breaks: "no chain lets people or code stop, narrow or delete a trail",
        chain: [/infra-admin, from \w+, stops or narrows the trail \(cloudtrail-StopLogging\)/],
    },
    "a stranger's account is trusted": {
        patches: [
            { at: "fraud-roles-jobs", add: [trusted({ AWS: "arn:aws:iam::999999999999:root" })] },
            rails("OnlyIdentitiesOfTheOrganization"),
        ],
        breaks: "nothing is open to an account outside the organization",
        chain: [/role\/stranger \(internet\) acts as kura-dev-fraud-jobs/, /kura-dev-fraud-jobs\/trust: Hole/],
    },
    "one team's role trusts another team": {
        patches: [
            ...mayDo("sts:AssumeRole"),
            { at: "vision-roles-jobs", add: [trusted({ AWS: `arn:aws:iam::${fraud}:root` })] },
        ],
        breaks: "no chain leads from one team into another account",
        chain: [/kura-dev-fraud-infra-admin .* acts as kura-dev-vision-jobs/],
    },
    "sessions work outside the room": {
        patches: [{ at: "vision-roles-boundary-people", drop: ["DenyFromElsewhere"] }, rails("PeopleOnlyFromTheRoom")],
        breaks: "stolen credentials of people",
        chain: [/kura-dev-vision-infra-admin, from internet, starts a host with the role/],
    },
};

describe("A hole", () => {
    for (const [name, { patches, breaks, chain }] of Object.entries(holes)) {
        it(`is found: ${name}`, async () => {
            const { model } = patched(await accessOf("dev"), patches);
            const claims = nevers.filter(({ claim }) => claim.startsWith(breaks));
            assert.equal(claims.length, 1);
            const [proof] = await escalationProofs(model, claims);
            assert.equal(proof?.holds, false);
            const told = proof?.evidence.join("\n") ?? "";
            for (const [index, line] of chain.entries()) {
                assert.match(told, line, `${index}\n${told}`);
            }
        });
    }
});
