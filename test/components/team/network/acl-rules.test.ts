import assert from "node:assert/strict";
import { Netmask } from "netmask";
import type { TeamContext } from "../../../../components/team/context";
import type { AclRule } from "../../../../components/network/acl";
import { aclRules } from "../../../../components/team/network/acl-rules";
import type { SubnetKind } from "../../../../components/network/address-plan";
import { sampleContext } from "../../../support/contexts";

const inside = "10.64.5.6";
const outside = "52.219.1.2";
/** A terminal of the sample context's room. */
const room = "192.168.40.7";
const clientPort = 40000;

const attached = sampleContext();
const attachedWithoutHosts = sampleContext({ features: [] });
const sealed = sampleContext({ network: { cidr: "10.64.0.0/20", allowList: [] } });

type Direction = "ingress" | "egress";

function passes(context: TeamContext, kind: SubnetKind, direction: Direction, peer: string, port: number): boolean {
    return aclRules(kind, context)[direction].some(
        (rule) => new Netmask(rule.cidrBlock).contains(peer) && rule.fromPort <= port && port <= rule.toPort,
    );
}

describe("network ACLs", () => {
    const cases: readonly (readonly [string, TeamContext, SubnetKind, Direction, string, number, boolean])[] = [
        ["a notebook calls an endpoint", sealed, "workload", "egress", inside, 443, true],
        ["the endpoint takes the call", sealed, "endpoint", "ingress", inside, 443, true],
        ["the endpoint answers", sealed, "endpoint", "egress", inside, clientPort, true],
        ["the notebook gets the answer", sealed, "workload", "ingress", inside, clientPort, true],
        ["a notebook mounts its home directory", sealed, "workload", "egress", inside, 2049, true],
        ["an app calls an app", sealed, "workload", "ingress", inside, 8192, true],
        ["a notebook calls S3 at its public address", sealed, "workload", "egress", outside, 443, true],
        ["S3 answers", sealed, "workload", "ingress", outside, clientPort, true],
        ["a notebook speaks plain HTTP outward", attached, "workload", "egress", outside, 80, false],
        ["a notebook uses SSH outward", attached, "workload", "egress", outside, 22, false],
        ["a notebook asks a stranger's DNS", attached, "workload", "egress", outside, 53, false],
        ["a stranger opens 443 to a notebook", attached, "workload", "ingress", outside, 443, false],
        ["a stranger opens a remote desktop", attached, "workload", "ingress", outside, 3389, false],
        ["an endpoint calls a stranger", attached, "endpoint", "egress", outside, 443, false],
        ["a stranger calls an endpoint", attached, "endpoint", "ingress", outside, 443, false],
        ["an endpoint takes mail in the clear", attached, "endpoint", "ingress", inside, 587, false],
        ["an endpoint takes mail in TLS with mail", attached, "endpoint", "ingress", inside, 465, true],
        ["an endpoint takes mail without mail", attachedWithoutHosts, "endpoint", "ingress", inside, 465, false],
        ["a call crosses the attachment", attached, "transit", "ingress", inside, 443, true],
        ["it leaves toward the DMZ", attached, "transit", "egress", outside, 443, true],
        ["the answer crosses back", attached, "transit", "ingress", outside, clientPort, true],
        ["the answer reaches the workload", attached, "transit", "egress", inside, clientPort, true],
        ["plain HTTP crosses the attachment", attached, "transit", "ingress", inside, 80, false],
        ["a stranger opens SSH across the attachment", attached, "transit", "ingress", outside, 22, false],
        ["anything crosses where there is no attachment", sealed, "transit", "egress", outside, 443, false],
        ["the room reaches a host by SSH", attached, "workload", "ingress", room, 22, true],
        ["the host answers the room", attached, "workload", "egress", room, clientPort, true],
        ["the room crosses the attachment", attached, "transit", "ingress", room, 22, true],
        ["the room's call goes on to the host", attached, "transit", "egress", inside, 22, true],
        ["the room reaches a team without hosts", attachedWithoutHosts, "workload", "ingress", room, 22, false],
        ["the room reaches a sealed team", sealed, "workload", "ingress", room, 443, false],
    ];
    for (const [what, context, kind, direction, peer, port, expected] of cases) {
        it(`${expected ? "let pass" : "stop"}: ${what} (${kind}, ${direction})`, () => {
            assert.equal(passes(context, kind, direction, peer, port), expected);
        });
    }

    const every = (["workload", "endpoint", "transit"] as const).map((kind) => aclRules(kind, attached));

    it("number each entry of a direction differently", () => {
        for (const list of every.flatMap(({ ingress, egress }) => [ingress, egress])) {
            assert.equal(new Set(list.map(({ ruleNo }) => ruleNo)).size, list.length);
        }
    });

    it("open all ports to nobody but the VPC", () => {
        const wide = every
            .flatMap(({ ingress, egress }): readonly AclRule[] => [...ingress, ...egress])
            .filter(({ fromPort, toPort }) => fromPort === 0 && toPort === 65535);
        assert.deepEqual([...new Set(wide.map(({ cidrBlock }) => cidrBlock))], ["10.64.0.0/20"]);
    });
});
