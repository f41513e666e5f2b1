import assert from "node:assert/strict";
import type { TeamContext } from "../../../../components/team/context";
import { sample, sampleContext } from "../../../support/contexts";
import { answer, places, planOf, policiesOf, type Row } from "./asking";
import * as the from "./things";

const range = "10.79.48.0/20";
const sharedVpc = "vpc-0e0e1d2c3b4a59687";
const certificate = "arn:aws:acm:ap-northeast-1:100000000003:certificate/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0";
const clientVpn = {
    kind: "client-vpn",
    clientRange: "10.79.64.0/22",
    serverCertificateArn: certificate,
    authentication: { kind: "certificate", rootCertificateArn: certificate },
} as const;

const throughShared = {
    "aws:SourceVpc": sharedVpc,
    "aws:VpcSourceIp": "10.64.1.5",
    "aws:VpceAccount": sample.networkAccount,
};

async function asks(of: TeamContext, role: string, row: Row): Promise<boolean> {
    const plan = planOf(role, of);
    return (await answer(plan, row, "zone", "own", policiesOf(plan, of), of)).allowed;
}

describe("roles with shared endpoints", () => {
    const shared = sampleContext({}, { dmz: { endpoints: { kind: "shared", range, vpcId: sharedVpc } } });
    const waiting = sampleContext({}, { dmz: { endpoints: { kind: "shared", range } } });
    const describeModel = ["sagemaker:DescribeModel", the.sageMaker("model/m"), "yes", "zone"] as const;

    it("let code in the zone call through the endpoints' VPC once it is recorded", async () => {
        assert.equal(await asks(shared, "studio-ann", [...describeModel, throughShared]), true);
        assert.equal(await asks(waiting, "studio-ann", [...describeModel, throughShared]), false);
        assert.equal(await asks(sampleContext(), "studio-ann", [...describeModel, throughShared]), false);
    });

    it("let code in the zone call DynamoDB and S3 through its own VPC's gateways", async () => {
        const { names } = shared;
        const get: Row = ["dynamodb:GetItem", names.arn("dynamodb", "table/kura-test-radar-scores"), "yes", "zone"];
        assert.equal(await asks(shared, "studio-ann", get), true);
        assert.equal(await asks(shared, "studio-ann", ["s3:GetObject", the.object("work"), "yes", "zone"]), true);
    });

    it("let nobody call from anywhere else", async () => {
        for (const place of ["elsewhere", "room"] as const) {
            assert.equal(await asks(shared, "studio-ann", [describeModel[0], describeModel[1], "no", place]), false);
        }
        const other = { ...throughShared, "aws:SourceVpc": "vpc-0ffffffffffffffff" };
        assert.equal(await asks(shared, "studio-ann", [...describeModel, other]), false);
    });

    it("let code encrypt by itself through the KMS endpoint of the account that has it", async () => {
        const keys = { clientSideEncryption: { context: { project: "radar" } } };
        const encrypt = (vpceAccount: string): Row => [
            "kms:GenerateDataKey",
            the.key,
            "yes",
            "zone",
            { ...the.byHand("data"), "kms:EncryptionContext:project": "radar", "aws:VpceAccount": vpceAccount },
        ];
        const own = sampleContext({ keys });
        const common = sampleContext({ keys }, { dmz: { endpoints: { kind: "shared", range, vpcId: sharedVpc } } });
        assert.equal(await asks(own, "studio-ann", encrypt(sample.teamAccount)), true);
        assert.equal(await asks(own, "studio-ann", encrypt(sample.networkAccount)), false);
        assert.equal(await asks(common, "studio-ann", encrypt(sample.networkAccount)), true);
        assert.equal(await asks(common, "studio-ann", encrypt(sample.teamAccount)), false);
    });
});

describe("people behind Client VPN", () => {
    const of = sampleContext({}, { dmz: { entrance: clientVpn } });
    const open = (address: string): Row => [
        "sagemaker:CreatePresignedDomainUrl",
        the.sageMaker("user-profile/d-1/ann"),
        "yes",
        "entrance",
        { ...places.entrance, "aws:VpcSourceIp": address },
    ];

    it("are known by the addresses of the subnets that Client VPN is associated with", async () => {
        // The entrance is 10.79.32.0/20; its first and third eighths are Client VPN's, the second the endpoints'.
        assert.equal(await asks(of, "developer-ann", open("10.79.32.9")), true);
        assert.equal(await asks(of, "developer-ann", open("10.79.36.9")), true);
        assert.equal(await asks(of, "developer-ann", open("10.79.34.9")), false);
    });

    it("are not known by the terminals' own addresses, which AWS never sees", async () => {
        assert.equal(await asks(of, "developer-ann", open("192.168.40.7")), false);
        assert.equal(await asks(of, "developer-ann", open("10.79.64.9")), false);
    });
});
