import assert from "node:assert/strict";
import { networkClaims, networkFacts, NetworkModel, networkProofs, understood } from "../../../plan/network";
import { devConfig, environmentOf } from "../../support/environments";
import { plannedStack } from "../../support/plans";

function failures(model: NetworkModel): readonly string[] {
    return networkProofs(model).flatMap(({ holds, name, evidence }) => (holds ? [] : [name, ...evidence]));
}

describe("Network proofs", () => {
    for (const stack of ["dev", "prod"]) {
        it(`hold for ${stack}, each with evidence`, async () => {
            const { accounts, loaded } = await plannedStack(stack);
            // Account by account, as a plan renders them.
            const facts = accounts.map(({ resources }) => networkFacts(resources));
            const model = new NetworkModel(loaded.args.config, facts);
            assert.deepEqual(failures(model), []);
            const proofs = networkProofs(model);
            assert.deepEqual(
                proofs.map(({ name, control }) => ({ name, control })),
                networkClaims,
            );
            for (const { evidence, name } of proofs) assert.ok(evidence.length > 0, name);
            assert.ok(proofs.reduce((sum, { paths }) => sum + paths, 0) > 100);
        });
    }

    const variants: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
        [
            "shared endpoints",
            { "dmz/endpoints": { kind: "shared", range: "10.79.80.0/20", vpcId: "vpc-0a0b0c0d0e0f01020" } },
        ],
        [
            "a dedicated line",
            { "dmz/entrance": { kind: "direct-connect", gatewayId: "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9" } },
        ],
        [
            "a VPN device that speaks BGP",
            { "dmz/entrance": { kind: "site-to-site-vpn", customerGatewayIp: "203.0.113.17", bgpAsn: 65010 } },
        ],
    ];
    for (const [what, changes] of variants) {
        it(`hold with ${what}`, async () => {
            const config = devConfig(changes);
            const { resources } = await environmentOf(config);
            assert.deepEqual(failures(new NetworkModel(config, [networkFacts(resources)])), []);
        });
    }

    it("show the way out of a team from its subnet to the internet gateway", async () => {
        const { accounts, loaded } = await plannedStack("prod");
        const model = new NetworkModel(
            loaded.args.config,
            accounts.map(({ resources }) => networkFacts(resources)),
        );
        const [outward] = networkProofs(model);
        const fraud = outward?.evidence.find((line) => line.startsWith("fraud:")) ?? "";
        const places = [
            "workload",
            "transit table dmz-transit-secure",
            "dmz-inspection-transit",
            "firewall dmz-inspection-wall",
            "NAT gateway",
            "the internet",
        ];
        const order = places.map((place) => fraud.indexOf(place));
        assert.deepEqual(
            order,
            [...order].sort((a, b) => a - b),
            fraud,
        );
        assert.ok(
            order.every((place) => place >= 0),
            fraud,
        );
    });

    it("know each type of the environment's network, and no type of other services", async () => {
        const { accounts } = await plannedStack("prod");
        const types = new Set(accounts.flatMap(({ resources }) => resources.map(({ type }) => type)));
        assert.deepEqual(
            [...types].filter((type) => understood(type) === "fails"),
            [],
        );
        assert.equal(understood("aws:ec2/vpc:Vpc"), "modelled");
        assert.equal(understood("aws:ec2/flowLog:FlowLog"), "harmless");
        assert.equal(understood("aws:vpclattice/service:Service"), "fails");
        assert.equal(understood("aws-native:ec2:TransitGatewayPeeringAttachment"), "fails");
        assert.equal(understood("aws:kms/key:Key"), "opens nothing");
    });

    it("keep little of a render", async () => {
        const { accounts } = await plannedStack("prod");
        for (const { resources, name } of accounts) {
            const [kept, whole] = [networkFacts(resources), resources].map((each) => JSON.stringify(each).length);
            assert.ok((kept ?? 0) < (whole ?? 0) / 8, `${name}: ${kept} of ${whole} bytes`);
        }
    });
});
