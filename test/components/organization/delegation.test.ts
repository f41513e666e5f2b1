import assert from "node:assert/strict";
import { Delegation } from "../../../components/organization/delegation";
import { sample, sampleFoundation } from "../../support/contexts";
import { deploy } from "../../support/deploy";

async function build() {
    return (await deploy(() => new Delegation("d", { context: sampleFoundation() }))).created;
}

describe("Delegation", () => {
    it("detection and records of all accounts are administered from the audit account", async () => {
        const created = await build();
        const administrators = [
            "aws:guardduty/organizationAdminAccount:OrganizationAdminAccount",
            "aws:securityhub/organizationAdminAccount:OrganizationAdminAccount",
            "aws:macie2/organizationAdminAccount:OrganizationAdminAccount",
            "aws:inspector2/delegatedAdminAccount:DelegatedAdminAccount",
            "aws:cloudtrail/organizationDelegatedAdminAccount:OrganizationDelegatedAdminAccount",
        ].map((type) => created.one(type).inputs);
        for (const inputs of administrators) {
            assert.equal(inputs["adminAccountId"] ?? inputs["accountId"], sample.auditAccount);
        }
        assert.deepEqual(
            created
                .ofType("aws:organizations/delegatedAdministrator:DelegatedAdministrator")
                .map(({ inputs }) => [inputs["servicePrincipal"], inputs["accountId"]]),
            ["access-analyzer", "config", "config-multiaccountsetup"].map((service) => [
                `${service}.amazonaws.com`,
                sample.auditAccount,
            ]),
        );
    });

    it("member accounts need no root password: the management account takes them away and opens sessions for single tasks", async () => {
        const created = await build();
        const features = created.one("aws:iam/organizationsFeatures:OrganizationsFeatures");
        assert.deepEqual(features.inputs["enabledFeatures"], ["RootCredentialsManagement", "RootSessions"]);
        assert.ok(features.dependencies.includes(created.byName("d-trust-iam").urn));
    });

    it("resources are shared inside the organization without invitations", async () => {
        (await build()).one("aws:ram/sharingWithOrganization:SharingWithOrganization");
    });

    it("nothing of it ends by an edit of the configuration", async () => {
        const made = (await build()).resources.filter(({ custom }) => custom);
        assert.ok(made.length > 10);
        for (const { name, protect, retainOnDelete } of made) {
            assert.deepEqual([name, protect, retainOnDelete], [name, true, true]);
        }
    });

    it("delegates a service only after the organization trusts it", async () => {
        const created = await build();
        for (const { inputs, dependencies } of created.ofType(
            "aws:organizations/delegatedAdministrator:DelegatedAdministrator",
        )) {
            const trust = created
                .ofType("aws:organizations/awsServiceAccess:AwsServiceAccess")
                .find((access) => access.inputs["servicePrincipal"] === inputs["servicePrincipal"]);
            assert.ok(dependencies.includes(trust?.urn ?? assert.fail()));
        }
    });
});
