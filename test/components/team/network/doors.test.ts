import assert from "node:assert/strict";
import { features } from "../../../../components/config/vocabulary";
import { toJson } from "../../../../components/iam/document";
import { interfaceEndpointPolicy } from "../../../../components/team/network/endpoint-policies";
import { interfaceServices, serviceName } from "../../../../components/network/endpoints";
import { gatewayEndpointPolicy } from "../../../../components/team/network/gateway-policies";
import { sampleContext } from "../../../support/contexts";
import type { Created } from "../../../support/deploy";
import { cidr, everything, network, sealed } from "./support";

const vpcEndpoint = "aws:ec2/vpcEndpoint:VpcEndpoint";
const ingressRule = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
const egressRule = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";
const region = "ap-northeast-1";

const rulesOf = (created: Created, type: string, group: string) => {
    const { id } = created.byName(group);
    return created.ofType(type).filter(({ inputs }) => inputs["securityGroupId"] === id);
};

describe("DedicatedEndpoints and GatewayEndpoints", () => {
    let full: Created;
    let bare: Created;
    before(async () => {
        full = (await network(everything)).created;
        bare = (await network({ ...sealed, features: [] })).created;
    });

    it("a team has exactly the endpoints that its features call for", () => {
        const made = (created: Created) => created.ofType(vpcEndpoint).map(({ inputs }) => inputs["serviceName"]);
        const expected = [...interfaceServices(features), "s3", "dynamodb"] as const;
        assert.deepEqual(made(full).sort(), expected.map((service) => serviceName(service, region)).sort());
        const least = [...interfaceServices([]), "s3"] as const;
        assert.deepEqual(made(bare).sort(), least.map((service) => serviceName(service, region)).sort());
    });

    it("every interface endpoint is in every zone and answers to the service's own name", () => {
        const subnets = full
            .ofType("aws:ec2/subnet:Subnet")
            .filter(({ name }) => name.startsWith("n-endpoint-subnets-"))
            .map(({ id }) => id);
        assert.equal(subnets.length, 2);
        const endpoints = full.ofType(vpcEndpoint).filter(({ inputs }) => inputs["vpcEndpointType"] === "Interface");
        assert.equal(endpoints.length, interfaceServices(features).length);
        for (const { inputs } of endpoints) {
            assert.deepEqual(inputs["subnetIds"], subnets);
            assert.equal(inputs["privateDnsEnabled"], true);
            assert.deepEqual(inputs["securityGroupIds"], [full.byName("n-endpoint-access-group").id]);
        }
    });

    it("every endpoint that can have a policy lets own credentials reach own resources only", () => {
        const context = sampleContext();
        for (const service of interfaceServices(features)) {
            const document = interfaceEndpointPolicy(service, context);
            assert.equal(full.byName(`n-endpoint-${service}`).inputs["policy"], document && toJson(document));
        }
        const without = full.ofType(vpcEndpoint).filter(({ inputs }) => inputs["policy"] === undefined);
        assert.deepEqual(
            without.map(({ name }) => name),
            ["n-endpoint-email-smtp"],
        );
    });

    it("every gateway endpoint lets own credentials reach own resources only", () => {
        for (const service of ["s3", "dynamodb"] as const) {
            const expected = toJson(gatewayEndpointPolicy(service, sampleContext()));
            assert.equal(full.byName(`n-gateway-${service}`).inputs["policy"], expected);
        }
    });

    it("S3 and DynamoDB are reached from the workloads' subnets only", () => {
        const tables = full
            .ofType("aws:ec2/routeTable:RouteTable")
            .filter(({ name }) => name.startsWith("n-workload-"))
            .map(({ id }) => id);
        for (const service of ["s3", "dynamodb"]) {
            const { inputs } = full.byName(`n-gateway-${service}`);
            assert.equal(inputs["vpcEndpointType"], "Gateway");
            assert.deepEqual(inputs["routeTableIds"], tables);
        }
    });
});

describe("EndpointSecurityGroup", () => {
    it("endpoints are called from the VPC's own range only, on 443 and, with mail, on 465", async () => {
        for (const [team, ports] of [
            [everything, [443, 465]],
            [sealed, [443, 465]],
            [{ features: [] }, [443]],
        ] as const) {
            const { created } = await network({ ...team, features: "features" in team ? [] : [...features] });
            const rules = rulesOf(created, ingressRule, "n-endpoint-access-group").map(({ inputs }) => inputs);
            assert.deepEqual(
                rules.map(({ ipProtocol, fromPort, toPort, cidrIpv4 }) => [ipProtocol, fromPort, toPort, cidrIpv4]),
                ports.map((port) => ["tcp", port, port, cidr]),
            );
        }
    });

    it("endpoints call nobody", async () => {
        const { created } = await network(everything);
        assert.deepEqual(rulesOf(created, egressRule, "n-endpoint-access-group"), []);
        assert.equal(created.byName("n-endpoint-access-group").inputs["egress"], undefined);
    });
});

describe("JobsSecurityGroup", () => {
    let full: Created;
    let shut: Created;
    before(async () => {
        full = (await network(everything)).created;
        shut = (await network(sealed)).created;
    });

    it("the machines of one training cluster reach each other on every port and nobody else reaches them", () => {
        const { id } = full.byName("n-jobs-group");
        const [only, ...others] = rulesOf(full, ingressRule, "n-jobs-group");
        assert.deepEqual(others, []);
        assert.equal(only?.inputs["referencedSecurityGroupId"], id);
        assert.equal(only?.inputs["ipProtocol"], "-1");
        assert.equal(full.byName("n-jobs-to-itself").inputs["referencedSecurityGroupId"], id);
    });

    it("jobs reach the endpoints, S3 and DynamoDB only", () => {
        const endpoints = shut.byName("n-endpoint-access-group").id;
        const targets = rulesOf(shut, egressRule, "n-jobs-group")
            .filter(({ name }) => name !== "n-jobs-to-itself")
            .map(({ inputs: { fromPort, toPort, referencedSecurityGroupId, prefixListId, cidrIpv4 } }) => [
                fromPort,
                toPort,
                referencedSecurityGroupId ?? prefixListId ?? cidrIpv4,
            ]);
        assert.deepEqual(targets, [
            [443, 443, endpoints],
            [465, 465, endpoints],
            [443, 443, shut.byName("n-gateway-s3").outputs["prefixListId"]],
            [443, 443, shut.byName("n-gateway-dynamodb").outputs["prefixListId"]],
        ]);
    });

    it("with an allow-list, jobs reach the DMZ on 443 and on no other port", () => {
        const outward = rulesOf(full, egressRule, "n-jobs-group").filter(({ inputs }) => "cidrIpv4" in inputs);
        assert.deepEqual(
            outward.map(({ inputs: { ipProtocol, fromPort, toPort } }) => [ipProtocol, fromPort, toPort]),
            [["tcp", 443, 443]],
        );
    });

    it("says in every rule what it is for", () => {
        for (const { inputs } of [...full.ofType(ingressRule), ...full.ofType(egressRule)]) {
            assert.ok(String(inputs["description"]).length > 10);
        }
    });
});
