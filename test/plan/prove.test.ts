import assert from "node:assert/strict";
import { cli } from "../support/cli";

const object = "arn:aws:s3:::kura-dev-fraud-work-200000000001/k";

describe("npm run prove", function () {
    // Each test starts a process, which takes its time where the machine is busy.
    this.timeout(120_000);

    it("answers each question with the statements that decide", async () => {
        const { exitCode, stdout, stderr } = await cli([
            "prove",
            ...["--ask", `studio:aiko@fraud s3:GetObject ${object}`],
            ...["--ask", `developer@fraud s3:GetObject ${object}`],
            ...["--ask", "developer@fraud s3:PutObject arn:aws:s3:::theirs/k"],
        ]);
        assert.equal(stderr, "");
        assert.equal(exitCode, 0);
        const [allowed = "", denied = "", foreign = ""] = stdout.split("\n\n");
        assert.match(allowed, /^allow {2}studio:aiko@fraud s3:GetObject arn:aws:s3:::kura-dev-fraud-work-/);
        assert.match(allowed, /role\/kura\/kura-dev-fraud-studio-aiko from vpc:fraud$/m);
        assert.match(allowed, /^ +identity +allows +ReadData +kura-dev-fraud-studio-aiko\/permissions$/m);
        assert.match(allowed, /^ +boundary +allows +Work +kura-dev-fraud-boundary-workloads$/m);
        assert.match(allowed, /^ +endpoint +allows +\w+ +com\.amazonaws\.ap-northeast-1\.s3 in 200000000001$/m);
        assert.match(denied, /^deny {3}developer@fraud s3:GetObject /);
        assert.match(denied, /^ +resource policy +denies +OnlyReadersRead +s3 kura-dev-fraud-work-200000000001$/m);
        assert.match(denied, /^ +scp +denies +DataOnlyThroughOwnEndpoints +kura-dev-teams-service-control-\d$/m);
        assert.match(foreign, /^ +no bucket of the environment: taken for a stranger's that lets everybody in$/m);
        assert.doesNotMatch(stdout, /\u001b|FullAWSAccess|no sid/);
    });

    it("takes place and context of the request from the command line", async () => {
        const role = "arn:aws:iam::200000000001:role/kura/kura-dev-fraud-developer-aiko";
        const context = ["SAML:aud=https://signin.aws.amazon.com/saml", "sts:RoleSessionName=aiko.tanaka@example.com"];
        const question = ["prove", "--ask", `sign-in@fraud sts:AssumeRoleWithSAML ${role}`, "--context", ...context];
        const [room, internet] = await Promise.all([cli(question), cli([...question, "--from", "internet"])]);
        assert.match(room.stdout, /^allow {2}sign-in@fraud /);
        assert.match(internet.stdout, /^deny {3}sign-in@fraud /);
    });

    it("says what is silent where nothing denies", async () => {
        const job = "arn:aws:sagemaker:ap-northeast-1:200000000001:training-job/t";
        const { stdout } = await cli(["prove", "--ask", `release-approver@fraud sagemaker:StopTrainingJob ${job}`]);
        assert.match(stdout, /^ +not allowed by: identity/m);
    });

    for (const [wrong, args, message] of [
        ["an unknown action", ["--ask", `jobs@fraud s3:FetchObject ${object}`], /s3 has no such action/],
        ["an unknown principal", ["--ask", `developr@fraud s3:GetObject ${object}`], /fraud has no developr; it has/],
        ["a malformed question", ["--ask", "who may read?"], /say who, the action and the resource|whose\?/],
        [
            "an unknown stack",
            ["--stack", "x", "--ask", `jobs@fraud s3:GetObject ${object}`],
            /the stacks are dev, prod/,
        ],
    ] as const) {
        it(`ends with 2 and helps on ${wrong}`, async () => {
            const { exitCode, stdout, stderr } = await cli(["prove", ...args]);
            assert.equal(exitCode, 2, stderr);
            assert.equal(stdout, "");
            assert.match(stderr, message);
            assert.doesNotMatch(stderr, /^ {4}at /m, "a stack trace is no explanation");
        });
    }
});
