import assert from "node:assert/strict";
import type { EnvironmentConfig } from "../../../components/config/schema";
import { foundationContext } from "../../../components/foundation-context";
import { GuardRails } from "../../../components/organization/guard-rails";
import {
    declarativeSettings,
    resourceControls,
    serviceControls,
} from "../../../components/organization/guardrails/catalogue";
import { limits } from "../../../components/organization/guardrails/pack";
import { requiredPolicyTypes, unitPolicies } from "../../../components/organization/guardrails/policies";
import { units, type Unit } from "../../../components/organization/units";
import { Baseline } from "../../../components/team/baseline/baseline";
import { sampleContext, sampleFoundation } from "../../support/contexts";
import { deploy } from "../../support/deploy";

const unitIds = {
    teams: "ou-a1b2-teams000",
    network: "ou-a1b2-network0",
    audit: "ou-a1b2-audit000",
    quarantine: "ou-a1b2-quaranti",
    suspended: "ou-a1b2-suspende",
} satisfies Record<Unit, string>;

async function build(context = sampleFoundation()) {
    return (await deploy(() => new GuardRails("rails", { context, units: unitIds }))).created;
}

/** An environment of so many teams, each with a VPC of its own. */
function environmentOf(teams: number) {
    const { environment, team } = sampleContext();
    const entries = Array.from({ length: teams }, (_, index) => [
        `team-${index}`,
        { ...team, accountId: String(300_000_000_000 + index), vpcId: `vpc-${String(index).padStart(17, "0")}` },
    ]);
    return foundationContext({ ...environment, teams: Object.fromEntries(entries) });
}

function sidsIn(content: string): readonly string[] {
    return [...content.matchAll(/"Sid":"([^"]+)"/g)].map(([, sid]) => sid ?? "");
}

