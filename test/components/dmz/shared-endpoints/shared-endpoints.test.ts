import assert from "node:assert/strict";
import { Netmask } from "netmask";
import type { FoundationContext } from "../../../../components/foundation-context";
import { toJson } from "../../../../components/iam/document";
import { endpointAcl, transitAcl } from "../../../../components/dmz/shared-endpoints/shared-acl";
import { SharedEndpoints } from "../../../../components/dmz/shared-endpoints/shared-endpoints";
import { sharedEndpointPolicy, sharedServices } from "../../../../components/dmz/shared-endpoints/shared-policies";
import { serviceName } from "../../../../components/network/endpoints";
import { deploy, type Created } from "../../../support/deploy";
import { dmzOutputs, rulesOf } from "../entrance/support";
import { foundation, threeTeams, type TeamSketch } from "../support";

const range = "10.79.48.0/20";
const teams: Readonly<Record<string, TeamSketch>> = {
    ...threeTeams,
    mailer: { cidr: "10.64.48.0/20", features: ["mail"] },
};

async function endpoints(context: FoundationContext): Promise<Created> {
    return (await deploy(() => new SharedEndpoints("s", { context, range, dmz: dmzOutputs() }))).created;
}

const gatewayRoutes = (created: Created) =>
    created
        .ofType("aws:ec2transitgateway/route:Route")
        .map(({ inputs }) => [inputs["transitGatewayRouteTableId"], inputs["destinationCidrBlock"]]);

describe("SharedEndpoints", () => {
    const context = foundation(teams);
    let created: Created;
    before(async () => {
        created = await endpoints(context);
    });

    it("the network has no internet gateway, NAT gateway or peering, and no route but to the transit gateway", () => {
        const doors = /InternetGateway|NatGateway|Peering|Eip|VpnGateway|CarrierGateway/;
        assert.deepEqual(
            created.resources.filter(({ type }) => doors.test(type)),
            [],
        );
        const back = [{ cidrBlock: "10.64.0.0/12", transitGatewayId: "tgw-0a1b2c3d4e5f60718" }];
        const routes = created
            .ofType("aws:ec2/routeTable:RouteTable")
            .map(({ name, inputs }) => [name, inputs["routes"]]);
        assert.deepEqual(Object.fromEntries(routes), {
            "s-transit-apne1-az1-routes": [],
            "s-transit-apne1-az4-routes": [],
            "s-endpoint-apne1-az1-routes": back,
            "s-endpoint-apne1-az4-routes": back,
        });
    });

    it("there is one endpoint for each service that some team's features call for, in every zone", () => {
        const subnets = created
            .ofType("aws:ec2/subnet:Subnet")
            .filter(({ name }) => name.startsWith("s-endpoint-"))
            .map(({ id }) => id);
        const made = created.ofType("aws:ec2/vpcEndpoint:VpcEndpoint");
        const expected = sharedServices(context).map((service) => serviceName(service, "ap-northeast-1"));
        assert.deepEqual(made.map(({ inputs }) => inputs["serviceName"]).sort(), [...expected].sort());
        assert.ok(expected.some((service) => service.endsWith(".ssm")));
        assert.ok(!expected.some((service) => service.endsWith(".athena")));
        for (const { inputs } of made) {
            assert.deepEqual(inputs["subnetIds"], subnets);
            assert.equal(inputs["privateDnsEnabled"], true);
        }
    });

    it("each team is let in from its own range only, on 443 and, with mail, on 465", () => {
        const rules = rulesOf(created, "Ingress", "s-access-group").map(({ fromPort, toPort, cidrIpv4 }) =>
            [fromPort, toPort, cidrIpv4].join(" "),
        );
        assert.deepEqual(rules.sort(), [
            "443 443 10.64.0.0/20",
            "443 443 10.64.16.0/20",
            "443 443 10.64.32.0/20",
            "443 443 10.64.48.0/20",
            "465 465 10.64.48.0/20",
        ]);
        assert.deepEqual(rulesOf(created, "Egress", "s-access-group"), []);
    });

    it("teams reach the endpoints directly, and through them no other team", () => {
        assert.deepEqual(gatewayRoutes(created), [
            ["table-secure", range],
            ["table-sealed", range],
        ]);
        const { inputs } = created.one("aws:ec2transitgateway/routeTableAssociation:RouteTableAssociation");
        assert.equal(inputs["transitGatewayRouteTableId"], "table-endpoints");
        const attachment = created.one("aws:ec2transitgateway/vpcAttachment:VpcAttachment").inputs;
        assert.equal(attachment["transitGatewayDefaultRouteTableAssociation"], false);
        assert.equal(attachment["transitGatewayDefaultRouteTablePropagation"], false);
    });

    it("adding a team changes the endpoints' policies and adds what is its own", async () => {
        const { mailer, ...fewer } = teams;
        const before = await endpoints(foundation({ ...fewer }));
        const after = await endpoints(foundation({ ...fewer, zebra: { cidr: "10.64.64.0/20" } }));
        assert.ok(mailer);
        for (const resource of before.resources) {
            const { policy: now, ...rest } = after.byName(resource.name).inputs;
            const { policy: earlier, ...same } = resource.inputs;
            assert.deepEqual(rest, same, resource.name);
            assert.equal(typeof now, typeof earlier);
        }
        const known = new Set(before.resources.map(({ name }) => name));
        const added = after.resources.filter(({ name }) => !known.has(name)).map(({ name }) => name);
        assert.deepEqual(added.sort(), ["s-access-zebra-443", "s-names-share-zebra"]);
    });

    it("gives every endpoint that can have a policy the one for its teams", () => {
        for (const service of sharedServices(context)) {
            const document = sharedEndpointPolicy(service, context);
            assert.equal(created.byName(`s-to-${service}`).inputs["policy"], document && toJson(document));
        }
    });
});

