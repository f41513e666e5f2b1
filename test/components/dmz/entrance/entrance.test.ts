import assert from "node:assert/strict";
import { entrancePolicy } from "../../../../components/dmz/entrance/entrance-policies";
import { entranceServices, entranceServiceName } from "../../../../components/dmz/entrance/entrance-services";
import { toJson } from "../../../../components/iam/document";
import { sample } from "../../../support/contexts";
import type { Created } from "../../../support/deploy";
import { valueOf } from "../../../support/deploy";
import { clientVpn, device, entrance, foundation, line, rulesOf } from "./support";

const route = "aws:ec2transitgateway/route:Route";
const association = "aws:ec2transitgateway/routeTableAssociation:RouteTableAssociation";
const attachment = "aws:ec2transitgateway/vpcAttachment:VpcAttachment";
const range = "10.79.32.0/20";

const ports = (rules: readonly Readonly<Record<string, unknown>>[]) =>
    rules.map(({ ipProtocol, fromPort, toPort, cidrIpv4 }) => [ipProtocol, fromPort, toPort, cidrIpv4]);

const vpcRoutes = (created: Created, kind: string) =>
    created
        .ofType("aws:ec2/routeTable:RouteTable")
        .filter(({ name }) => name.startsWith(`e-${kind}`))
        .map(({ inputs }) => inputs["routes"]);

const gatewayRoutes = (created: Created) =>
    created
        .ofType(route)
        .map(({ inputs }) => [
            inputs["transitGatewayRouteTableId"],
            inputs["destinationCidrBlock"],
            inputs["transitGatewayAttachmentId"],
        ]);

describe("Entrance", () => {
    let vpn: Created;
    let room: Created;
    before(async () => {
        vpn = (await entrance(clientVpn)).created;
        room = (await entrance(device)).created;
    });

    it("the entrance has no internet gateway, NAT gateway or peering", () => {
        const doors = /InternetGateway|NatGateway|Peering|Eip|VpnGateway:|CarrierGateway/;
        for (const created of [vpn, room]) {
            assert.deepEqual(
                created.resources.filter(({ type }) => doors.test(type)),
                [],
            );
        }
    });

    it("the room reaches the endpoints on 443 and the resolver on 53, and nothing else in the entrance", () => {
        for (const [created, ranges] of [
            [vpn, ["10.79.32.0/23", "10.79.36.0/23"]],
            [room, [sample.roomRange]],
        ] as const) {
            assert.deepEqual(
                ports(rulesOf(created, "Ingress", "e-to-access-group")),
                ranges.map((from) => ["tcp", 443, 443, from]),
            );
            assert.deepEqual(
                ports(rulesOf(created, "Ingress", "e-resolver-access-group")),
                ranges.flatMap((from) => [
                    ["tcp", 53, 53, from],
                    ["udp", 53, 53, from],
                ]),
            );
            const groups = created.ofType("aws:ec2/securityGroup:SecurityGroup").map(({ name }) => name);
            const more = created === vpn ? ["e-room-vpn-group"] : [];
            assert.deepEqual([...groups].sort(), ["e-resolver-access-group", ...more, "e-to-access-group"].sort());
        }
        assert.deepEqual(rulesOf(vpn, "Ingress", "e-room-vpn-group"), []);
    });

    it("the entrance is attached to the transit gateway only where the room lies behind it", async () => {
        assert.equal(vpn.ofType(attachment).length, 0);
        assert.deepEqual(vpcRoutes(vpn, "terminals"), [[], []]);
        for (const access of [device, line]) {
            const { inputs } = (await entrance(access)).created.one(attachment);
            assert.equal(inputs["transitGatewayDefaultRouteTableAssociation"], false);
            assert.equal(inputs["transitGatewayDefaultRouteTablePropagation"], false);
        }
    });

    it("every conversation and every look-up in the entrance is logged", () => {
        for (const created of [vpn, room]) {
            const vpcId = created.one("aws:ec2/vpc:Vpc").id;
            assert.equal(created.one("aws:ec2/flowLog:FlowLog").inputs["vpcId"], vpcId);
            const queries = created.one(
                "aws:route53/resolverQueryLogConfigAssociation:ResolverQueryLogConfigAssociation",
            );
            assert.equal(queries.inputs["resourceId"], vpcId);
        }
    });

    it("answers the room's device through the transit gateway and knows no other way", () => {
        const back = [{ cidrBlock: sample.roomRange, transitGatewayId: "tgw-0a1b2c3d4e5f60718" }];
        assert.deepEqual(vpcRoutes(room, "endpoint"), [back, back]);
        assert.deepEqual(vpcRoutes(room, "transit"), [[], []]);
        assert.deepEqual(vpcRoutes(vpn, "endpoint"), [[], []]);
    });

    it("tells where it is and where names are asked for", async () => {
        const { result, created } = await entrance(device);
        assert.equal(await valueOf(result.vpcId), created.one("aws:ec2/vpc:Vpc").id);
        assert.equal((await valueOf(result.resolverAddresses))?.length, 2);
    });
});

