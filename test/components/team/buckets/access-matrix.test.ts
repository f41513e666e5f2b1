import assert from "node:assert/strict";
import { bucketPurposes, type BucketPurpose } from "../../../../components/config/vocabulary";
import { bucketPolicy } from "../../../../components/team/buckets/bucket-policies";
import { macieRoleArn } from "../../../../components/team/buckets/data-class";
import { sample, sampleContext } from "../../../support/contexts";
import { ask } from "../questions";

const context = sampleContext();
const { names } = context;
const role = (name: string) => names.roleArn(`${names.prefix}-${name}`);

const who = {
    ann: role("studio-ann"),
    bob: role("studio-bob"),
    "ann's sign-in": role("developer-ann"),
    "bob's sign-in": role("developer-bob"),
    recipient: role("data-recipient"),
    approver: role("release-approver"),
    auditor: role("auditor"),
    admin: role("infra-admin"),
    jobs: role("jobs"),
    inference: role("inference"),
    labelling: role("labelling"),
    intake: role("intake"),
    scanner: role("malware-scan"),
    backup: role("backup"),
    hosts: role("hosts"),
    macie: macieRoleArn(sample.teamAccount),
    reader: sample.reader,
    deployer: names.deployerArn,
} as const;
type Who = keyof typeof who;

/** r: read, t: read tags, w: write, d: delete, g: tag, a: tag one version, l: list, x: from outside the network too. */
const expected: Readonly<Record<BucketPurpose, Partial<Record<Who, string>>>> = {
    landing: { recipient: "twl", scanner: "rtglx", intake: "rx", deployer: "lx" },
    input: { ann: "rtl", bob: "rtl", jobs: "rtl", labelling: "rtlx", macie: "rtlx", intake: "wx", deployer: "lx" },
    work: { ann: "rtwdl", bob: "rtwdl", jobs: "rtwdl", inference: "rtl", macie: "rtlx", deployer: "lx" },
    artifacts: { ann: "rtwdl", bob: "rtwdl", jobs: "rtwdl", inference: "rtl", labelling: "rtwlx", deployer: "lx" },
    outbox: {
        ann: "wl",
        bob: "wl",
        "ann's sign-in": "wl",
        "bob's sign-in": "wl",
        approver: "tal",
        reader: "r",
        deployer: "lx",
    },
    records: { auditor: "rl", hosts: "w", deployer: "lx" },
};

/** The letters that let somebody do something. */
const actions: Readonly<Record<string, string>> = {
    GetObject: "r",
    GetObjectVersion: "r",
    GetObjectTagging: "t",
    GetObjectVersionTagging: "t",
    PutObject: "w",
    AbortMultipartUpload: "w",
    ListMultipartUploadParts: "w",
    DeleteObject: "d",
    PutObjectTagging: "g",
    PutObjectVersionTagging: "ga",
    DeleteObjectTagging: "",
    DeleteObjectVersion: "",
    BypassGovernanceRetention: "",
    PutObjectRetention: "",
    UpdateObjectEncryption: "",
    ListBucket: "l",
    ListBucketVersions: "l",
    ListBucketMultipartUploads: "l",
};

/** Tags that open both gates, so that only the person counts. */
function tagsFor(action: string, bucket: BucketPurpose) {
    if (/^GetObject(Version)?$/.test(action)) {
        return {
            "s3:ExistingObjectTag/GuardDutyMalwareScanStatus": "NO_THREATS_FOUND",
            "s3:ExistingObjectTag/kura:release": "approved",
        };
    }
    if (/^PutObject(Version)?Tagging$/.test(action)) {
        return bucket === "outbox"
            ? { "s3:RequestObjectTag/kura:release": "approved", "s3:RequestObjectTagKeys": ["kura:release"] }
            : { "s3:RequestObjectTagKeys": ["GuardDutyMalwareScanStatus"] };
    }
    return {};
}

/** Where a request comes from. */
type Place = Readonly<Record<string, string>>;
const teamEndpoint: Place = { "aws:VpceAccount": sample.teamAccount };
const entrance: Place = { "aws:VpceAccount": sample.networkAccount };
const passedOn: Place = { "aws:ViaAWSService": "true" };
const otherEndpoint: Place = { "aws:VpceAccount": "200000000002" };
const anywhere: Place = {};

interface Cell {
    readonly name: string;
    readonly action: string;
    /** Inside the network. */
    readonly allowed: boolean;
    readonly outsideToo: boolean;
}

function cellsOf(bucket: BucketPurpose): readonly Cell[] {
    const rows = new Map(Object.entries(expected[bucket]));
    return Object.keys(who).flatMap((name) => {
        const may = rows.get(name) ?? "";
        return Object.entries(actions).map(([action, letters]) => ({
            name,
            action,
            allowed: [...letters].some((letter) => may.includes(letter)),
            outsideToo: may.includes("x"),
        }));
    });
}

describe("who does what with the objects of each bucket", () => {
    const people = new Map<string, string>(Object.entries(who));

    for (const bucket of bucketPurposes) {
        const document = bucketPolicy(context, bucket);
        const cells = cellsOf(bucket);
        const holders = cells.filter(({ allowed }) => allowed);

        const wrong = async (asked: readonly Cell[], place: Place, outside: boolean) => {
            const answers = asked.map(async ({ name, action, allowed: inside, outsideToo }) => {
                const allowed = inside && (!outside || outsideToo);
                const on = action.startsWith("ListBucket") ? names.bucketArn(bucket) : `${names.bucketArn(bucket)}/f`;
                const answer = await ask(
                    document,
                    {
                        who: people.get(name) ?? "",
                        does: `s3:${action}`,
                        on,
                        with: { ...tagsFor(action, bucket), ...place, "aws:PrincipalOrgID": sample.organizationId },
                        allowed,
                    },
                    sample.teamAccount,
                );
                return answer.allowed === allowed ? [] : [`${name} ${action}: ${answer.decidedBy}`];
            });
            return (await Promise.all(answers)).flat();
        };

        it(`of ${bucket} through the team's endpoints: these and nobody else`, async () => {
            assert.deepEqual(await wrong(cells, teamEndpoint, false), []);
        });
        it(`of ${bucket} through the room's entrance, or when an AWS service passes their request on`, async () => {
            assert.deepEqual(await wrong(holders, entrance, false), []);
            assert.deepEqual(await wrong(holders, passedOn, false), []);
        });
        it(`of ${bucket} from anywhere else: only what AWS services do with their roles`, async () => {
            assert.deepEqual(await wrong(holders, anywhere, true), []);
            assert.deepEqual(await wrong(holders, otherEndpoint, true), []);
        });
    }
});
