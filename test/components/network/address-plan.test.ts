import assert from "node:assert/strict";
import fc from "fast-check";
import { Netmask } from "netmask";
import { addressPlan, type ZonePlan } from "../../../components/network/address-plan";
import { interfaceServices } from "../../../components/network/endpoints";
import { features } from "../../../components/config/vocabulary";

const zoneIds = ["apne1-az1", "apne1-az2", "apne1-az4"];
/** AWS keeps the first four addresses of a subnet and the last (VPC user guide, subnet sizing). */
const keptByAws = 5;

/** Every range of 10.0.0.0/8 that a team may have. */
const vpcCidr = fc
    .tuple(fc.integer({ min: 16, max: 24 }), fc.nat({ max: 2 ** 24 - 1 }))
    .map(([bits, host]) => new Netmask(`10.${host >> 16}.${(host >> 8) & 255}.${host & 255}/${bits}`).toString());

const ranges = ({ workload, endpoint, transit }: ZonePlan) =>
    [workload, endpoint, transit].map((range) => new Netmask(range));

describe("address plan", () => {
    it("gives a /20 in two zones these ranges", () => {
        assert.deepEqual(addressPlan("10.64.0.0/20", zoneIds.slice(0, 2)), [
            { zoneId: "apne1-az1", workload: "10.64.0.0/23", endpoint: "10.64.2.0/27", transit: "10.64.12.0/28" },
            { zoneId: "apne1-az2", workload: "10.64.4.0/23", endpoint: "10.64.6.0/27", transit: "10.64.12.16/28" },
        ]);
    });

    it("never lets two subnets overlap", () => {
        fc.assert(
            fc.property(vpcCidr, (cidr) => {
                const all = addressPlan(cidr, zoneIds).flatMap(ranges);
                for (const [index, one] of all.entries()) {
                    for (const other of all.slice(index + 1)) {
                        assert.ok(!one.contains(other) && !other.contains(one), `${one} and ${other} in ${cidr}`);
                    }
                }
            }),
        );
    });

    it("stays inside the VPC's range", () => {
        fc.assert(
            fc.property(vpcCidr, (cidr) => {
                for (const range of addressPlan(cidr, zoneIds).flatMap(ranges)) {
                    assert.ok(new Netmask(cidr).contains(range), `${range} in ${cidr}`);
                }
            }),
        );
    });

    it("writes every range with its first address, as AWS demands", () => {
        fc.assert(
            fc.property(vpcCidr, (cidr) => {
                for (const { workload, endpoint, transit } of addressPlan(cidr, zoneIds)) {
                    for (const range of [workload, endpoint, transit]) {
                        assert.equal(new Netmask(range).toString(), range);
                    }
                }
            }),
        );
    });

    it("gives every zone the same sizes", () => {
        fc.assert(
            fc.property(vpcCidr, (cidr) => {
                const sizes = addressPlan(cidr, zoneIds).map((zone) => ranges(zone).map(({ bitmask }) => bitmask));
                assert.equal(new Set(sizes.map((size) => size.join())).size, 1, JSON.stringify(sizes));
            }),
        );
    });

    it("moves nothing when a zone is added", () => {
        fc.assert(
            fc.property(vpcCidr, (cidr) => {
                assert.deepEqual(addressPlan(cidr, zoneIds).slice(0, 2), addressPlan(cidr, zoneIds.slice(0, 2)));
            }),
        );
    });

    it("has room for every interface endpoint there is, in the smallest VPC", () => {
        const endpoint = new Netmask(addressPlan("10.64.0.0/24", zoneIds)[0]?.endpoint ?? "");
        assert.ok(endpoint.size - keptByAws >= interfaceServices(features).length);
    });
});
