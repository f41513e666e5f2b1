import assert from "node:assert/strict";
import fc from "fast-check";
import { coversInternet, isCidr, isPrivate, prefixLength } from "../../policy-pack/lib/cidr";

describe("policy pack: address ranges", () => {
    const whole: string[][] = [
        ["0.0.0.0/0"],
        ["1.2.3.4/0"],
        ["::/0"],
        ["0::0/0"],
        ["0:0:0:0:0:0:0:0/0"],
        ["0000::/0"],
        ["0.0.0.0/1"],
        ["0.0.0.0/1", "128.0.0.0/1"],
        ["10.0.0.0/8", "0.0.0.0/0"],
        ["0.0.0.0/2", "64.0.0.0/2", "128.0.0.0/2", "192.0.0.0/2"],
        ["2000::/3"],
        ["::/1", "8000::/1"],
        Array.from({ length: 100 }, (_, i) => `${i + 11}.0.0.0/8`),
    ];
    for (const ranges of whole) {
        it(`takes ${ranges.slice(0, 4).join(", ")} for the internet`, async () => assert.ok(coversInternet(ranges)));
    }

    const part: string[][] = [
        [],
        ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"],
        ["203.0.113.0/24"],
        ["203.0.113.7"],
        ["203.0.0.0/8", "203.0.0.0/8"],
        ["fc00::/7"],
        ["2001:db8::/32"],
        ["not a range", "0.0.0.0/33", "1.2.3/0", "::g/0", "1::2::3/0", ""],
    ];
    for (const ranges of part) {
        it(`does not take ${ranges.join(", ") || "nothing"} for it`, async () => assert.ok(!coversInternet(ranges)));
    }

    it("tells private ranges and prefix lengths", async () => {
        assert.deepEqual(["10.1.0.0/16", "0.0.0.0/0", "fd00::/8", "x"].map(isPrivate), [true, false, true, false]);
        assert.deepEqual(["10.1.0.0/16", "10.0.0.1", "::/0", "::1", "x"].map(prefixLength), [
            16,
            32,
            0,
            128,
            undefined,
        ]);
    });

    it("reads every address there is, and survives every text that is none", async () => {
        fc.assert(fc.property(fc.ipV4(), fc.nat(32), (address, bits) => isCidr(`${address}/${bits}`)));
        fc.assert(fc.property(fc.ipV6(), fc.nat(128), (address, bits) => isCidr(`${address}/${bits}`)));
        fc.assert(fc.property(fc.string(), (text) => typeof coversInternet([text]) === "boolean"));
    });
});