describe("EndpointNames", () => {
    const context = foundation(teams);
    let created: Created;
    before(async () => {
        created = await endpoints(context);
    });

    it("every shared endpoint's names resolve in the VPCs of the profile", () => {
        const { id } = created.one("aws:route53/profilesProfile:ProfilesProfile");
        const associated = created
            .ofType("aws:route53/profilesResourceAssociation:ProfilesResourceAssociation")
            .map(({ inputs }) => [inputs["profileId"], inputs["resourceArn"]]);
        const made = created.ofType("aws:ec2/vpcEndpoint:VpcEndpoint").map(({ outputs }) => [id, outputs["arn"]]);
        assert.deepEqual(associated.sort(), made.sort());
    });

    it("the profile is shared with the accounts of the teams, and never outside the organization", () => {
        assert.equal(created.one("aws:ram/resourceShare:ResourceShare").inputs["allowExternalPrincipals"], false);
        assert.deepEqual(
            created
                .ofType("aws:ram/principalAssociation:PrincipalAssociation")
                .map(({ inputs }) => inputs["principal"]),
            context.teams.map(({ team }) => team.accountId),
        );
    });
});

describe("network ACLs of the shared endpoints", () => {
    const args = { range, callers: "10.64.0.0/12", ports: [443, 465] };
    const passes = (rules: ReturnType<typeof endpointAcl>["ingress"], peer: string, port: number) =>
        rules.some(
            (rule) => new Netmask(rule.cidrBlock).contains(peer) && rule.fromPort <= port && port <= rule.toPort,
        );

    it("let the teams call and the endpoints answer, and nothing else", () => {
        const { ingress, egress } = endpointAcl(args);
        assert.equal(passes(ingress, "10.64.1.5", 443), true);
        assert.equal(passes(ingress, "10.64.1.5", 22), false);
        assert.equal(passes(ingress, "192.168.40.7", 443), false);
        assert.equal(passes(egress, "10.64.1.5", 40000), true);
        assert.equal(passes(egress, "10.64.1.5", 443), false);
    });

    it("let calls and answers cross the attachment, and nothing else", () => {
        const { ingress, egress } = transitAcl(args);
        assert.equal(passes(ingress, "10.64.1.5", 443), true);
        assert.equal(passes(egress, "10.79.50.7", 465), true);
        assert.equal(passes(ingress, "10.79.50.7", 40000), true);
        assert.equal(passes(egress, "52.219.1.2", 443), false);
        assert.equal(passes(ingress, "10.64.1.5", 22), false);
    });
});
