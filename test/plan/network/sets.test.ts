import assert from "node:assert/strict";
import { isIP } from "node:net";
import fc from "fast-check";
import {
    addressText,
    allIpv4,
    everywhere,
    internet,
    outside,
    prefixLength,
    range,
    ranges,
    standIn,
} from "../../../plan/network/sets/addresses";
import {
    covers,
    intersect,
    isEmpty,
    same,
    subtract,
    union,
    type IntervalSet,
} from "../../../plan/network/sets/intervals";
import { anyService, dns, service, serviceText, tcp, udp } from "../../../plan/network/sets/services";

const small = 40n;

/** A set of numbers below 40, as intervals and as the numbers themselves. */
const set = fc
    .array(fc.tuple(fc.bigInt(0n, small - 1n), fc.bigInt(0n, 6n)), { maxLength: 6 })
    .map((pairs): IntervalSet => union(...pairs.map(([first, length]) => [{ first, last: first + length }])));

function numbers(intervals: IntervalSet): readonly bigint[] {
    return intervals.flatMap(({ first, last }) =>
        Array.from({ length: Number(last - first) + 1 }, (_, index) => first + BigInt(index)),
    );
}

describe("Sets of addresses and traffic", () => {
    it("join, meet and part as sets of numbers do, in order and without touching intervals", () => {
        fc.assert(
            fc.property(set, set, (a, b) => {
                const [one, other] = [new Set(numbers(a)), new Set(numbers(b))];
                const ordered = (list: Iterable<bigint>) => [...list].sort((x, y) => Number(x - y));
                assert.deepEqual(numbers(union(a, b)), ordered(new Set([...one, ...other])));
                assert.deepEqual(numbers(intersect(a, b)), ordered([...one].filter((each) => other.has(each))));
                assert.deepEqual(numbers(subtract(a, b)), ordered([...one].filter((each) => !other.has(each))));
                assert.equal(
                    covers(a, b),
                    [...other].every((each) => one.has(each)),
                );
                for (const result of [union(a, b), intersect(a, b), subtract(a, b)]) {
                    const gaps = result.slice(1).map(({ first }, index) => first - (result[index]?.last ?? 0n));
                    assert.ok(gaps.every((gap) => gap > 0n));
                }
            }),
        );
    });

    it("hold ranges of both families apart", () => {
        const [four, six] = [ranges(["0.0.0.0/0"]), ranges(["::/0"])];
        assert.ok(same(four, allIpv4));
        assert.ok(isEmpty(intersect(four, six)));
        assert.ok(same(union(four, six), everywhere));
        assert.ok(covers(ranges(["2001:db8::/32"]), ranges(["2001:db8:1::/48"])));
        assert.ok(!covers(ranges(["2001:db8::/32"]), ranges(["2001:db9::/48"])));
        assert.equal(range("sg-0123"), undefined);
        assert.deepEqual(["10.0.0.0/8", "10.0.0.1", "::/0", "::1"].map(prefixLength), [8, 32, 0, 128]);
    });

    it("take what cannot be read for everything", () => {
        assert.ok(same(ranges(["what"]), everywhere));
        assert.ok(same(service("nonsense"), anyService));
    });

    it("know the internet from private ranges, and AWS's lists from both", () => {
        const inside = [
            "10.1.2.0/24",
            "172.31.0.0/16",
            "192.168.1.0/24",
            "100.64.0.0/10",
            "169.254.169.254/32",
            "fd00::/8",
            "fe80::/10",
        ];
        assert.ok(isEmpty(intersect(internet, ranges(inside))));
        assert.ok(covers(internet, ranges(["8.8.8.8/32", "2600:1f14::/32", "198.51.100.0/24"])));
        assert.ok(
            isEmpty(intersect(internet, standIn(3))) && covers(outside, standIn(3)) && covers(allIpv4, standIn(3)),
        );
        assert.ok(isEmpty(intersect(standIn(3), standIn(4))));
    });

    it("read protocols as groups and ACLs write them", () => {
        assert.ok(same(service("6", 443, 443), tcp(443)));
        assert.ok(same(service("-1", 0, 0), anyService));
        assert.ok(covers(service("tcp"), tcp(0, 65535)) && covers(service("17"), udp(53)));
        assert.ok(isEmpty(intersect(service("icmp", 8, 0), union(service("tcp"), service("udp")))));
        assert.ok(covers(dns, union(tcp(53), udp(53), tcp(853))) && !covers(dns, tcp(443)));
    });

    it("are told in words that people use", () => {
        assert.equal(addressText(ranges(["10.0.0.0/16", "192.168.1.0/24"])), "10.0.0.0/16, 192.168.1.0/24");
        assert.equal(addressText(subtract(ranges(["10.0.0.0/30"]), ranges(["10.0.0.0/32"]))), "10.0.0.1 to 10.0.0.3");
        assert.equal(addressText(ranges(["2001:db8::/32"])), "2001:db8::/32");
        assert.equal(addressText(everywhere), "any address");
        assert.equal(addressText(internet), "the internet");
        assert.equal(serviceText(union(tcp(22), tcp(443), udp(8000, 8100))), "tcp 22, tcp 443, udp 8000 to 8100");
        assert.equal(serviceText(service("tcp")), "any tcp");
        assert.equal(serviceText(service("47")), "any protocol 47");
        assert.equal(serviceText(anyService), "any traffic");
    });

    it("write every range so that it is read as itself again", () => {
        const written = fc.oneof(
            fc.tuple(fc.ipV4(), fc.integer({ min: 0, max: 32 })),
            fc.tuple(
                fc.ipV6().filter((address) => isIP(address) === 6 && !address.includes(".")),
                fc.integer({ min: 1, max: 128 }),
            ),
        );
        fc.assert(
            fc.property(written, ([address, bits]) => {
                const original = ranges([`${address}/${bits}`]);
                const text = addressText(original);
                if (!text.startsWith("any")) assert.ok(same(ranges([text]), original), text);
            }),
        );
    });
});
