import assert from "node:assert/strict";
import fc from "fast-check";
import { editDistance, nearest } from "../../components/config/nearest";
import { networksOf } from "../../components/config/networks";
import { contains, isPrivate, isPublic, nextFree, overlap, parseRange } from "../../components/config/ranges";
import { regionNamed, regionNames, regionsOffering } from "../../components/config/regions";
import { judge } from "../../components/config/load";
import { rawConfig, testDay } from "../support/config";

const whole = parseRange("10.64.0.0/12");
/** A range of /16 to /24 inside the environment's, as text. */
const inside = fc
    .tuple(fc.integer({ min: 16, max: 24 }), fc.integer({ min: 0, max: 2 ** 20 - 1 }))
    .map(([bits, offset]) => {
        const size = 2 ** (32 - bits);
        const first = whole.first + Math.floor(offset / size) * size;
        return `${[24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256).join(".")}/${bits}`;
    });

describe("ranges", () => {
    it("finds a free range that is aligned, inside and apart from all others, as long as there is room", async () => {
        fc.assert(
            fc.property(fc.array(inside, { maxLength: 12 }), fc.integer({ min: 16, max: 24 }), (taken, bits) => {
                const ranges = taken.map(parseRange);
                const free = nextFree(whole, bits, ranges);
                if (free === undefined) {
                    // At most 12 ranges are taken, so 16 places of a /16 cannot all be touched.
                    return false;
                }
                const range = parseRange(free);
                return contains(whole, range) && range.bits === bits && !ranges.some((other) => overlap(other, range));
            }),
        );
    });

    it("finds none when the range is full", async () => {
        assert.equal(
            nextFree(parseRange("10.0.0.0/16"), 17, ["10.0.0.0/18", "10.0.192.0/24"].map(parseRange)),
            undefined,
        );
        assert.equal(nextFree(parseRange("10.0.0.0/16"), 17, [parseRange("10.0.0.0/18")]), "10.0.128.0/17");
    });

    it("reports an overlap of networks if and only if there is one, looking at every pair", async () => {
        fc.assert(
            fc.property(inside, inside, (one, other) => {
                const raw = rawConfig("dev", { "teams/fraud/network/cidr": one, "teams/vision/network/cidr": other });
                const { config, problems } = judge(raw, { today: testDay });
                const networks = config === undefined ? [] : networksOf(config);
                const pairs = networks.flatMap((a, index) =>
                    networks.slice(index + 1).map((b) => overlap(a.range, b.range)),
                );
                return pairs.length > 0 && problems.length > 0 === pairs.includes(true);
            }),
            { numRuns: 50 },
        );
    });

    it("reports every team inside a wide one, also behind a smaller one that ends before it", async () => {
        const raw = rawConfig("prod", {
            "teams/fraud/network/cidr": "10.128.0.0/16",
            "teams/treasury/network/cidr": "10.128.16.0/20",
            "teams/research/network/cidr": "10.128.64.0/22",
            "teams/claims/network/cidr": "10.129.0.0/20",
        });
        assert.deepEqual(
            judge(raw, { today: testDay }).problems.map(({ path }) => path),
            ["teams.treasury.network.cidr", "teams.research.network.cidr"],
        );
    });

    it("tells private from public addresses", async () => {
        for (const cidr of ["10.0.0.0/8", "172.31.0.0/16", "192.168.1.0/24"]) {
            assert.deepEqual([isPrivate(parseRange(cidr)), isPublic(parseRange(cidr))], [true, false], cidr);
        }
        for (const cidr of ["203.0.113.0/24", "172.32.0.0/16", "11.0.0.0/24"]) {
            assert.deepEqual([isPrivate(parseRange(cidr)), isPublic(parseRange(cidr))], [false, true], cidr);
        }
        for (const cidr of ["100.64.1.0/24", "127.0.0.0/24", "169.254.0.0/24", "172.16.0.0/11", "0.0.0.0/0"]) {
            assert.deepEqual([isPrivate(parseRange(cidr)), isPublic(parseRange(cidr))], [false, false], cidr);
        }
    });
});

describe("the table of regions", () => {
    it("names zones by the region's own prefix, at least two each and no prefix twice", async () => {
        const prefixes = regionNames.map((name) => {
            const zones = regionNamed(name)?.zones ?? [];
            assert.ok(zones.length >= 2, name);
            const [prefix] = zones[0]?.split("-") ?? [];
            assert.ok(prefix !== undefined && zones.every((zone) => zone.startsWith(`${prefix}-az`)), name);
            return prefix;
        });
        assert.equal(new Set(prefixes).size, regionNames.length);
    });

    it("knows that CodeArtifact is in 13 regions and SageMaker's own features are in all", async () => {
        assert.equal(regionsOffering("packages").length, 13);
        assert.deepEqual(regionsOffering("training"), regionNames);
    });
});

describe("the guess at what was meant", () => {
    it("counts letters to insert, delete and replace", async () => {
        assert.equal(editDistance("kitten", "sitting"), 3);
        assert.equal(editDistance("", "abc"), 3);
        assert.equal(editDistance("same", "same"), 0);
    });

    it("is made only when a word is near", async () => {
        assert.equal(nearest("netwrok", ["network", "members"]), "network");
        assert.equal(nearest("colour", ["network", "members"]), undefined);
    });
});
