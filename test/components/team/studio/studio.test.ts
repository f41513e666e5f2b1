import assert from "node:assert/strict";
import type { TeamConfig } from "../../../../components/config/team-schema";
import { nobodyPermissions, nobodyTrust } from "../../../../components/team/studio/nobody-role";
import { Studio } from "../../../../components/team/studio/studio";
import { sample, sampleContext } from "../../../support/contexts";
import type { Created } from "../../../support/deploy";
import { deploy, valueOf } from "../../../support/deploy";
import { decide } from "../../../../plan/access/decide";
import { studioArgs } from "./support";

const { studio: studioConfig } = sampleContext().team;

async function studioOf(team: Partial<TeamConfig> = {}): Promise<{ result: Studio; created: Created }> {
    return deploy(() => new Studio("studio", studioArgs(sampleContext(team))));
}

describe("Studio", () => {
    const context = sampleContext();
    const { keyArns, network } = studioArgs(context);
    let studio: Studio;
    let created: Created;

    before(async () => {
        ({ result: studio, created } = await studioOf());
    });

    function domain() {
        return created.one("aws:sagemaker/domain:Domain");
    }

    function defaults() {
        return Object(domain().inputs["defaultUserSettings"]);
    }

    it("Studio's traffic stays in the team's network", () => {
        const { inputs } = domain();
        assert.equal(inputs["appNetworkAccessType"], "VpcOnly");
        assert.equal(inputs["vpcId"], network.vpcId);
        assert.deepEqual(inputs["subnetIds"], network.subnetIds);
    });

    it("people come in with IAM, whose policies bind them to the security room; Identity Center could not", () => {
        assert.equal(domain().inputs["authMode"], "IAM");
    });

    it("home folders and space volumes are encrypted with the team's key for notebooks", () => {
        assert.equal(domain().inputs["kmsKeyId"], keyArns.notebooks);
    });

    it("what code in Studio does is recorded under the member's name", () => {
        assert.equal(Object(domain().inputs["domainSettings"]).executionRoleIdentityConfig, "USER_PROFILE_NAME");
    });

    it("Docker is off unless the team names the accounts that it trusts", async () => {
        assert.deepEqual(Object(domain().inputs["domainSettings"]).dockerSettings, { enableDockerAccess: "DISABLED" });

        const trusting = await studioOf({ studio: { ...studioConfig, dockerAccounts: [sample.networkAccount] } });
        const { domainSettings } = Object(trusting.created.one("aws:sagemaker/domain:Domain").inputs);
        assert.deepEqual(domainSettings.dockerSettings, {
            enableDockerAccess: "ENABLED",
            vpcOnlyTrustedAccounts: [sample.networkAccount],
        });
    });

    it("the domain is protected, and it and its file system outlive the program", () => {
        assert.equal(domain().protect, true);
        assert.equal(domain().retainOnDelete, true);
        assert.deepEqual(domain().inputs["retentionPolicy"], { homeEfsFileSystem: "Retain" });
    });

    it("whoever gets the domain's default role can do nothing", async () => {
        const role = created.one("aws:iam/role:Role");
        assert.equal(role.inputs["name"], context.names.nobodyRole);
        assert.equal(role.inputs["path"], "/kura/");
        assert.equal(role.inputs["permissionsBoundary"], context.names.policyArn(context.names.boundary("services")));
        assert.equal(defaults().executionRole, role.outputs["arn"]);
        assert.deepEqual(
            JSON.parse(String(created.one("aws:iam/rolePolicy:RolePolicy").inputs["policy"])),
            nobodyPermissions(),
        );

        const decision = await decide({
            principal: context.names.roleArn(context.names.nobodyRole),
            action: "s3:GetObject",
            resource: `${context.names.bucketArn("work")}/x`,
            identity: [nobodyPermissions()],
            resourcePolicy: {
                Version: "2012-10-17",
                Statement: [
                    {
                        Sid: "AllowAccount",
                        Effect: "Allow",
                        Principal: { AWS: context.names.accountRootArn },
                        Action: "s3:*",
                        Resource: "*",
                    },
                ],
            },
        });
        assert.equal(decision.allowed, false, decision.decidedBy);
    });

    it("lets only SageMaker of the own account take the domain's default role", async () => {
        const resourcePolicy = nobodyTrust(sample.teamAccount);
        for (const [account, allowed] of [
            [sample.teamAccount, true],
            [sample.networkAccount, false],
        ] as const) {
            const decision = await decide({
                principal: "sagemaker.amazonaws.com",
                action: "sts:AssumeRole",
                resource: context.names.roleArn(context.names.nobodyRole),
                resourcePolicy,
                context: { "aws:SourceAccount": account },
            });
            assert.equal(decision.allowed, allowed, decision.decidedBy);
        }
    });

    it("a shared space cannot be made", () => {
        assert.equal(domain().inputs["defaultSpaceSettings"], undefined);
    });

    it("every app starts with the team's script", () => {
        const scripts = created.ofType("aws:sagemaker/studioLifecycleConfig:StudioLifecycleConfig");
        assert.deepEqual(scripts.map(({ inputs }) => inputs["studioLifecycleConfigAppType"]).sort(), [
            "CodeEditor",
            "JupyterLab",
        ]);
        for (const script of scripts) {
            const app = script.inputs["studioLifecycleConfigAppType"] === "JupyterLab" ? "jupyterLab" : "codeEditor";
            const settings = defaults()[`${app}AppSettings`];
            assert.deepEqual(settings.lifecycleConfigArns, [script.outputs["arn"]]);
            assert.equal(settings.defaultResourceSpec.lifecycleConfigArn, script.outputs["arn"]);
        }
    });

    it("names a changed script anew, because a script cannot be changed", async () => {
        const scriptNames = ({ ofType }: { ofType: Created["ofType"] }) =>
            ofType("aws:sagemaker/studioLifecycleConfig:StudioLifecycleConfig").map(
                ({ inputs }) => inputs["studioLifecycleConfigName"],
            );
        const namesOf = (some: Created) => scriptNames({ ofType: some.ofType.bind(some) });
        const again = await studioOf();
        const other = await studioOf({ network: { ...context.team.network, allowList: [] } });
        assert.deepEqual(namesOf(again.created), namesOf(created));
        assert.notDeepEqual(namesOf(other.created), namesOf(created));
    });

    it("the apps and tools offered are those that work inside", () => {
        const { hiddenAppTypes, hiddenMlTools } = defaults().studioWebPortalSettings;
        assert.ok(hiddenAppTypes.includes("Canvas") && !hiddenAppTypes.includes("JupyterLab"));
        assert.ok(hiddenMlTools.includes("JumpStart") && !hiddenMlTools.includes("Training"));
        assert.equal(defaults().studioWebPortal, "ENABLED");
        assert.equal(defaults().defaultLandingUri, "studio::");
        assert.deepEqual(defaults().sharingSettings, { notebookOutputOption: "Disabled" });
    });

    it("the team's own image is used as soon as the configuration names its tag", async () => {
        assert.equal(created.ofType("aws:sagemaker/image:Image").length, 0);
        assert.equal(defaults().jupyterLabAppSettings.customImages, undefined);

        const own = await studioOf({ studio: { ...studioConfig, image: { tag: "2026.09.1" } } });
        const version = own.created.one("aws:sagemaker/imageVersion:ImageVersion");
        assert.match(String(version.inputs["baseImage"]), /\/kura-test-radar\/notebook:2026\.09\.1$/);
        const { defaultUserSettings } = Object(own.created.one("aws:sagemaker/domain:Domain").inputs);
        for (const [settings, config] of [
            [defaultUserSettings.jupyterLabAppSettings, "kura-test-radar-jupyterlab"],
            [defaultUserSettings.codeEditorAppSettings, "kura-test-radar-code-editor"],
        ]) {
            assert.deepEqual(settings.customImages, [
                { appImageConfigName: config, imageName: context.names.notebookImage, imageVersionNumber: 1 },
            ]);
            assert.equal(settings.defaultResourceSpec.sagemakerImageVersionArn, version.outputs["arn"]);
        }
    });

    it("Service Catalog projects, which bring resources from outside, are off", () => {
        const status = created.one("aws:sagemaker/servicecatalogPortfolioStatus:ServicecatalogPortfolioStatus");
        assert.equal(status.inputs["status"], "Disabled");
    });

    it("the tracking server keeps its artifacts in its corner of the team's bucket, with a role that reaches nothing else", async () => {
        const server = created.one("aws:sagemaker/mlflowTrackingServer:MlflowTrackingServer");
        assert.equal(server.inputs["artifactStoreUri"], `s3://${context.names.bucket("artifacts")}/mlflow`);

        const without = await studioOf({ features: ["training"] });
        assert.equal(without.created.ofType("aws:sagemaker/mlflowTrackingServer:MlflowTrackingServer").length, 0);
    });

    it("a model enters the registry by somebody's decision, not by itself", async () => {
        const server = created.one("aws:sagemaker/mlflowTrackingServer:MlflowTrackingServer");
        assert.equal(server.inputs["automaticModelRegistration"], false);
    });

    it("makes no workforce for a team that does not label", async () => {
        assert.equal(created.ofType("aws:sagemaker/workforce:Workforce").length, 1);
        const without = await studioOf({ features: ["training"] });
        assert.equal(without.created.ofType("aws:sagemaker/workforce:Workforce").length, 0);
    });

    it("has every policy document and every guard of the domain known before anything exists", async () => {
        const { created: first } = await deploy(() => new Studio("studio", studioArgs(context)), {
            unknownOutputs: true,
        });
        for (const [type, property] of [
            ["aws:iam/role:Role", "assumeRolePolicy"],
            ["aws:iam/rolePolicy:RolePolicy", "policy"],
            ["aws:sagemaker/modelPackageGroupPolicy:ModelPackageGroupPolicy", "resourcePolicy"],
        ] as const) {
            assert.doesNotThrow(() => JSON.parse(String(first.one(type).inputs[property])), type);
        }
        const { inputs } = first.one("aws:sagemaker/domain:Domain");
        assert.deepEqual([inputs["appNetworkAccessType"], inputs["kmsKeyId"]], ["VpcOnly", keyArns.notebooks]);
    });

    it("tells the domain's id", async () => {
        assert.equal(await valueOf(studio.domainId), domain().id);
    });
});
