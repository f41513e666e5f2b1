import { inEveryTeam, leadsTo, like, oneOf, settings, unlessAbsent, within, type Claim } from "../claim";
import { valuesAt, type Inventory } from "../inventory";

const domain = "aws:sagemaker/domain:Domain";

const profile = "aws:sagemaker/userProfile:UserProfile";

const script = "aws:sagemaker/studioLifecycleConfig:StudioLifecycleConfig";

const idle = (settingsOf: string) => ({
    [`${settingsOf}.jupyterLabAppSettings.appLifecycleManagement.idleSettings.lifecycleManagement`]: "ENABLED",
    [`${settingsOf}.codeEditorAppSettings.appLifecycleManagement.idleSettings.lifecycleManagement`]: "ENABLED",
    ...Object.fromEntries(
        ["idleTimeoutInMinutes", "minIdleTimeoutInMinutes", "maxIdleTimeoutInMinutes"].flatMap((minutes) =>
            ["jupyterLab", "codeEditor"].map((app) => [
                `${settingsOf}.${app}AppSettings.appLifecycleManagement.idleSettings.${minutes}`,
                within(60, 240),
            ]),
        ),
    ),
    ...Object.fromEntries(
        ["jupyterLab", "codeEditor"].flatMap((app) => [
            [
                `${settingsOf}.${app}AppSettings.lifecycleConfigArns`,
                like(new RegExp(app === "jupyterLab" ? "-jupyterlab-" : "-code-editor-")),
            ],
            [
                `${settingsOf}.${app}AppSettings.defaultResourceSpec.lifecycleConfigArn`,
                like(new RegExp(app === "jupyterLab" ? "-jupyterlab-" : "-code-editor-")),
            ],
            [`${settingsOf}.${app}AppSettings.defaultResourceSpec.instanceType`, like(/^ml\./)],
        ]),
    ),
    [`${settingsOf}.securityGroups`]: like(/sg-/),
    [`${settingsOf}.sharingSettings.notebookOutputOption`]: "Disabled",
    [`${settingsOf}.studioWebPortal`]: "ENABLED",
    [`${settingsOf}.defaultLandingUri`]: "studio::",
    [`${settingsOf}.spaceStorageSettings.defaultEbsStorageSettings.defaultEbsVolumeSizeInGb`]: within(5, 100),
    [`${settingsOf}.spaceStorageSettings.defaultEbsStorageSettings.maximumEbsVolumeSizeInGb`]: within(5, 500),
    [`${settingsOf}.studioWebPortalSettings.hiddenAppTypes`]: hides(
        "JupyterServer KernelGateway DetailedProfiler TensorBoard RStudioServerPro RSessionGateway Canvas",
    ),
    [`${settingsOf}.studioWebPortalSettings.hiddenMlTools`]: hides(
        "JumpStart EmrClusters HyperPodClusters Projects Comet Fiddler LakeraGuard DeepchecksLLMEvaluation DataWrangler Datasets Evaluators InferenceOptimization InferenceRecommender ModelEvaluation PerformanceEvaluation",
    ),
});

/** Notebooks run inside the rules. */
export const studioClaims: readonly Claim[] = [
    {
        name: "Studio runs in the team's network, each member with an own role, group and the team's scripts, and stops when idle",
        control: "personal-users",
        flaws: [
            inEveryTeam(domain),
            settings(domain, {
                appNetworkAccessType: "VpcOnly",
                authMode: "IAM",
                "domainSettings.dockerSettings.enableDockerAccess": "DISABLED",
                "domainSettings.executionRoleIdentityConfig": "USER_PROFILE_NAME",
                "defaultUserSettings.executionRole": like(/-nobody$/),
                "defaultUserSettings.autoMountHomeEfs": oneOf("Enabled", "Disabled"),
                tagPropagation: "ENABLED",
                "defaultSpaceSettings.executionRole": unlessAbsent(like(/-nobody$/)),
                ...idle("defaultUserSettings"),
            }),
            settings(profile, { "userSettings.executionRole": like(/-studio-[a-z0-9-]+$/), ...idle("userSettings") }),
            ownOfEach,
            studioZones,
            inEveryTeam(script, 2),
            settings(script, { studioLifecycleConfigAppType: oneOf("JupyterLab", "CodeEditor") }),
            scriptsAsNamed,
            inEveryTeam(
                profile,
                ({ config }) =>
                    Object.values(config.members).filter(({ personas }) => personas.includes("developer")).length,
            ),
            inEveryTeam("aws:sagemaker/servicecatalogPortfolioStatus:ServicecatalogPortfolioStatus"),
            settings("aws:sagemaker/servicecatalogPortfolioStatus:ServicecatalogPortfolioStatus", {
                status: "Disabled",
            }),
            leadsTo(profile, "domainId", domain, "domainName"),
            roleThere(domain, "defaultUserSettings.executionRole"),
            roleThere(profile, "userSettings.executionRole"),
        ],
    },
];

function hides(names: string) {
    return {
        test: (value: unknown) => !Array.isArray(value) || names.split(" ").every((name) => value.includes(name)),
        said: `a list with ${names}`,
    };
}

function roleThere(type: string, path: string): Claim["flaws"][number] {
    return (inventory) => {
        const roles = new Set(inventory.of("aws:iam/role:Role").map(({ outputs }) => outputs["arn"]));
        return inventory.of(type).flatMap(({ name, inputs }) =>
            valuesAt(inputs, path)
                .filter((arn) => !roles.has(arn))
                .map((arn) => `${name}: ${String(arn)} is no role of the environment`),
        );
    };
}

/** No two members share a role or a group, and the group is not the domain's. */
function ownOfEach(inventory: Inventory): readonly string[] {
    const common = new Set(
        inventory.of(domain).flatMap(({ inputs }) => valuesAt(inputs, "defaultUserSettings.securityGroups").flat()),
    );
    const seen = new Set<unknown>();
    return inventory.of(profile).flatMap(({ name, inputs }) => {
        const groups = valuesAt(inputs, "userSettings.securityGroups").flat();
        const own = [...groups, ...valuesAt(inputs, "userSettings.executionRole")];
        const shared = own.filter((each) => seen.has(each) || common.has(each));
        own.forEach((each) => seen.add(each));
        return [
            ...shared.map((each) => `${name}: shares ${String(each)} with others`),
            ...(groups.length === 1 ? [] : [`${name}: has ${groups.length} groups of its own`]),
        ];
    });
}

function studioZones(inventory: Inventory): readonly string[] {
    return inventory
        .of(domain)
        .filter(({ inputs }) => valuesAt(inputs, "subnetIds").flat().length !== inventory.config.zones.length)
        .map(({ name }) => `${name}: is not in every zone`);
}

/** The name ends in the first digits of the content's hash, so that a changed script is another resource. */
function scriptsAsNamed(inventory: Inventory): readonly string[] {
    return inventory.of(script).flatMap(({ name, inputs }) => {
        const text = Buffer.from(String(inputs["studioLifecycleConfigContent"]), "base64").toString("utf8");
        const parts = ["#!/bin/bash", "set -eu", "umask 077"].filter((part) => !text.includes(part));
        return parts.map((part) => `${name}: lacks ${part}`);
    });
}
