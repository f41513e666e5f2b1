import assert from "node:assert/strict";
import { awsNames, domainEntries } from "../../../../components/dmz/dns/answered-names";
import type { Created } from "../../../support/deploy";
import { foundation, threeTeams } from "../support";
import { dmz } from "../whole";

const rule = "aws:route53/resolverFirewallRule:ResolverFirewallRule";

/** What a group answers to a name that is asked for, as DNS Firewall decides it: the first rule that matches. */
function answer(created: Created, group: string, name: string): string {
    const id = created.byName(`d-dns-${group}`).id;
    const rules = created
        .ofType(rule)
        .filter(({ inputs }) => inputs["firewallRuleGroupId"] === id && inputs["firewallDomainListId"] !== undefined)
        .sort((one, other) => Number(one.inputs["priority"]) - Number(other.inputs["priority"]));
    const matching = rules.find(({ inputs }) => {
        const list = created.resources.find((resource) => resource.id === inputs["firewallDomainListId"]);
        const domains: unknown = list?.inputs["domains"];
        assert.ok(Array.isArray(domains));
        return domains.some((domain) => covers(String(domain), name));
    });
    return String(matching?.inputs["action"]);
}

function covers(domain: string, name: string): boolean {
    return domain === "*" || (domain.startsWith("*") ? name.endsWith(domain.slice(1)) : domain === name);
}

describe("DnsFirewall", () => {
    let created: Created;
    before(async () => {
        const { environment } = foundation();
        created = await dmz(
            foundation(threeTeams, { dmz: { ...environment.dmz, resolvable: ["status.example.net"] } }),
        );
    });

    it("each team has a rule group of its own, shared with its account and with no other", () => {
        for (const [team, account] of [
            ["radar", "200000000000"],
            ["sonar", "200000000016"],
            ["vault", "200000000032"],
        ]) {
            const share = created.byName(`d-dns-team-${team}-share`);
            const of = (type: string) =>
                created.ofType(type).filter(({ inputs }) => inputs["resourceShareArn"] === share.id);
            assert.deepEqual(
                of("aws:ram/principalAssociation:PrincipalAssociation").map(({ inputs }) => inputs["principal"]),
                [account],
            );
            assert.deepEqual(
                of("aws:ram/resourceAssociation:ResourceAssociation").map(({ inputs }) => inputs["resourceArn"]),
                [created.byName(`d-dns-team-${team}`).outputs["arn"]],
            );
        }
    });

    it("a team's names are answered to that team only", () => {
        const table: readonly (readonly [name: string, radar: string, sonar: string, vault: string, dmz: string])[] = [
            ["api.example.com", "ALLOW", "BLOCK", "BLOCK", "BLOCK"],
            ["www.example.org", "BLOCK", "ALLOW", "BLOCK", "BLOCK"],
            ["example.org", "BLOCK", "BLOCK", "BLOCK", "BLOCK"],
            ["status.example.net", "ALLOW", "ALLOW", "ALLOW", "ALLOW"],
            ["secret.evil.example", "BLOCK", "BLOCK", "BLOCK", "BLOCK"],
            ["bucket.s3.ap-northeast-1.amazonaws.com", "ALLOW", "ALLOW", "ALLOW", "ALLOW"],
            ["d-abc.studio.ap-northeast-1.sagemaker.aws", "ALLOW", "ALLOW", "ALLOW", "ALLOW"],
            ["ip-10-64-0-5.ap-northeast-1.compute.internal", "ALLOW", "ALLOW", "ALLOW", "ALLOW"],
            ["bucket.s3.us-east-1.amazonaws.com", "BLOCK", "BLOCK", "BLOCK", "BLOCK"],
            ["x.lambda-url.ap-northeast-1.on.aws", "BLOCK", "BLOCK", "BLOCK", "BLOCK"],
        ];
        for (const [name, ...expected] of table) {
            const groups = ["team-radar", "team-sonar", "team-vault", "dmz"];
            assert.deepEqual(
                groups.map((group) => answer(created, group, name)),
                expected,
                name,
            );
        }
    });

    it("adding a team changes nothing of another's", async () => {
        const { sonar, ...others } = threeTeams;
        assert.ok(sonar);
        const dns = (all: Created) => all.resources.filter(({ name }) => name.startsWith("d-dns-"));
        const before = dns(await dmz(foundation(others)));
        const after = dns(await dmz(foundation()));
        for (const { urn, inputs } of before) {
            assert.deepEqual(after.find((resource) => resource.urn === urn)?.inputs, inputs, urn);
        }
        assert.ok(after.length > before.length);
    });
});

