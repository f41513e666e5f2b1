import assert from "node:assert/strict";
import { InboundSecurityGroup } from "../../../components/network/inbound-security-group";
import { deploy } from "../../support/deploy";

const args = {
    vpcId: "vpc-0a0a0a0a0a0a0a0a0",
    groupName: "called",
    description: "What is called",
    inbound: [
        { key: "web", protocol: "tcp", port: 443, from: "10.1.0.0/24", description: "Terminals" },
        { key: "names", protocol: "udp", port: 53, from: "10.2.0.0/24", description: "Look-ups" },
    ],
} as const;

describe("InboundSecurityGroup", () => {
    const created = async () => (await deploy(() => new InboundSecurityGroup("g", args))).created;

    it("what is called is called from the given ranges and on the given ports only", async () => {
        const rules = (await created()).ofType("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule");
        assert.deepEqual(
            rules.map(({ inputs }) => [inputs["ipProtocol"], inputs["fromPort"], inputs["toPort"], inputs["cidrIpv4"]]),
            [
                ["tcp", 443, 443, "10.1.0.0/24"],
                ["udp", 53, 53, "10.2.0.0/24"],
            ],
        );
        assert.equal((await created()).one("aws:ec2/securityGroup:SecurityGroup").inputs["ingress"], undefined);
    });

    it("what is called calls nobody", async () => {
        const all = await created();
        assert.equal(all.ofType("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule").length, 0);
        assert.equal(all.one("aws:ec2/securityGroup:SecurityGroup").inputs["egress"], undefined);
    });
});
