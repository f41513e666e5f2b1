import {
    equal,
    eachHas,
    inEveryTeam,
    keyFor,
    leadsTo,
    like,
    oneOf,
    settings,
    unlessAbsent,
    within,
    type Claim,
} from "../claim";
import { parsed, valuesAt, type Inventory } from "../inventory";

const domain = "aws:sagemaker/domain:Domain";
const profile = "aws:sagemaker/userProfile:UserProfile";
const script = "aws:sagemaker/studioLifecycleConfig:StudioLifecycleConfig";
const machine = "aws:sfn/stateMachine:StateMachine";
const scan = "aws:guardduty/malwareProtectionPlan:MalwareProtectionPlan";
const personal = ({ config }: { readonly config: { readonly dataClass: string } }) =>
    config.dataClass === "personal" || config.dataClass === "confidential" ? 1 : 0;

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

function hides(names: string) {
    return {
        test: (value: unknown) => !Array.isArray(value) || names.split(" ").every((name) => value.includes(name)),
        said: `a list with ${names}`,
    };
}

/** The work itself goes on inside the rules. */
export const workClaims: readonly Claim[] = [
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
    {
        name: "What comes in is scanned and tagged, and only what is clean is copied, once, by version, into input",
        control: "scanned-intake",
        flaws: [
            inEveryTeam(scan),
            settings(scan, {
                "actions.taggings.status": "ENABLED",
                "protectedResource.s3Bucket.bucketName": like(/-landing-\d{12}$/),
                "protectedResource.s3Bucket.objectPrefixes": unlessAbsent({
                    test: () => false,
                    said: "absent: everything is scanned",
                }),
                role: like(/-malware-scan$/),
            }),
            inEveryTeam(machine, 1, /-intake-machine$/),
            settings(
                machine,
                {
                    "loggingConfiguration.level": "ALL",
                    "loggingConfiguration.includeExecutionData": true,
                    roleArn: like(/-intake$/),
                    type: unlessAbsent(equal("STANDARD")),
                },
                /-intake-machine$/,
            ),
            leadsTo(machine, "loggingConfiguration.logDestination", "aws:cloudwatch/logGroup:LogGroup", "name"),
            copies,
        ],
    },
    {
        name: "Where data is confidential or personal, Macie looks through all of it each week",
        control: "personal-data",
        flaws: [
            inEveryTeam("aws:macie2/account:Account", personal),
            inEveryTeam("aws:macie2/classificationJob:ClassificationJob", personal),
            settings("aws:macie2/account:Account", {
                status: "ENABLED",
                findingPublishingFrequency: "FIFTEEN_MINUTES",
            }),
            settings("aws:macie2/classificationJob:ClassificationJob", {
                jobType: "SCHEDULED",
                initialRun: true,
                samplingPercentage: 100,
                "scheduleFrequency.weeklySchedule": like(/DAY$/),
                "s3JobDefinition.bucketDefinitions.buckets": { test: searches, said: "input and work" },
                "s3JobDefinition.bucketDefinitions.accountId": like(/^\d{12}$/),
            }),
        ],
    },
    {
        name: "Images are immutable, scanned as they are pushed, and those that nobody uses expire",
        control: "standard-images",
        flaws: [
            inEveryTeam("aws:ecr/repository:Repository", 3),
            settings("aws:ecr/repository:Repository", {
                imageTagMutability: "IMMUTABLE",
                "imageScanningConfiguration.scanOnPush": true,
            }),
            eachHas("aws:ecr/repository:Repository", "aws:ecr/repositoryPolicy:RepositoryPolicy", "repository", "name"),
            eachHas("aws:ecr/repository:Repository", "aws:ecr/lifecyclePolicy:LifecyclePolicy", "repository", "name"),
            inEveryTeam("aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration"),
            settings("aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration", {
                scanType: oneOf("BASIC", "ENHANCED"),
                "rules.repositoryFilters.filter": "*",
                "rules.repositoryFilters.filterType": "WILDCARD",
                "rules.scanFrequency": oneOf("SCAN_ON_PUSH", "CONTINUOUS_SCAN"),
            }),
            (inventory) =>
                (
                    [
                        "aws:ecr/lifecyclePolicy:LifecyclePolicy policy",
                        "aws:ecr/repositoryCreationTemplate:RepositoryCreationTemplate lifecyclePolicy",
                    ] as const
                ).flatMap((each) => {
                    const [type = "", property = ""] = each.split(" ");
                    return inventory
                        .of(type)
                        .filter(({ inputs }) => !expires(parsed(inputs[property])))
                        .map(({ name }) => `${name}: images without a tag, or too many, stay for ever`);
                }),
        ],
    },
    {
        name: "Public images and packages come by the one cache of the network account, under its key and its policy",
        control: "standard-images",
        flaws: [
            settings("aws:ecr/repositoryCreationTemplate:RepositoryCreationTemplate", {
                "appliedFors.0": "PULL_THROUGH_CACHE",
                customRoleArn: like(/-image-cache$/),
                imageTagMutability: "IMMUTABLE",
                repositoryPolicy: like(/"Deny".*Push|Push.*"Deny"/),
            }),
            (inventory) => [
                ...cached(inventory, "aws:ecr/pullThroughCacheRule:PullThroughCacheRule"),
                ...cached(inventory, "aws:ecr/repositoryCreationTemplate:RepositoryCreationTemplate"),
                ...cached(inventory, "aws:ecr/registryPolicy:RegistryPolicy"),
                ...cached(inventory, "aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration"),
            ],
            packages,
        ],
    },
    {
        name: "Hosts start from one template: own key, tokens asked for, no public address, the team's network",
        control: "hardened-defaults",
        flaws: [
            settings("aws:ec2/launchTemplate:LaunchTemplate", {
                "metadataOptions.httpTokens": "required",
                "metadataOptions.httpEndpoint": "enabled",
                "metadataOptions.httpPutResponseHopLimit": 1,
                "metadataOptions.instanceMetadataTags": unlessAbsent(equal("disabled")),
                "blockDeviceMappings.ebs.encrypted": "true",
                "blockDeviceMappings.ebs.deleteOnTermination": "true",
                "blockDeviceMappings.ebs.kmsKeyId": keyFor("-notebooks"),
                "networkInterfaces.associatePublicIpAddress": "false",
                "networkInterfaces.securityGroups": like(/sg-/),
                "networkInterfaces.subnetId": like(/^subnet-/),
                "iamInstanceProfile.arn": like(/instance-profile\/kura\/kura-[\w-]+-hosts$/),
                "monitoring.enabled": true,
                imageId: like(/^resolve:ssm:\/aws\/service\//),
                updateDefaultVersion: true,
                keyName: unlessAbsent({ test: () => false, said: "absent" }),
                userData: unlessAbsent({ test: () => false, said: "absent" }),
            }),
            inEveryTeam("aws:ec2/launchTemplate:LaunchTemplate", ({ config }) =>
                config.features.includes("hosts") ? 1 : 0,
            ),
            inEveryTeam("aws:iam/instanceProfile:InstanceProfile", ({ config }) =>
                config.features.includes("hosts") ? 1 : 0,
            ),
            settings("aws:iam/instanceProfile:InstanceProfile", { role: like(/-hosts$/) }),
        ],
    },
    {
        name: "Labellers sign in with two factors, by invitation, from the room, and see the work of their team alone",
        control: "federated-identities",
        flaws: [
            ...["workforce:Workforce", "workteam:Workteam"].map((type) =>
                inEveryTeam(`aws:sagemaker/${type}`, ({ config }) => (config.features.includes("labelling") ? 1 : 0)),
            ),
            settings("aws:cognito/userPool:UserPool", {
                mfaConfiguration: "ON",
                "softwareTokenMfaConfiguration.enabled": true,
                "adminCreateUserConfig.allowAdminCreateUserOnly": true,
                "accountRecoverySetting.recoveryMechanisms.name": "admin_only",
                "passwordPolicy.minimumLength": within(14, 99),
                "passwordPolicy.temporaryPasswordValidityDays": within(1, 7),
                "passwordPolicy.requireLowercase": true,
                "passwordPolicy.requireUppercase": true,
                "passwordPolicy.requireNumbers": true,
                "passwordPolicy.requireSymbols": true,
                "userPoolAddOns.advancedSecurityMode": "ENFORCED",
                userPoolTier: "PLUS",
                autoVerifiedAttributes: ["email"],
                usernameAttributes: ["email"],
            }),
            settings("aws:cognito/userPoolClient:UserPoolClient", {
                enableTokenRevocation: true,
                generateSecret: true,
                preventUserExistenceErrors: "ENABLED",
                refreshTokenValidity: within(1, 7),
            }),
            settings("aws:cognito/managedUserPoolClient:ManagedUserPoolClient", {
                allowedOauthFlows: ["code"],
                allowedOauthFlowsUserPoolClient: true,
                allowedOauthScopes: ["email", "openid", "profile"],
                "callbackUrls.0": like(/^https:\/\/[\w.-]+\.sagemaker\.aws\//),
                "logoutUrls.0": like(/^https:\/\/[\w.-]+\.sagemaker\.aws\//),
                enableTokenRevocation: true,
                preventUserExistenceErrors: "ENABLED",
                supportedIdentityProviders: ["COGNITO"],
            }),
            settings("aws:cognito/user:User", {
                "attributes.email_verified": "true",
                "attributes.email": like(/@/),
                desiredDeliveryMediums: ["EMAIL"],
                enabled: unlessAbsent(equal(true)),
            }),
            settings("aws:sagemaker/workteam:Workteam", {
                "workerAccessConfiguration.s3Presign.iamPolicyConstraints.sourceIp": "Enabled",
                "memberDefinitions.cognitoMemberDefinition.userGroup": "labellers",
            }),
            eachHas(
                "aws:cognito/userPool:UserPool",
                "aws:cognito/managedUserPoolClient:ManagedUserPoolClient",
                "userPoolId",
                "name",
            ),
            eachHas("aws:cognito/userPool:UserPool", "aws:cognito/userPoolDomain:UserPoolDomain", "userPoolId", "name"),
            fromTheRoom,
            labellers,
        ],
    },
    {
        name: "A budget tells of spending before it is spent",
        control: "cost-visible",
        flaws: [
            inEveryTeam("aws:budgets/budget:Budget"),
            settings("aws:budgets/budget:Budget", {
                budgetType: "COST",
                limitUnit: "USD",
                timeUnit: "MONTHLY",
                "notifications.comparisonOperator": "GREATER_THAN",
                "notifications.thresholdType": "PERCENTAGE",
                "notifications.threshold": within(50, 100),
                "notifications.subscriberSnsTopicArns": like(/:kura-[\w-]+-alarms$/),
            }),
            budgets,
        ],
    },
];

function searches(value: unknown): boolean {
    return typeof value === "string" ? /-(input|work)-\d{12}$/.test(value) : Array.isArray(value) && value.length === 2;
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

function copies(inventory: Inventory): readonly string[] {
    return inventory
        .of(machine)
        .filter((each) => each.name.endsWith("-intake-machine"))
        .flatMap(({ name, inputs }) => {
            const definition = parsed(inputs["definition"]);
            const text = String(inputs["definition"]);
            const needed = ["-landing-", "-input-", "copyObject", "versionId"].filter(
                (word) => !text.toLowerCase().includes(word.toLowerCase()),
            );
            return [
                ...needed.map((word) => `${name}: says nothing of ${word}`),
                ...(Number(valuesAt(definition, "TimeoutSeconds")[0]) <= 86400 ? [] : [`${name}: never gives up`]),
            ];
        });
}

function expires(policy: unknown): boolean {
    const rules = valuesAt(policy, "rules").flat();
    const untagged = rules.some(
        (rule) =>
            valuesAt(rule, "selection.tagStatus")[0] === "untagged" &&
            valuesAt(rule, "selection.countUnit")[0] === "days" &&
            valuesAt(rule, "selection.countType")[0] === "sinceImagePushed" &&
            Number(valuesAt(rule, "selection.countNumber")[0]) >= 7,
    );
    const many = rules.some(
        (rule) =>
            valuesAt(rule, "selection.tagStatus")[0] === "any" &&
            valuesAt(rule, "selection.countType")[0] === "imageCountMoreThan" &&
            Number(valuesAt(rule, "selection.countNumber")[0]) >= 10,
    );
    return untagged && many && rules.every((rule) => valuesAt(rule, "action.type")[0] === "expire");
}

function cached(inventory: Inventory, type: string): readonly string[] {
    const network = inventory.config.organization.networkAccountId;
    return inventory.of(type, network).length > 0 ? [] : [`the network account has no ${type}`];
}

function packages(inventory: Inventory): readonly string[] {
    const repository = "aws:codeartifact/repository:Repository";
    const teams = inventory.teams.filter(({ config }) => config.features.includes("packages"));
    const permitted = new Set(
        inventory
            .of("aws:codeartifact/repositoryPermissionsPolicy:RepositoryPermissionsPolicy")
            .map(({ inputs }) => inputs["repository"]),
    );
    const all = inventory.of(repository);
    return [
        ...teams
            .filter(({ name }) => !all.some(({ inputs }) => inputs["repository"] === name))
            .map(({ name }) => `${name}: has no repository of packages`),
        ...all
            .filter(
                ({ inputs }) =>
                    valuesAt(inputs, "upstreams").flat().length + valuesAt(inputs, "externalConnections").length !== 1,
            )
            .map(({ name }) => `${name}: is fed by none, or by several`),
        ...all.filter(({ inputs }) => !permitted.has(inputs["repository"])).map(({ name }) => `${name}: has no policy`),
        ...(teams.length > 0 && inventory.of("aws:codeartifact/domainPermissions:DomainPermissions").length === 0
            ? ["the domain of packages has no policy"]
            : []),
    ];
}

function fromTheRoom(inventory: Inventory): readonly string[] {
    const room = inventory.config.securityRoom.publicRanges;
    return inventory.of("aws:sagemaker/workforce:Workforce").flatMap(({ name, inputs }) => {
        const found = valuesAt(inputs, "sourceIpConfig.cidrs").flat();
        return found.length > 0 && found.every((range) => room.some((each) => each === range))
            ? []
            : [`${name}: lets in ${found.join(", ") || "everybody"}`];
    });
}

function labellers(inventory: Inventory): readonly string[] {
    return inventory.teams.flatMap(({ name, account, config }) => {
        const wanted = config.features.includes("labelling") ? Object.values(config.labellers ?? {}) : [];
        const users = inventory.of("aws:cognito/user:User", account).map(({ inputs }) => inputs["username"]);
        const members = inventory
            .of("aws:cognito/userInGroup:UserInGroup", account)
            .map(({ inputs }) => inputs["username"]);
        return [
            ...wanted.filter((email) => !users.includes(email) || !members.includes(email)),
            ...users.filter((email) => !wanted.some((each) => each === email)).map(String),
        ].map((email) => `${name}: ${email} is a labeller here or there alone`);
    });
}

function budgets(inventory: Inventory): readonly string[] {
    return inventory.teams.flatMap(({ name, account, config }) => {
        const [budget] = inventory.of("aws:budgets/budget:Budget", account);
        const told = valuesAt(budget?.inputs, "notifications").flat();
        const complete = told.every(
            (each) =>
                valuesAt(each, "subscriberEmailAddresses").flat().includes(inventory.config.securityContact) &&
                valuesAt(each, "subscriberSnsTopicArns").flat().length > 0 &&
                valuesAt(each, "threshold").length > 0,
        );
        const kinds = valuesAt(told, "notificationType");
        return [
            ...(Number(valuesAt(budget?.inputs, "limitAmount")[0]) === config.budget.monthlyUsd
                ? []
                : [`${name}: the budget is not the configured one`]),
            ...(complete && kinds.filter((kind) => kind === "ACTUAL").length >= 2 && kinds.includes("FORECASTED")
                ? []
                : [`${name}: nobody is told before it is spent`]),
        ];
    });
}