describe("DnsRules", () => {
    let created: Created;
    before(async () => {
        created = await dmz(foundation());
    });
    const rules = (group: string) =>
        created
            .ofType(rule)
            .filter(({ name }) => name.startsWith(`d-dns-${group}-rules`))
            .sort((one, other) => Number(one.inputs["priority"]) - Number(other.inputs["priority"]));

    it("whatever is not allowed is answered as if it did not exist", () => {
        for (const group of ["team-radar", "team-vault", "dmz"]) {
            const last = rules(group).at(-1)?.inputs;
            assert.equal(last?.["action"], "BLOCK");
            assert.equal(last?.["blockResponse"], "NXDOMAIN");
            assert.equal(last?.["firewallDomainListId"], created.byName("d-dns-anything-names").id);
            assert.deepEqual(created.byName("d-dns-anything-names").inputs["domains"], ["*"]);
        }
    });

    it("a tunnel is refused even below a name that is allowed", () => {
        const kinds = rules("team-radar").map(({ inputs }) => inputs["dnsThreatProtection"] ?? inputs["name"]);
        assert.deepEqual(kinds, ["aws", "DNS_TUNNELING", "DGA", "DICTIONARY_DGA", "own", "everything-else"]);
        for (const { inputs } of rules("team-radar").slice(1, 4)) {
            assert.equal(inputs["action"], "BLOCK");
        }
    });

    it("a listed name may lead to another one; one of AWS's may not lead out of AWS", () => {
        const redirection = (role: string) =>
            created.byName(`d-dns-team-radar-rules-${role}`).inputs["firewallDomainRedirectionAction"];
        assert.equal(redirection("own"), "TRUST_REDIRECTION_DOMAIN");
        assert.equal(redirection("aws"), "INSPECT_REDIRECTION_DOMAIN");
    });
});

describe("DnsGuard", () => {
    it("the VPC's lookups are judged by the rule group, and the association is protected against change", async () => {
        const created = await dmz(foundation());
        for (const network of ["inspection", "egress"]) {
            const { inputs } = created.byName(`d-${network}-watch-dns-rules`);
            assert.equal(inputs["mutationProtection"], "ENABLED");
            assert.equal(inputs["firewallRuleGroupId"], created.byName("d-dns-dmz").id);
        }
    });

    it("when DNS Firewall does not answer, the lookup fails", async () => {
        const configs = (await dmz(foundation())).ofType("aws:route53/resolverFirewallConfig:ResolverFirewallConfig");
        assert.equal(configs.length, 2);
        for (const { inputs } of configs) {
            assert.equal(inputs["firewallFailOpen"], "DISABLED");
        }
    });
});

describe("names that are answered", () => {
    it("write a configured domain as DNS Firewall does, each once", () => {
        assert.deepEqual(domainEntries([".example.org", "api.example.com", ".example.org"]), [
            "*.example.org",
            "api.example.com",
        ]);
    });

    it("call machines in us-east-1 what AWS calls them there", () => {
        assert.ok(awsNames("us-east-1").includes("*.ec2.internal"));
        assert.ok(awsNames("eu-west-1").includes("*.eu-west-1.compute.internal"));
    });
});