describe("RoomRoutes", () => {
    it("the room and the entrance read the entrance's route table and no other", async () => {
        for (const access of [device, line]) {
            const { created } = await entrance(access);
            const tables = created.ofType(association).map(({ inputs }) => inputs["transitGatewayRouteTableId"]);
            assert.deepEqual(tables, ["table-entrance", "table-entrance"]);
        }
        assert.deepEqual((await entrance(clientVpn)).created.ofType(association), []);
    });

    it("from the firewall, the room's ranges lead to the room, and not to the internet", async () => {
        const { created } = await entrance(device);
        const own = created.one(attachment).id;
        const tunnels = created.one("aws:ec2/vpnConnection:VpnConnection").outputs["transitGatewayAttachmentId"];
        assert.deepEqual(gatewayRoutes(created), [
            ["table-entrance", range, own],
            ["table-entrance", sample.roomRange, tunnels],
            ["table-inspection", sample.roomRange, tunnels],
        ]);
    });
});

describe("EntranceEndpoints", () => {
    let created: Created;
    before(async () => {
        ({ created } = await entrance(device));
    });

    it("the endpoints are called from the security room only, on 443 and on no other port", () => {
        assert.deepEqual(ports(rulesOf(created, "Ingress", "e-to-access-group")), [
            ["tcp", 443, 443, sample.roomRange],
        ]);
        assert.deepEqual(rulesOf(created, "Egress", "e-to-access-group"), []);
    });

    it("every endpoint is in every zone and answers to the service's own name", () => {
        const subnets = created
            .ofType("aws:ec2/subnet:Subnet")
            .filter(({ name }) => name.startsWith("e-endpoint-"))
            .map(({ id }) => id);
        const endpoints = created.ofType("aws:ec2/vpcEndpoint:VpcEndpoint");
        assert.equal(endpoints.length, entranceServices(foundation(device)).length);
        for (const { inputs } of endpoints) {
            assert.equal(inputs["vpcEndpointType"], "Interface");
            assert.equal(inputs["privateDnsEnabled"], true);
            assert.deepEqual(inputs["subnetIds"], subnets);
        }
        assert.deepEqual(created.byName("e-to-s3").inputs["dnsOptions"], {
            privateDnsOnlyForInboundResolverEndpoint: false,
        });
    });

    it("every endpoint lets people of the own accounts reach their own account's resources only", () => {
        // What the policies mean is asked in entrance-policies.test.ts.
        for (const service of entranceServices(foundation(device))) {
            const { inputs } = created.byName(`e-to-${service}`);
            assert.equal(inputs["policy"], toJson(entrancePolicy(service, foundation(device))), service);
        }
    });

    it("has Session Manager and MLflow only where a team uses them", () => {
        const without = entranceServices(foundation(device, { features: ["training"] }));
        for (const service of ["ssm", "ssmmessages", "experiments"]) {
            assert.ok(!without.some((other) => other === service));
        }
        assert.equal(entranceServiceName("studio", "eu-west-1"), "aws.sagemaker.eu-west-1.studio");
        assert.equal(entranceServiceName("signin", "eu-west-1"), "com.amazonaws.eu-west-1.signin");
    });
});

describe("RoomResolver", () => {
    it("names are asked for from the security room only", async () => {
        const { created } = await entrance(device);
        const { inputs } = created.one("aws:route53/resolverEndpoint:ResolverEndpoint");
        assert.equal(inputs["direction"], "INBOUND");
        assert.deepEqual(inputs["securityGroupIds"], [created.byName("e-resolver-access-group").id]);
        assert.deepEqual(rulesOf(created, "Egress", "e-resolver-access-group"), []);
    });

    it("there is a resolver in every zone", async () => {
        const { created } = await entrance(device);
        const { inputs } = created.one("aws:route53/resolverEndpoint:ResolverEndpoint");
        const subnets = created
            .ofType("aws:ec2/subnet:Subnet")
            .filter(({ name }) => name.startsWith("e-endpoint-"))
            .map(({ id }) => ({ subnetId: id }));
        assert.deepEqual(inputs["ipAddresses"], subnets);
    });
});
