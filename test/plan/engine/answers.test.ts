import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { answer, answers } from "../../../plan/engine/answers";

const question = {
    urn: "urn:pulumi:test::kura::aws:x::thing",
    name: "thing",
    account: "200000000001",
    region: "ap-northeast-1",
};

function ask(type: string, inputs: Record<string, unknown> = {}) {
    const row = answers[type];
    assert.ok(row !== undefined, `no row for ${type}`);
    return answer(row, { ...question, inputs });
}

/** Type, inputs, output (or id), shape as AWS documents it. */
const shapes: readonly (readonly [string, Record<string, unknown>, string, RegExp])[] = [
    ["aws:ec2/vpc:Vpc", {}, "id", /^vpc-[0-9a-f]{17}$/],
    ["aws:ec2/vpc:Vpc", {}, "arn", /^arn:aws:ec2:ap-northeast-1:200000000001:vpc\/vpc-[0-9a-f]{17}$/],
    ["aws:ec2/vpc:Vpc", {}, "defaultSecurityGroupId", /^sg-[0-9a-f]{17}$/],
    ["aws:ec2/vpc:Vpc", {}, "defaultNetworkAclId", /^acl-[0-9a-f]{17}$/],
    ["aws:ec2/subnet:Subnet", {}, "id", /^subnet-[0-9a-f]{17}$/],
    ["aws:ec2/vpcEndpoint:VpcEndpoint", { vpcEndpointType: "Gateway" }, "prefixListId", /^pl-[0-9a-f]{8}$/],
    [
        "aws:kms/key:Key",
        {},
        "arn",
        /^arn:aws:kms:ap-northeast-1:200000000001:key\/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    ],
    ["aws:kms/key:Key", { region: "us-east-1" }, "keyId", /^[0-9a-f-]{36}$/],
    ["aws:s3/bucket:Bucket", { bucket: "b" }, "arn", /^arn:aws:s3:::b$/],
    ["aws:s3/bucket:Bucket", { bucket: "b" }, "bucketRegionalDomainName", /^b\.s3\.ap-northeast-1\.amazonaws\.com$/],
    ["aws:s3/bucket:Bucket", {}, "bucket", /^thing-[0-9a-f]{7}$/],
    ["aws:iam/role:Role", { name: "r", path: "/kura/" }, "arn", /^arn:aws:iam::200000000001:role\/kura\/r$/],
    ["aws:iam/role:Role", { name: "r" }, "arn", /^arn:aws:iam::200000000001:role\/r$/],
    ["aws:iam/role:Role", { name: "r" }, "uniqueId", /^AROA[0-9A-F]{17}$/],
    ["aws:iam/rolePolicy:RolePolicy", { role: "r", name: "p" }, "id", /^r:p$/],
    [
        "aws:cloudwatch/logGroup:LogGroup",
        { name: "/k/l" },
        "arn",
        /^arn:aws:logs:ap-northeast-1:200000000001:log-group:\/k\/l$/,
    ],
    ["aws:sagemaker/domain:Domain", {}, "id", /^d-[0-9a-z]{12}$/],
    ["aws:sagemaker/domain:Domain", {}, "homeEfsFileSystemId", /^fs-[0-9a-f]{17}$/],
    ["aws:sagemaker/image:Image", { imageName: "My-Image" }, "arn", /:image\/my-image$/],
    [
        "aws:ecr/repository:Repository",
        { name: "a/b" },
        "repositoryUrl",
        /^200000000001\.dkr\.ecr\.ap-northeast-1\.amazonaws\.com\/a\/b$/,
    ],
    ["aws:organizations/account:Account", {}, "id", /^[1-9]\d{11}$/],
];

describe("answers", () => {
    for (const [type, inputs, output, shape] of shapes) {
        it(`gives ${type} with ${JSON.stringify(inputs)} an ${output} as AWS does`, async () => {
            const { id, outputs } = ask(type, inputs);
            assert.match(String(output === "id" ? id : outputs[output]), shape);
        });
    }

    it("are there only for types that the provider has", async () => {
        const unknown = Object.keys(answers).filter((type) => {
            const [, module] = type.split(":");
            return type.startsWith("aws:") && !existsSync(`node_modules/@pulumi/aws/${module ?? ""}.js`);
        });
        assert.deepEqual(unknown, []);
    });

    it("are the same each time, and differ between resources and between outputs of one resource", async () => {
        const first = ask("aws:ec2/vpc:Vpc");
        const row = answers["aws:ec2/vpc:Vpc"];
        assert.ok(row !== undefined);
        assert.deepEqual(ask("aws:ec2/vpc:Vpc"), first);
        assert.notEqual(answer(row, { ...question, inputs: {}, urn: "urn:other" }).id, first.id);
        assert.notEqual(String(first.outputs["defaultSecurityGroupId"]).slice(3), first.id.slice(4));
    });

    it("give an interface endpoint a name in DNS and an interface in each subnet", async () => {
        const { id, outputs } = ask("aws:ec2/vpcEndpoint:VpcEndpoint", {
            vpcEndpointType: "Interface",
            serviceName: "com.amazonaws.ap-northeast-1.ecr.api",
            subnetIds: ["subnet-1", "subnet-2"],
        });
        const entries = JSON.stringify(outputs["dnsEntries"]);
        assert.match(entries, new RegExp(`${id}-[0-9a-f]{8}\\.ecr\\.api\\.ap-northeast-1\\.vpce\\.amazonaws\\.com`));
        const { networkInterfaceIds } = outputs;
        assert.ok(Array.isArray(networkInterfaceIds));
        assert.equal(new Set(networkInterfaceIds).size, 2);
    });
});