describe("GuardRails", () => {
    it("every organizational unit has guard rails", async () => {
        const created = await build();
        const attached = created.ofType("aws:organizations/policyAttachment:PolicyAttachment");
        const policies = new Map(
            created.ofType("aws:organizations/policy:Policy").map((policy) => [policy.id, policy]),
        );
        assert.equal(attached.length, policies.size);
        for (const unit of units) {
            const types = attached
                .filter(({ inputs }) => inputs["targetId"] === unitIds[unit])
                .map(({ inputs }) => policies.get(String(inputs["policyId"]))?.inputs["type"]);
            assert.ok(types.includes("SERVICE_CONTROL_POLICY"), unit);
            assert.equal(types.includes("DECLARATIVE_POLICY_EC2"), unit !== "teams", unit);
            assert.ok(types.includes("AISERVICES_OPT_OUT_POLICY"), unit);
        }
    });

    it("each guard rail is in exactly one policy of each of its units", async () => {
        for (const unit of units) {
            const held = unitPolicies(sampleFoundation(), unit).flatMap(({ content }) => sidsIn(content));
            const meant = [...serviceControls, ...resourceControls].filter((rail) => rail.units.includes(unit));
            assert.deepEqual([...held].sort(), meant.map(({ sid }) => sid).sort(), unit);
        }
    });

    it("every policy is shorter, and every unit has fewer, than what AWS takes", async () => {
        const sizes: Readonly<Record<string, number>> = {
            SERVICE_CONTROL_POLICY: limits.serviceControl.size,
            RESOURCE_CONTROL_POLICY: limits.resourceControl.size,
        };
        for (const context of [sampleFoundation(), environmentOf(100)]) {
            for (const unit of units) {
                const policies = unitPolicies(context, unit);
                for (const { type, content } of policies) {
                    assert.ok(content.length <= (sizes[type] ?? limits.management.size), `${unit} ${type}`);
                    assert.doesNotMatch(content, /[\n\t]| {2}/, "white space counts");
                }
                const ofType = (type: string) => policies.filter((policy) => policy.type === type).length;
                assert.ok(ofType("SERVICE_CONTROL_POLICY") <= limits.serviceControl.count);
                assert.ok(ofType("RESOURCE_CONTROL_POLICY") <= limits.resourceControl.count);
            }
        }
    });

    it("accounts in quarantine do nothing but by the pipeline, suspended ones nothing at all", async () => {
        const held = (unit: Unit) => unitPolicies(sampleFoundation(), unit).flatMap(({ content }) => sidsIn(content));
        assert.deepEqual(held("quarantine"), ["OnlyTheDeployerInQuarantine"]);
        assert.deepEqual(held("suspended"), ["NothingInSuspended"]);
    });

    it("the DMZ keeps its gateways, every other account has none", async () => {
        for (const unit of units) {
            const contents = unitPolicies(sampleFoundation(), unit).map(({ content }) => content);
            const blocked = contents.some((content) => content.includes('"mode":{"@@assign":"block_bidirectional"}'));
            const refused = contents.flatMap(sidsIn).includes("NoGateways");
            assert.deepEqual(
                { blocked, refused },
                {
                    teams: { blocked: false, refused: true },
                    network: { blocked: false, refused: false },
                    audit: { blocked: true, refused: true },
                    quarantine: { blocked: true, refused: false },
                    suspended: { blocked: true, refused: false },
                }[unit],
                unit,
            );
        }
    });

    it("each setting of EC2 is the policy's or the account's: what a policy sets elsewhere, a team's account sets itself", async () => {
        const context = sampleContext();
        const { created } = await deploy(() => new Baseline("b", { context, notebooksKeyArn: "arn:aws:kms:::key/1" }));
        const set = (type: string) => created.one(type).inputs;
        const { internetGatewayBlockMode } = set("aws:ec2/vpcBlockPublicAccessOptions:VpcBlockPublicAccessOptions");
        const metadata = set("aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults");
        const inAccount = {
            vpc_block_public_access: {
                internet_gateway_block: { mode: internetGatewayBlockMode, exclusions_allowed: "disabled" },
            },
            image_block_public_access: {
                state: set("aws:ec2/imageBlockPublicAccess:ImageBlockPublicAccess")["state"],
            },
            snapshot_block_public_access: {
                state: set("aws:ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess")["state"],
            },
            serial_console_access: {
                status:
                    set("aws:ec2/serialConsoleAccess:SerialConsoleAccess")["enabled"] === false
                        ? "disabled"
                        : "enabled",
            },
            instance_metadata_defaults: {
                http_endpoint: metadata["httpEndpoint"],
                http_tokens: metadata["httpTokens"],
                http_put_response_hop_limit: String(metadata["httpPutResponseHopLimit"]),
                instance_metadata_tags: metadata["instanceMetadataTags"],
            },
        };
        const byPolicy = Object.assign({}, ...declarativeSettings.map(({ attributes }) => attributes));
        // AWS spells states with hyphens where EC2 takes them and with underscores in the policy.
        assert.deepEqual(
            JSON.parse(JSON.stringify(inAccount).replaceAll("block-", "block_").replaceAll("-sharing", "_sharing")),
            byPolicy,
        );
        assert.ok(declarativeSettings.every((setting) => !setting.units.includes("teams")));
    });

    it("uses no type of policy beside those that are to be switched on", async () => {
        const used = units.flatMap((unit) => unitPolicies(sampleFoundation(), unit).map(({ type }) => type));
        assert.deepEqual([...new Set(used)].sort(), [...requiredPolicyTypes].sort());
    });

    it("names every guard rail once, and gives each a reason, a control and a requirement", async () => {
        const rails = [...serviceControls, ...resourceControls];
        assert.equal(new Set(rails.map(({ sid }) => sid)).size, rails.length);
        for (const { sid, why, control, requirements, units: holds } of rails) {
            assert.match(sid, /^[A-Z][A-Za-z0-9]+$/);
            assert.match(why, /\.$/);
            assert.match(control, /^[a-z]+(-[a-z]+)*$/);
            assert.ok(
                requirements.every((requirement) => /^R\d{1,2}$/.test(requirement)) && requirements.length > 0,
                sid,
            );
            assert.ok(holds.length > 0, sid);
        }
    });

    it("says nothing empty where there are no teams yet, or none whose instances have disks of their own", async () => {
        const { environment, team } = sampleContext();
        const studio = { ...team.studio, instanceTypes: ["ml.m5.large"] };
        const some: readonly EnvironmentConfig["teams"][] = [{}, { radar: { ...team, studio } }];
        for (const teams of some) {
            const contents = units.flatMap((unit) => unitPolicies(foundationContext({ ...environment, teams }), unit));
            for (const { content } of contents) {
                assert.doesNotMatch(content, /:\[\]|:\{\}|undefined/);
            }
        }
    });

    it("keeps to what AWS takes in a resource control: a service's actions, a wildcard at the end only", async () => {
        const actions = resourceControls.flatMap((rail) => [rail.refusal(sampleFoundation()).Action ?? []].flat());
        assert.ok(actions.length > 0);
        for (const action of actions) {
            assert.match(action, /^[a-z0-9-]+:[A-Za-z]*\*?$/);
        }
    });

    it("sets each attribute of EC2 in one place", async () => {
        const names = declarativeSettings.flatMap(({ attributes }) => Object.keys(attributes));
        assert.equal(new Set(names).size, names.length);
    });

    it("lets tags of data and team take agreed values only, on what holds data", async () => {
        const content = unitPolicies(sampleFoundation(), "teams").find(({ key }) => key === "tags")?.content ?? "";
        const { tags } = JSON.parse(content);
        assert.deepEqual(tags["kura:data-class"].tag_value["@@assign"], [
            "public",
            "internal",
            "confidential",
            "personal",
        ]);
        assert.deepEqual(tags["kura:team"].tag_value["@@assign"], ["radar"]);
        assert.ok(tags["kura:team"].enforced_for["@@assign"].includes("s3:bucket"));
    });

    it("opts out of training AWS's services, for good", async () => {
        const content =
            unitPolicies(sampleFoundation(), "audit").find(({ key }) => key === "ai-opt-out")?.content ?? "";
        const { services } = JSON.parse(content);
        assert.equal(services.default.opt_out_policy["@@assign"], "optOut");
        assert.deepEqual(services.default.opt_out_policy["@@operators_allowed_for_child_policies"], ["@@none"]);
    });

    it("rewrites no policy but those of the teams when a team is added", async () => {
        const contents = (teams: number, unit: Unit) =>
            unitPolicies(environmentOf(teams), unit).map(({ key, content }) => [key, content]);
        for (const unit of ["network", "quarantine", "suspended"] as const) {
            assert.deepEqual(contents(2, unit), contents(1, unit), unit);
        }
    });
});
