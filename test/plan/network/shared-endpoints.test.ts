import assert from "node:assert/strict";
import { devConfig, environmentOf } from "../../support/environments";
import { Draft } from "./support";

const config = devConfig({
    "dmz/endpoints": { kind: "shared", range: "10.79.80.0/20", vpcId: "vpc-0a0b0c0d0e0f01020" },
});
const rendered = environmentOf(config);

async function shared(): Promise<Draft> {
    return new Draft((await rendered).resources, config);
}

/** The evidence of the proof that fails, which must be of this name. */
function evidence(draft: Draft, name: RegExp): string {
    const failed = draft.prove().filter(({ holds }) => !holds);
    const found = failed.find((proof) => name.test(proof.name));
    assert.ok(found, `fails instead: ${failed.map((proof) => proof.name).join("; ") || "nothing"}`);
    return found.evidence.join("\n");
}

describe("Network proofs with shared endpoints", () => {
    it("walk from each team to the endpoints and back", async () => {
        const services = (await shared()).prove().find(({ name }) => name.startsWith("every AWS service"));
        assert.equal(services?.holds, true);
        assert.match(
            services?.evidence.join("\n") ?? "",
            /^vision: \d+ services for 3 kinds of callers, [1-9]\d* ways/m,
        );
    });

    it("find a VPC in which the services' names do not lead to the endpoints", async () => {
        const draft = await shared();
        draft.remove("ProfilesAssociation", "vision-network-endpoint-names");
        assert.match(
            evidence(draft, /^every AWS service/),
            /vision: the name of .* does not lead to .* in vision-network-vpc/,
        );
    });

    it("find a team that the endpoints do not let in", async () => {
        const draft = await shared();
        draft.remove("SecurityGroupIngressRule", "shared-endpoints-access-vision-443");
        assert.match(
            evidence(draft, /^every AWS service/),
            /vision: .* cannot call .*\n[^]*no security group rule lets it in/,
        );
    });

    it("find endpoints from which no answer finds the team", async () => {
        const draft = await shared();
        draft.remove("Route", "vision-link-endpoints");
        assert.match(
            evidence(draft, /^every AWS service/),
            /vision: .* cannot call .*\n[^]*transit table dmz-transit-endpoints: no route/,
        );
    });

    it("find a sealed team whose table leads to the firewall", async () => {
        const draft = await shared();
        draft
            .add("aws:ec2transitgateway/route:Route", "unsealed", {
                destinationCidrBlock: "0.0.0.0/0",
                transitGatewayAttachmentId: draft.id("VpcAttachment", "dmz-inspection-attachment"),
                transitGatewayRouteTableId: draft.id("RouteTable", "dmz-transit-sealed"),
            })
            .route("vision-network-workload-apne1-az1-routes", {
                destinationCidrBlock: "0.0.0.0/0",
                transitGatewayId: draft.id("TransitGateway", "dmz-transit-gateway"),
            });
        assert.match(evidence(draft, /^a team without an allow-list/), /\(unsealed\)/);
    });

    it("find teams that are joined behind the endpoints", async () => {
        const draft = await shared();
        draft.add("aws:ec2transitgateway/route:Route", "neighbours", {
            destinationCidrBlock: "10.64.16.0/20",
            transitGatewayAttachmentId: draft.id("VpcAttachment", "vision-network-dmz-attachment"),
            transitGatewayRouteTableId: draft.id("RouteTable", "dmz-transit-secure"),
        });
        assert.match(
            evidence(draft, /^no path joins two teams/),
            /fraud: .* of vision with any traffic\n[^]*\(neighbours\)/,
        );
    });
});
