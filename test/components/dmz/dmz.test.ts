import assert from "node:assert/strict";
import { evaluate } from "../../../policy-pack/lib/evaluate";
import type { Created } from "../../support/deploy";
import { knownBefore } from "./known";
import { foundation, threeTeams } from "./support";
import { attachmentOf, dmz, forwarded, routeFrom } from "./whole";

const subnet = "aws:ec2/subnet:Subnet";
const internet = "198.51.100.7";
const addresses = { radar: "10.64.0.9", sonar: "10.64.16.9", vault: "10.64.32.9" };

describe("Dmz", () => {
    let created: Created;
    let inspection: string;
    let egress: string;
    before(async () => {
        created = await dmz(foundation());
        inspection = created.byName("d-inspection-attachment").id ?? "";
        egress = created.byName("d-egress-attachment").id ?? "";
    });
    const subnets = (part: string) => created.ofType(subnet).filter(({ name }) => name.includes(part));

    it("every path from a team to the internet passes the firewall, both ways", () => {
        const endpoints = new Map<string, unknown>();
        for (const team of ["radar", "sonar"] as const) {
            assert.equal(forwarded(created, attachmentOf(team), internet), inspection);
        }
        for (const transit of subnets("inspection-transit")) {
            for (const destination of [internet, addresses.radar]) {
                const endpoint = routeFrom(created, transit, destination)?.["vpcEndpointId"];
                assert.match(String(endpoint), /^vpce-/);
                endpoints.set(transit.name, endpoint);
            }
        }
        assert.equal(new Set(endpoints.values()).size, 2, "each zone has an endpoint of its own");
        for (const firewall of subnets("inspection-firewall")) {
            for (const destination of [internet, addresses.radar]) {
                assert.match(String(routeFrom(created, firewall, destination)?.["transitGatewayId"]), /^tgw-/);
            }
        }
        assert.equal(forwarded(created, inspection, internet), egress);
        for (const transit of subnets("egress-vpc-transit")) {
            assert.match(String(routeFrom(created, transit, internet)?.["natGatewayId"]), /^nat-/);
        }
        for (const nat of subnets("egress-vpc-nat")) {
            assert.match(String(routeFrom(created, nat, internet)?.["gatewayId"]), /^igw-/);
            assert.match(String(routeFrom(created, nat, addresses.radar)?.["transitGatewayId"]), /^tgw-/);
        }
        assert.equal(forwarded(created, egress, addresses.radar), inspection);
        assert.equal(forwarded(created, inspection, addresses.radar), attachmentOf("radar"));
        assert.equal(forwarded(created, inspection, addresses.sonar), attachmentOf("sonar"));
    });

    it("no path joins two teams", () => {
        const teams = ["radar", "sonar"] as const;
        for (const from of teams) {
            for (const to of Object.values(addresses)) {
                assert.equal(forwarded(created, attachmentOf(from), to), undefined, `${from} to ${to}`);
            }
        }
        assert.equal(forwarded(created, inspection, addresses.vault), undefined);
        assert.equal(forwarded(created, egress, addresses.vault), inspection, "where it ends");
    });

    it("only the egress network has an internet gateway", () => {
        const vpc = subnets("egress-vpc-nat")[0]?.inputs["vpcId"];
        assert.ok(vpc);
        assert.equal(created.one("aws:ec2/internetGateway:InternetGateway").inputs["vpcId"], vpc);
    });

    it("has no finding but that the egress network leads to the internet", () => {
        const expected =
            /^(ec2-internet-gateway-absent|ec2-nat-gateway-private|ec2-route-not-to-internet|ec2-subnet-no-public-addresses) d-egress-vpc/;
        const findings = evaluate(created.resources).map(({ rule, resource }) => `${rule} ${resource.split("::")[3]}`);
        assert.deepEqual(
            findings.filter((finding) => !expected.test(finding)),
            [],
        );
    });

    it("is known before deployment, but for what AWS names", async () => {
        const { documents, unknown } = await knownBefore(foundation());
        assert.ok(documents.length > 5);
        assert.deepEqual(unknown, []);
    });

    it("adding a team touches its own resources, its rule group and nothing else", async () => {
        const { sonar, ...others } = threeTeams;
        assert.ok(sonar);
        const before = await dmz(foundation(others));
        const changed = created.resources.flatMap(({ urn, name, inputs }) => {
            const old = before.resources.find((resource) => resource.urn === urn);
            return old !== undefined && JSON.stringify(old.inputs) !== JSON.stringify(inputs) ? [name] : [];
        });
        assert.deepEqual(changed, ["d-inspection-wall-policy"], "the policy names the new rule group");
        const added = created.resources.filter(({ urn }) => !before.resources.some((resource) => resource.urn === urn));
        const own = added.filter(({ name }) => !name.includes("sonar"));
        assert.deepEqual(
            own.map(({ type }) => type),
            ["aws:networkfirewall/ruleGroup:RuleGroup"],
        );
    });
});
