import assert from "node:assert/strict";
import { Netmask } from "netmask";
import type { TeamConfig } from "../../../../components/config/team-schema";
import { aclRules } from "../../../../components/team/network/acl-rules";
import { ClosedNetwork } from "../../../../components/team/network/closed-network";
import { sampleContext } from "../../../support/contexts";
import { deploy, type Created } from "../../../support/deploy";
import { logsKeyArn, sealed, transitGatewayId } from "./support";

const range = "10.79.48.0/20";
const shared = (team: Partial<TeamConfig>) => sampleContext(team, { dmz: { endpoints: { kind: "shared", range } } });

async function network(team: Partial<TeamConfig>): Promise<Created> {
    const args = { context: shared(team), logsKeyArn, transitGatewayId, endpointProfileId: "rp-0123456789abcdef" };
    return (await deploy(() => new ClosedNetwork("n", args))).created;
}

const workloadRoutes = (created: Created) =>
    created
        .ofType("aws:ec2/routeTable:RouteTable")
        .filter(({ name }) => name.startsWith("n-workload"))
        .map(({ inputs }) => inputs["routes"]);

const passes = (team: Partial<TeamConfig>, direction: "ingress" | "egress", peer: string, port: number) =>
    aclRules("transit", shared(team))[direction].some(
        (rule) => new Netmask(rule.cidrBlock).contains(peer) && rule.fromPort <= port && port <= rule.toPort,
    );

describe("ClosedNetwork with shared endpoints", () => {
    let shut: Created;
    let open: Created;
    before(async () => {
        shut = await network(sealed);
        open = await network({});
    });

    it("with shared endpoints a team has no interface endpoint, and without an allow-list a route to them alone", () => {
        for (const created of [shut, open]) {
            const kinds = created
                .ofType("aws:ec2/vpcEndpoint:VpcEndpoint")
                .map(({ inputs }) => inputs["vpcEndpointType"]);
            assert.deepEqual(kinds, ["Gateway", "Gateway"]);
        }
        const only = [{ cidrBlock: range, transitGatewayId }];
        assert.deepEqual(workloadRoutes(shut), [only, only]);
        const all = [{ cidrBlock: "0.0.0.0/0", transitGatewayId }];
        assert.deepEqual(workloadRoutes(open), [all, all]);
    });

    it("has no subnets and no security group for endpoints", () => {
        assert.deepEqual(
            shut.resources.filter(({ name }) => name.startsWith("n-endpoint-") && name !== "n-endpoint-names"),
            [],
        );
    });

    it("resolves the names of AWS's services by the DMZ's profile", () => {
        const { inputs } = shut.one("aws:route53/profilesAssociation:ProfilesAssociation");
        assert.equal(inputs["profileId"], "rp-0123456789abcdef");
        assert.equal(inputs["resourceId"], shut.one("aws:ec2/vpc:Vpc").id);
    });

    it("lets jobs reach the shared endpoints by their range, on 443 and, with mail, on 465", () => {
        const rules = shut
            .ofType("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule")
            .filter(({ inputs }) => "cidrIpv4" in inputs)
            .map(({ inputs: { fromPort, toPort, cidrIpv4 } }) => [fromPort, toPort, cidrIpv4]);
        assert.deepEqual(rules, [
            [443, 443, range],
            [465, 465, range],
        ]);
    });

    it("lets a sealed team's packets cross the attachment to the shared endpoints only", () => {
        const endpoint = "10.79.50.7";
        const outside = "52.219.1.2";
        assert.equal(passes(sealed, "egress", endpoint, 443), true);
        assert.equal(passes(sealed, "egress", endpoint, 465), true);
        assert.equal(passes(sealed, "ingress", endpoint, 40000), true);
        assert.equal(passes(sealed, "egress", endpoint, 22), false);
        assert.equal(passes(sealed, "egress", outside, 443), false);
        assert.equal(passes(sealed, "ingress", outside, 40000), false);
        assert.equal(passes({ ...sealed, features: [] }, "egress", endpoint, 465), false);
        assert.equal(passes({}, "egress", outside, 443), true);
        assert.equal(passes({}, "egress", outside, 465), false);
    });

    it("numbers each entry of an ACL differently", () => {
        for (const kind of ["workload", "transit"] as const) {
            for (const list of Object.values(aclRules(kind, shared({})))) {
                assert.equal(new Set(list.map(({ ruleNo }: { ruleNo: number }) => ruleNo)).size, list.length);
            }
        }
    });

    it("says what is missing when nobody names the profile", async () => {
        const context = shared(sealed);
        await assert.rejects(
            deploy(() => new ClosedNetwork("n", { context, logsKeyArn, transitGatewayId })),
            /radar\.network\.endpointProfileId: missing/,
        );
    });
});
