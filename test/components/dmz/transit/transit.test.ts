import assert from "node:assert/strict";
import { tableOf, teamRoutes, zonesOfTrust } from "../../../../components/dmz/transit/zones-of-trust";
import type { Created } from "../../../support/deploy";
import { foundation, threeTeams } from "../support";
import { attachmentOf, dmz, forwarded } from "../whole";

const route = "aws:ec2transitgateway/route:Route";
const association = "aws:ec2transitgateway/routeTableAssociation:RouteTableAssociation";
const principal = "aws:ram/principalAssociation:PrincipalAssociation";
const internet = "198.51.100.7";

const shared = () => {
    const { environment } = foundation();
    return foundation(threeTeams, {
        dmz: { ...environment.dmz, endpoints: { kind: "shared", range: "10.79.48.0/20" } },
    });
};

describe("TransitGateway", () => {
    let created: Created;
    before(async () => {
        created = await dmz(foundation());
    });

    it("an attachment is accepted one by one and leads nowhere until it is given a route table", () => {
        const { inputs } = created.byName("d-transit-gateway");
        assert.equal(inputs["autoAcceptSharedAttachments"], "disable");
        assert.equal(inputs["defaultRouteTableAssociation"], "disable");
        assert.equal(inputs["defaultRouteTablePropagation"], "disable");
        assert.equal(forwarded(created, attachmentOf("vault"), internet), undefined);
    });

    it("there is one route table for each zone of trust", async () => {
        const zones = (all: Created) =>
            all
                .ofType("aws:ec2transitgateway/routeTable:RouteTable")
                .map(({ name }) => name)
                .sort();
        assert.deepEqual(zones(created), [
            "d-transit-egress",
            "d-transit-entrance",
            "d-transit-inspection",
            "d-transit-secure",
        ]);
        const more = zones(await dmz(shared(), ["radar", "sonar", "vault"]));
        assert.deepEqual(
            more.filter((zone) => !zones(created).includes(zone)),
            ["d-transit-endpoints", "d-transit-sealed"],
        );
    });

    it("the gateway is shared with the accounts of the teams that are attached, and never outside the organization", async () => {
        const accounts = (all: Created) =>
            all
                .ofType(principal)
                .filter(({ name }) => name.startsWith("d-transit-share"))
                .map(({ inputs }) => inputs["principal"]);
        assert.deepEqual(accounts(created), ["200000000000", "200000000016"]);
        assert.deepEqual(accounts(await dmz(shared(), [])), ["200000000000", "200000000016", "200000000032"]);
        for (const { inputs } of created.ofType("aws:ram/resourceShare:ResourceShare")) {
            assert.equal(inputs["allowExternalPrincipals"], false);
        }
    });

    it("every flow through the gateway is logged within a minute", () => {
        const { inputs } = created.byName("d-transit-flow");
        assert.equal(inputs["transitGatewayId"], created.byName("d-transit-gateway").id);
        assert.equal(inputs["maxAggregationInterval"], 60);
    });

    it("no update of the program deletes the gateway", () => {
        assert.ok(created.byName("d-transit-gateway").protect);
    });
});

describe("DmzRoutes", () => {
    let created: Created;
    before(async () => {
        created = await dmz(foundation());
    });
    const id = (name: string) => created.byName(name).id ?? "";

    it("what leaves a team goes to the firewall, and what leaves the firewall goes to the internet", () => {
        assert.equal(forwarded(created, attachmentOf("radar"), internet), id("d-inspection-attachment"));
        assert.equal(forwarded(created, id("d-inspection-attachment"), internet), id("d-egress-attachment"));
    });

    it("answers from the internet go to the firewall", () => {
        assert.equal(forwarded(created, id("d-egress-attachment"), "10.64.0.1"), id("d-inspection-attachment"));
        assert.equal(forwarded(created, id("d-egress-attachment"), internet), undefined);
    });

    it("from a team, the range of every other team leads nowhere", () => {
        const { inputs } = created.byName("d-routes-secure-to-other-teams");
        assert.equal(inputs["destinationCidrBlock"], "10.64.0.0/12");
        assert.equal(inputs["blackhole"], true);
        assert.equal(inputs["transitGatewayAttachmentId"], undefined);
    });
});

describe("TeamLink", () => {
    let created: Created;
    before(async () => {
        created = await dmz(shared(), ["radar", "sonar", "vault"]);
    });
    const table = (zone: string) => created.byName(`d-transit-${zone}`).id;

    it("the attachment reads the table of the team's zone of trust and no other", () => {
        for (const [team, zone] of [
            ["radar", "secure"],
            ["sonar", "secure"],
            ["vault", "sealed"],
        ] as const) {
            const own = created
                .ofType(association)
                .filter(({ inputs }) => inputs["transitGatewayAttachmentId"] === attachmentOf(team));
            assert.deepEqual(
                own.map(({ inputs }) => inputs["transitGatewayRouteTableId"]),
                [table(zone)],
            );
        }
    });

    it("the team's range is announced by the DMZ, not by the team", () => {
        assert.deepEqual(created.ofType("aws:ec2transitgateway/routeTablePropagation:RouteTablePropagation"), []);
        for (const { inputs } of created.ofType("aws:ec2transitgateway/vpcAttachmentAccepter:VpcAttachmentAccepter")) {
            assert.equal(inputs["transitGatewayDefaultRouteTableAssociation"], false);
            assert.equal(inputs["transitGatewayDefaultRouteTablePropagation"], false);
        }
        assert.equal(
            forwarded(created, created.byName("d-inspection-attachment").id ?? "", "10.64.0.1"),
            attachmentOf("radar"),
        );
    });

    it("no table that a team reads leads to another team", () => {
        const read = [table("secure"), table("sealed")];
        const teams = ["radar", "sonar", "vault"].map(attachmentOf);
        for (const { name, inputs } of created.ofType(route)) {
            const leadsToTeam = teams.includes(String(inputs["transitGatewayAttachmentId"]));
            assert.ok(!leadsToTeam || !read.includes(String(inputs["transitGatewayRouteTableId"])), name);
        }
    });

    it("brings a team without a list nowhere near the firewall", () => {
        const vault = shared().teams.find(({ teamName }) => teamName === "vault");
        assert.ok(vault);
        assert.deepEqual(teamRoutes(vault), [{ zone: "endpoints", to: "team" }]);
        assert.equal(forwarded(created, attachmentOf("vault"), internet), undefined);
        assert.equal(forwarded(created, created.byName("d-inspection-attachment").id ?? "", "10.64.32.1"), undefined);
    });

    it("leads from the entrance to hosts through the firewall only", () => {
        const links = created
            .ofType(route)
            .filter(({ inputs }) => inputs["transitGatewayRouteTableId"] === table("entrance"));
        assert.deepEqual(
            links.map(({ name, inputs }) => [name, inputs["transitGatewayAttachmentId"]]),
            [["radar-link-entrance", created.byName("d-inspection-attachment").id]],
        );
    });

    it("says which table is missing where endpoints are not shared", () => {
        assert.deepEqual(zonesOfTrust(foundation().environment), ["secure", "inspection", "egress", "entrance"]);
        assert.throws(() => tableOf({ secure: "rtb" }, "sealed"), /no route table for sealed/);
    });
});
