import assert from "node:assert/strict";
import type { TeamConfig } from "../../../../components/config/team-schema";
import { AppNetwork } from "../../../../components/team/studio/app-network";
import { sampleContext } from "../../../support/contexts";
import type { Created } from "../../../support/deploy";
import { deploy } from "../../../support/deploy";
import { studioArgs } from "./support";

const { team } = sampleContext();
const sealed = { ...team.network, allowList: [] };

async function created(changes: Partial<TeamConfig>): Promise<Created> {
    const context = sampleContext(changes);
    return (await deploy(() => new AppNetwork("apps", { context, network: studioArgs(context).network }))).created;
}

function ways(some: Created): readonly string[] {
    return some
        .ofType("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule")
        .map(({ inputs }) => {
            assert.equal(inputs["fromPort"], inputs["toPort"]);
            assert.equal(inputs["ipProtocol"], "tcp");
            const to = inputs["referencedSecurityGroupId"] ?? inputs["prefixListId"] ?? inputs["cidrIpv4"];
            return `${String(to)} ${String(inputs["toPort"])}`;
        })
        .sort();
}

describe("AppNetwork", () => {
    it("apps reach AWS services through the team's endpoints and nothing else, unless the team has an allow-list", async () => {
        const inside = ["10.64.0.0/20 2049", "pl-61a54008 443", "sg-0e0e0e0e0e0e0e0e0 443"];
        assert.deepEqual(ways(await created({ network: sealed, features: [] })), inside);
        assert.deepEqual(ways(await created({ network: sealed, features: ["dynamodb"] })), [
            ...inside.slice(0, 2),
            "pl-78a54011 443",
            ...inside.slice(2),
        ]);
        assert.deepEqual(ways(await created({ features: [] })), ["0.0.0.0/0 443", ...inside]);
        assert.deepEqual(ways(await created({ network: sealed, features: ["mail"] })), [
            ...inside,
            "sg-0e0e0e0e0e0e0e0e0 465",
        ]);
    });

    it(
        "nothing reaches an app through this group: groups of domain and profile add up, so a rule that let its members in " +
            "would join everybody's apps",
        async () => {
            const all = await created({});
            assert.equal(all.ofType("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule").length, 0);
            assert.equal(all.one("aws:ec2/securityGroup:SecurityGroup").inputs["ingress"], undefined);
        },
    );

    it("every rule gives its reason in letters that EC2 takes", async () => {
        const rules = (await created({})).ofType("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule");
        for (const { inputs } of rules) {
            assert.match(String(inputs["description"]), /^[a-zA-Z0-9. _\-:/()#,@[\]+=&;{}!$*]{10,255}$/);
        }
    });

    it("says what is missing when DynamoDB has no prefix list", async () => {
        const context = sampleContext({ features: ["dynamodb"] });
        const network = { ...studioArgs(context).network, dynamodbPrefixListId: undefined };
        await assert.rejects(
            deploy(() => new AppNetwork("apps", { context, network })),
            /radar\.network\.dynamodbPrefixListId: missing/,
        );
    });
});
