import assert from "node:assert/strict";
import { gitFault, tlsFault } from "../../policy-pack/lib/addresses";
import { imageFault } from "../../policy-pack/lib/images";
import { hasLocalStorage } from "../../policy-pack/lib/instances";
import { jobKeyFaults, jobVpcFaults } from "../../policy-pack/lib/jobs";
import { jobsOf, pipelineSteps } from "../../policy-pack/lib/pipeline";
import { base64, decoded, unsafeDownload } from "../../policy-pack/lib/scripts";
import { environmentFaults, secretIn } from "../../policy-pack/lib/secrets";

function table<T>(title: string, judge: (value: T) => boolean, rows: { yes: readonly T[]; no: readonly T[] }): void {
    for (const [expected, values] of [[true, rows.yes] as const, [false, rows.no] as const]) {
        for (const value of values) {
            it(`${expected ? "finds" : "finds no"} ${title} in ${JSON.stringify(value)}`, async () => {
                assert.equal(judge(value), expected);
            });
        }
    }
}

describe("policy pack: what rules read in texts", () => {
    table("secret", (text: string) => secretIn(text) !== undefined, {
        yes: [
            `key ${"AKIA"}IOSFODNN7EXAMPLE`,
            "export DB_PASSWORD=correct-horse",
            '"apiKey": "0123456789abcdef"',
            "git clone https://ada:hunter2x@git.example.com/x",
            `${"-----BEGIN"} RSA PRIVATE KEY-----`,
        ],
        no: [
            "",
            "TOKEN=$(aws sts get-session-token)",
            "PASSWORD=`cat file`",
            "SECRET_ARN=arn:aws:secretsmanager:eu-west-1:1:secret:x",
            "pip install --index-url https://aws:${TOKEN}@example.com/simple",
            "max_tokens=1024000000",
        ],
    });

    table("credential", (entries: object) => environmentFaults(entries, "environment").length > 0, {
        yes: [{ HF_TOKEN: "abcdefgh" }, { clientSecret: "abcdefgh" }, { X: `${"ASIA"}IOSFODNN7EXAMPLE` }],
        no: [
            {},
            { pad_token: "<|endoftext|>" },
            { DB_SECRET: "arn:aws:secretsmanager:x" },
            { TOKEN: "" },
            { tokens: "99999999" },
        ],
    });

    table("unsafe download", (script: string) => unsafeDownload(script) !== undefined, {
        yes: [
            "curl -s https://x.org/i.sh | bash",
            "wget -qO- https://x.org/i | sudo -E sh",
            "bash <(curl -s https://x.org/i.sh)",
            "pip install --trusted-host pypi.x.org torch",
            "curl -k https://x.org/tool -o tool",
        ],
        no: [
            "# curl https://x.org | sh",
            "curl http://169.254.169.254/latest/meta-data",
            "aws s3 cp s3://a/b .",
            "curl https://x.org -o f",
        ],
    });

    table("disk of its own", hasLocalStorage, {
        yes: ["ml.g5.xlarge", "ml.p4d.24xlarge", "ml.m5d.large", "ml.trn1.2xlarge", "g4dn.xlarge"],
        no: ["ml.m5.large", "ml.c7i.xlarge", "ml.p3.2xlarge", "ml.inf2.xlarge", "", 5],
    });

    table("image from elsewhere", (image: unknown) => imageFault(image, "image") !== undefined, {
        yes: ["python:3.12", "ghcr.io/x/y", "evil.com/111122223333.dkr.ecr.eu-west-1.amazonaws.com/x"],
        no: [
            undefined,
            "111122223333.dkr.ecr.cn-north-1.amazonaws.com.cn/x",
            "111122223333.dkr-ecr.eu-west-1.on.aws/x:1",
            "111122223333.dkr.ecr-fips.us-gov-west-1.amazonaws.com/x@sha256:0",
        ],
    });

    table("address without protection", (at: string) => (gitFault(at, "at") ?? tlsFault(at, "at")) !== undefined, {
        yes: ["http://x.org", "git://x.org/y", "https://a:b@x.org"],
        no: ["", "https://x.org", "named-repository"],
    });

    it("reads a script in base64 and one that stands plainly", async () => {
        assert.deepEqual(
            [decoded(base64("echo hello\n")), decoded("echo hello"), decoded(7)],
            ["echo hello\n", "echo hello", ""],
        );
    });

    it("follows conditions and parameters of a pipeline", async () => {
        const training = {
            ResourceConfig: { VolumeKmsKeyId: { Get: "Parameters.Key" } },
            OutputDataConfig: { KmsKeyId: "k" },
        };
        const definition = (key: string) => ({
            Parameters: [{ Name: "Key", DefaultValue: key }],
            Steps: [
                {
                    Name: "if",
                    Type: "Condition",
                    Arguments: { ElseSteps: [{ Name: "fit", Type: "Training", Arguments: training }] },
                },
            ],
        });
        const jobs = (key: string) => (pipelineSteps(definition(key)) ?? []).flatMap(jobsOf);
        assert.deepEqual(jobKeyFaults(jobs("1234abcd")), []);
        assert.match(
            jobKeyFaults(jobs("alias/aws/ebs")).join(),
            /^step fit: resourceConfig.volumeKmsKeyId is alias\/aws\/ebs/,
        );
        assert.match(jobVpcFaults(jobs("1234abcd")).join(), /^step fit: vpcConfig is unset/);
        assert.deepEqual([pipelineSteps("["), pipelineSteps(undefined)], [undefined, []]);
    });
});
