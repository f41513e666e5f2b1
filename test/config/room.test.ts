import assert from "node:assert/strict";
import { judge } from "../../components/config/load";
import { roomRangesSeen } from "../../components/config/room";
import { rawConfig, testDay } from "../support/config";

function seen(stack: "dev" | "prod", changes: Readonly<Record<string, unknown>> = {}): readonly string[] {
    const { config } = judge(rawConfig(stack, changes), { today: testDay });
    assert.ok(config);
    return roomRangesSeen(config);
}

describe("the room as AWS sees it", () => {
    it("is the subnets of Client VPN, which puts its own addresses in place of the terminals'", () => {
        assert.deepEqual(seen("dev"), ["10.79.32.0/23", "10.79.36.0/23"]);
    });

    it("does not change for one zone when another is added", () => {
        const three = seen("dev", {
            zones: ["apne1-az1", "apne1-az4", "apne1-az2"],
            "dmz/zoneNames": ["ap-northeast-1c", "ap-northeast-1a", "ap-northeast-1d"],
        });
        assert.deepEqual(three.slice(0, 2), seen("dev"));
        assert.equal(three.length, 3);
    });

    it("is the terminals' own ranges behind a VPN device or a dedicated line", () => {
        assert.deepEqual(seen("prod"), ["192.168.48.0/25", "192.168.49.0/25"]);
        const line = { kind: "direct-connect", gatewayId: "0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0" };
        assert.deepEqual(seen("dev", { "dmz/entrance": line }), ["192.168.40.0/24"]);
    });
});
