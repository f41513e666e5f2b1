import assert from "node:assert/strict";
import { join } from "node:path";
import { Provider } from "@pulumi/aws/provider";
import { Audit } from "../../../components/audit/audit";
import { OrganizationTrail } from "../../../components/audit/trail/organization-trail";
import { readConfigFile } from "../../../policy-pack/check/config-file";
import { evaluate } from "../../../policy-pack/lib/evaluate";
import { sample } from "../../support/contexts";
import { deploy, type Created } from "../../support/deploy";
import { notOwner, owner, twoTeams } from "./support";

async function audit(context = owner) {
    const { created } = await deploy(() => {
        const { region, organization } = context.environment;
        const provider = new Provider("audit-provider", { region, allowedAccountIds: [organization.auditAccountId] });
        const made = new Audit("audit", { context, samlMetadata: "<xml/>" }, { providers: { aws: provider } });
        if (context.environment.organization.owner) {
            new OrganizationTrail("trail", { context, archiveKeyArn: made.archiveKeyArn }, { dependsOn: made });
        }
    });
    return created;
}

/** Where in the order of registration the first, or the last, resource of a type stands. */
function firstOf({ resources }: Created, type: string): number {
    return resources.findIndex((resource) => resource.type === type);
}
function lastOf({ resources }: Created, type: string): number {
    return resources.map((resource) => resource.type).lastIndexOf(type);
}

describe("Audit", () => {
    it("roles are there before the keys that name them", async () => {
        const created = await audit();
        assert.ok(lastOf(created, "aws:iam/rolePolicy:RolePolicy") < firstOf(created, "aws:kms/key:Key"));
    });

    it("the archive is there before what delivers into it", async () => {
        const created = await audit();
        const archive = lastOf(created, "aws:s3/bucketPolicy:BucketPolicy");
        assert.ok(archive < firstOf(created, "aws:cfg/deliveryChannel:DeliveryChannel"));
        assert.ok(archive < firstOf(created, "aws:cloudtrail/trail:Trail"));
    });

    it("the audit account's own configuration is recorded", async () => {
        for (const context of [owner, notOwner]) {
            const { inputs } = (await audit(context)).one("aws:cfg/recorder:Recorder");
            assert.match(
                String(inputs["roleArn"]),
                new RegExp(`::${sample.auditAccount}:role/aws-service-role/config`),
            );
        }
    });

    it("detection for the whole organization is its owner's alone", async () => {
        const ofOrganization = /Organization|Detector|ConfigurationPolicy|FindingAggregator|Analyzer$|Trail$/;
        const types = (await audit(notOwner)).resources.map(({ type }) => type);
        assert.deepEqual(
            types.filter((type) => ofOrganization.test(type)),
            [],
        );
        assert.ok((await audit()).resources.some(({ type }) => ofOrganization.test(type)));
    });

    it("adding a team changes no resource but the lists that must name it", async () => {
        const [before, after] = [await audit(), await audit(twoTeams)];
        const inputs = new Map(after.resources.map((resource) => [resource.name, JSON.stringify(resource.inputs)]));
        const changed = before.resources
            .filter((resource) => inputs.get(resource.name) !== JSON.stringify(resource.inputs))
            .map(({ name }) => name);
        assert.deepEqual(changed.sort(), [
            "audit-archive-config-policy",
            "audit-findings-elsewhere",
            "audit-findings-unused-access-machine",
            "audit-keys-archive",
        ]);
    });

    it("the policy pack finds nothing in it but what policy-config.json excepts with a reason", async () => {
        const excepted = ["scheduler-schedule-customer-key", "cloudtrail-trail-watched"];
        const { settings = {} } = readConfigFile(join(__dirname, "../../../policy-config.json"));
        for (const context of [owner, notOwner]) {
            const { resources } = await audit(context);
            const found = evaluate(resources, { settings }).filter(({ rule }) => !excepted.includes(rule));
            assert.deepEqual(
                found.map(({ rule, resource, message }) => `${rule} ${resource.split("::").at(-1)}: ${message}`),
                [],
            );
        }
    });
});
