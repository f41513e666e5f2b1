import assert from "node:assert/strict";
import { Netmask } from "netmask";
import { entranceAcl } from "../../../../components/dmz/entrance/entrance-acl";
import { entrancePlan, type EntranceSubnetKind } from "../../../../components/dmz/entrance/entrance-plan";
import { type Access, clientVpn, device, foundation } from "./support";

const endpoint = "10.79.34.7";
const terminal = "192.168.40.7";
const terminalSeen = "10.79.32.9";
const team = "10.64.1.5";
const clientPort = 40000;

type Direction = "ingress" | "egress";

const cases: readonly (readonly [
    string,
    Access,
    EntranceSubnetKind,
    Direction,
    string,
    number,
    "tcp" | "udp",
    boolean,
])[] = [
    ["a terminal calls an endpoint", device, "endpoint", "ingress", terminal, 443, "tcp", true],
    ["the endpoint answers", device, "endpoint", "egress", terminal, clientPort, "tcp", true],
    ["a terminal asks for a name", device, "endpoint", "ingress", terminal, 53, "udp", true],
    ["a terminal uses SSH on an endpoint", device, "endpoint", "ingress", terminal, 22, "tcp", false],
    ["a team calls the entrance", device, "endpoint", "ingress", team, 443, "tcp", false],
    ["an endpoint calls a terminal", device, "endpoint", "egress", terminal, 443, "tcp", false],
    ["the call crosses the attachment", device, "transit", "ingress", terminal, 443, "tcp", true],
    ["the call goes on to the endpoint", device, "transit", "egress", endpoint, 443, "tcp", true],
    ["the answer crosses the attachment", device, "transit", "egress", terminal, clientPort, "tcp", true],
    ["a team's packet crosses the attachment", device, "transit", "ingress", team, 443, "tcp", false],
    ["a terminal behind Client VPN calls", clientVpn, "terminals", "egress", endpoint, 443, "tcp", true],
    ["it gets the answer", clientVpn, "terminals", "ingress", endpoint, clientPort, "tcp", true],
    ["it asks for a name", clientVpn, "terminals", "egress", endpoint, 53, "udp", true],
    ["it calls the internet", clientVpn, "terminals", "egress", "52.219.1.2", 443, "tcp", false],
    ["it calls a team", clientVpn, "terminals", "egress", team, 443, "tcp", false],
    ["the endpoint takes its call", clientVpn, "endpoint", "ingress", terminalSeen, 443, "tcp", true],
    ["the endpoint takes a call of another endpoint", clientVpn, "endpoint", "ingress", endpoint, 443, "tcp", false],
];

describe("network ACLs of the entrance", () => {
    for (const [what, access, kind, direction, peer, port, protocol, expected] of cases) {
        it(`${expected ? "let pass" : "stop"}: ${what} (${kind}, ${direction})`, () => {
            const rules = entranceAcl(entrancePlan(foundation(access).environment), kind)[direction];
            const passes = rules.some(
                (rule) =>
                    rule.protocol === protocol &&
                    new Netmask(rule.cidrBlock).contains(peer) &&
                    rule.fromPort <= port &&
                    port <= rule.toPort,
            );
            assert.equal(passes, expected);
        });
    }

    it("number each entry of a direction differently, with as many ranges as AWS takes entries for", () => {
        const { environment } = foundation(device);
        const ranges = [40, 41, 42, 43].map((part) => `192.168.${part}.0/24`);
        const plan = entrancePlan({ ...environment, securityRoom: { ...environment.securityRoom, ranges } });
        for (const kind of ["endpoint", "transit"] as const) {
            const { ingress, egress } = entranceAcl(plan, kind);
            for (const list of [ingress, egress]) {
                assert.equal(new Set(list.map(({ ruleNo }) => ruleNo)).size, list.length);
                assert.ok(list.length <= 20);
            }
        }
    });
});
