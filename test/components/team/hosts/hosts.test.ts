import assert from "node:assert/strict";
import { Role } from "@pulumi/aws/iam";
import { Hosts } from "../../../../components/team/hosts/hosts";
import { sample, sampleContext } from "../../../support/contexts";
import { deploy, type Created } from "../../../support/deploy";

const keyArn = (purpose: string) => `arn:aws:kms:ap-northeast-1:200000000001:key/${purpose}`;
const keyArns = {
    data: keyArn("data"),
    notebooks: keyArn("notebooks"),
    logs: keyArn("logs"),
    images: keyArn("images"),
    backup: keyArn("backup"),
};
const network = {
    vpcId: "vpc-1",
    subnetIds: ["subnet-1", "subnet-2"],
    endpoints: { referencedSecurityGroupId: "sg-endpoints" },
    s3PrefixListId: "pl-s3",
};

describe("Hosts", () => {
    let created: Created;
    before(async () => {
        ({ created } = await deploy(
            () =>
                new Hosts(
                    "h",
                    { context: sampleContext(), network, keyArns },
                    { dependsOn: new Role("role", { assumeRolePolicy: "{}" }) },
                ),
        ));
    });
    const template = () => created.one("aws:ec2/launchTemplate:LaunchTemplate").inputs;

    it("a host is reached from the security room only, on 443 and 22", () => {
        const rules = created.ofType("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule");
        assert.deepEqual(
            rules.map(({ inputs: { ipProtocol, fromPort, toPort, cidrIpv4 } }) => [
                ipProtocol,
                fromPort,
                toPort,
                cidrIpv4,
            ]),
            [
                ["tcp", 443, 443, sample.roomRange],
                ["tcp", 22, 22, sample.roomRange],
            ],
        );
        assert.equal(created.one("aws:ec2/securityGroup:SecurityGroup").inputs["ingress"], undefined);
    });

    it("a host reaches the endpoints and S3 only, not even the DMZ", () => {
        const rules = created.ofType("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule");
        assert.deepEqual(
            rules.map(({ inputs }) => [
                inputs["fromPort"],
                inputs["toPort"],
                inputs["referencedSecurityGroupId"] ?? inputs["prefixListId"] ?? inputs["cidrIpv4"],
            ]),
            [
                [443, 443, "sg-endpoints"],
                [443, 443, "pl-s3"],
            ],
        );
    });

    it("a host's metadata is read with a session token and from the host itself only", () => {
        assert.deepEqual(template()["metadataOptions"], {
            httpEndpoint: "enabled",
            httpTokens: "required",
            httpPutResponseHopLimit: 1,
        });
    });

    it("a host's disk is encrypted with a customer-managed key", () => {
        const mappings = template()["blockDeviceMappings"];
        assert.ok(Array.isArray(mappings) && mappings.length === 1);
        assert.equal(mappings[0].ebs.encrypted, "true");
        assert.equal(mappings[0].ebs.kmsKeyId, keyArns.notebooks);
    });

    it("a host has no public address", () => {
        const interfaces = template()["networkInterfaces"];
        const group = created.one("aws:ec2/securityGroup:SecurityGroup").id;
        assert.deepEqual(interfaces, [
            { deviceIndex: 0, associatePublicIpAddress: "false", subnetId: "subnet-1", securityGroups: [group] },
        ]);
    });

    it("a host is managed by Session Manager and has no SSH key of AWS's", () => {
        const profile = created.one("aws:iam/instanceProfile:InstanceProfile");
        assert.equal(profile.inputs["role"], "kura-test-radar-hosts");
        assert.equal(profile.inputs["path"], "/kura/");
        assert.deepEqual(template()["iamInstanceProfile"], { arn: profile.outputs["arn"] });
        assert.equal(template()["keyName"], undefined);
    });

    it("starts no server by itself", () => {
        assert.deepEqual(created.ofType("aws:ec2/instance:Instance"), []);
    });

    it("is watched closely: detailed monitoring is on", () => {
        assert.deepEqual(template()["monitoring"], { enabled: true });
    });

    it("makes the instance profile after the role that the component waits for", () => {
        const profile = created.one("aws:iam/instanceProfile:InstanceProfile");
        assert.ok(profile.dependencies.includes(created.byName("role").urn));
    });
});
