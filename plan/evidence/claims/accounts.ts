import {
    eachHas,
    inEnvironment,
    inEveryTeam,
    leadsTo,
    like,
    off,
    oneOf,
    settings,
    unlessAbsent,
    within,
    type Claim,
    type Expected,
} from "../claim";
import { parsed, valuesAt, type Inventory } from "../inventory";

const policy = "aws:organizations/policy:Policy";
const attachment = "aws:organizations/policyAttachment:PolicyAttachment";
const unit = "aws:organizations/organizationalUnit:OrganizationalUnit";
const exclusive = "aws:iam/rolePoliciesExclusive:RolePoliciesExclusive";
const vault = "aws:backup/vault:Vault";

const ownAccount: Expected = { test: (value, { account }) => value === account, said: "the account itself" };

/** How accounts are made, guarded, restored and watched. */
export const accountClaims: readonly Claim[] = [
    {
        name: "Every account lies in its unit of the organization, under guard rails that are attached",
        control: "guarded-organization",
        flaws: [
            ...["teams", "audit", "network", "quarantine", "suspended"].map((name) =>
                inEnvironment(unit, 1, new RegExp(`-${name}$`)),
            ),
            settings(unit, { parentId: like(/^(r|ou)-/) }),
            eachHas(policy, attachment, "policyId", "name"),
            leadsTo(attachment, "policyId", policy, "name"),
            leadsTo(attachment, "targetId", unit, "name"),
            settings(policy, {
                type: oneOf(
                    "SERVICE_CONTROL_POLICY",
                    "RESOURCE_CONTROL_POLICY",
                    "DECLARATIVE_POLICY_EC2",
                    "AISERVICES_OPT_OUT_POLICY",
                    "TAG_POLICY",
                ),
            }),
            accountsAsConfigured,
            settings("aws:organizations/account:Account", {
                iamUserAccessToBilling: "DENY",
                roleName: "kura-deployer",
                "tags.kura:data-class": like(/^(public|internal|confidential|personal)$/),
                "tags.kura:team": like(/^[a-z]/),
                "tags.kura:environment": like(/^[a-z]/),
            }),
        ],
    },
    {
        name: "No service of AWS may learn from the content, and what EC2 declares is declared for every unit",
        control: "hardened-defaults",
        flaws: [declared, optedOut, tagged],
    },
    {
        name: "A role's policies are those of the program and no others",
        control: "roles-immutable",
        flaws: [
            eachHas("aws:iam/role:Role", exclusive, "roleName", "name", /-roles-/),
            exclusively,
            guarded,
            signsIn,
            delivered,
            settings("aws:iam/role:Role", { maxSessionDuration: unlessAbsent(within(3600, 43200)) }),
        ],
    },
    {
        name: "Disks, images, snapshots, hosts and documents of every team's account start closed",
        control: "hardened-defaults",
        flaws: [
            ...[
                "aws:accessanalyzer/analyzer:Analyzer",
                "aws:ebs/defaultKmsKey:DefaultKmsKey",
                "aws:ebs/encryptionByDefault:EncryptionByDefault",
                "aws:ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess",
                "aws:ec2/allowedImagesSettings:AllowedImagesSettings",
                "aws:ec2/imageBlockPublicAccess:ImageBlockPublicAccess",
                "aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults",
                "aws:ec2/serialConsoleAccess:SerialConsoleAccess",
                "aws:ec2/vpcBlockPublicAccessOptions:VpcBlockPublicAccessOptions",
                "aws:iam/accountPasswordPolicy:AccountPasswordPolicy",
                "aws:iam/samlProvider:SamlProvider",
                "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock",
                "aws:ssm/serviceSetting:ServiceSetting",
            ].map((type) => inEveryTeam(type)),
            settings("aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults", {
                httpTokens: "required",
                httpEndpoint: "enabled",
                httpPutResponseHopLimit: 1,
                instanceMetadataTags: "disabled",
            }),
            settings("aws:ebs/encryptionByDefault:EncryptionByDefault", { enabled: true }),
            settings("aws:ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess", { state: "block-all-sharing" }),
            settings("aws:ec2/imageBlockPublicAccess:ImageBlockPublicAccess", { state: "block-new-sharing" }),
            settings("aws:ec2/serialConsoleAccess:SerialConsoleAccess", { enabled: off }),
            settings("aws:ec2/vpcBlockPublicAccessOptions:VpcBlockPublicAccessOptions", {
                internetGatewayBlockMode: "block-bidirectional",
            }),
            settings("aws:ec2/allowedImagesSettings:AllowedImagesSettings", {
                state: "enabled",
                "imageCriterions.imageProviders.0": "amazon",
                "imageCriterions.imageProviders.1": ownAccount,
            }),
            settings("aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock", {
                accountId: ownAccount,
                blockPublicAcls: true,
                blockPublicPolicy: true,
                ignorePublicAcls: true,
                restrictPublicBuckets: true,
            }),
            settings("aws:ssm/serviceSetting:ServiceSetting", {
                settingId: like(/public-sharing-permission$/),
                settingValue: "Disable",
            }),
            settings("aws:glue/dataCatalogEncryptionSettings:DataCatalogEncryptionSettings", { catalogId: ownAccount }),
            settings("aws:accessanalyzer/analyzer:Analyzer", { type: unlessAbsent(like(/^(ACCOUNT|ORGANIZATION)/)) }),
            settings("aws:iam/accountPasswordPolicy:AccountPasswordPolicy", {
                allowUsersToChangePassword: off,
                hardExpiry: true,
                maxPasswordAge: within(1, 90),
                minimumPasswordLength: within(14, 128),
                passwordReusePrevention: 24,
                requireLowercaseCharacters: true,
                requireNumbers: true,
                requireSymbols: true,
                requireUppercaseCharacters: true,
            }),
        ],
    },
    {
        name: "Home file systems and what is tagged for it are backed up daily, into a vault that nobody can empty",
        control: "backups",
        flaws: [
            inEveryTeam(vault),
            ...["plan:Plan", "regionSettings:RegionSettings"].map((type) => inEveryTeam(`aws:backup/${type}`)),
            inEveryTeam("aws:backup/selection:Selection", 1, /-homes$/),
            inEveryTeam("aws:backup/selection:Selection", 1, /-tagged$/),
            eachHas(vault, "aws:backup/vaultPolicy:VaultPolicy", "backupVaultName", "name"),
            eachHas(vault, "aws:backup/vaultLockConfiguration:VaultLockConfiguration", "backupVaultName", "name"),
            settings("aws:backup/vaultLockConfiguration:VaultLockConfiguration", {
                minRetentionDays: within(7, 35),
                maxRetentionDays: within(35, 36500),
                changeableForDays: unlessAbsent(within(3, 30)),
            }),
            leadsTo("aws:backup/plan:Plan", "rules.targetVaultName", vault, "name"),
            settings("aws:backup/plan:Plan", {
                "rules.lifecycle.deleteAfter": within(7, 365),
                "rules.startWindow": within(60, 480),
                "rules.completionWindow": within(120, 1440),
                "rules.schedule": like(/^cron\(/),
            }),
            settings("aws:backup/selection:Selection", { iamRoleArn: like(/-backup$/) }),
            settings(
                "aws:backup/selection:Selection",
                { "resources.0": like(/:elasticfilesystem:.*:file-system\/\*$/) },
                /-homes$/,
            ),
            settings(
                "aws:backup/selection:Selection",
                {
                    "selectionTags.key": "kura:backup",
                    "selectionTags.type": "STRINGEQUALS",
                    "selectionTags.value": "daily",
                },
                /-tagged$/,
            ),
            settings("aws:backup/regionSettings:RegionSettings", {
                resourceTypeOptInPreference: {
                    test: onlyWhatIsUsed,
                    said: "on for EFS and what the team uses, off for what it has not",
                },
            }),
        ],
    },
    {
        name: "What CloudWatch keeps of jobs is masked where it looks like personal data",
        control: "personal-data",
        flaws: [
            (inventory) =>
                inventory.teams
                    .filter(({ config }) => config.dataClass === "personal")
                    .flatMap(({ name, account }) => {
                        const jobs = inventory
                            .of("aws:cloudwatch/logGroup:LogGroup", account)
                            .filter(({ inputs }) => String(inputs["name"]).startsWith("/aws/sagemaker/"));
                        const masked = new Set(
                            inventory
                                .of("aws:cloudwatch/logDataProtectionPolicy:LogDataProtectionPolicy", account)
                                .map(({ inputs }) => inputs["logGroupName"]),
                        );
                        return jobs
                            .filter(({ inputs }) => !masked.has(inputs["name"]))
                            .map(({ inputs }) => `${name}: ${String(inputs["name"])} is not masked`);
                    }),
            masks,
        ],
    },
];

function onlyWhatIsUsed(
    value: unknown,
    { account }: { readonly account: string | undefined },
    inventory: Inventory,
): boolean {
    const services = new Map<string, unknown>(Object.entries(value ?? {}));
    const features: readonly string[] = inventory.teams.find((team) => team.account === account)?.config.features ?? [];
    const used = [
        "EFS",
        ...(features.includes("hosts") ? ["EBS", "EC2"] : []),
        ...(features.includes("dynamodb") ? ["DynamoDB"] : []),
    ];
    return (
        used.every((name) => services.get(name) === true) &&
        services.size >= 10 &&
        [...services].every(([name, on]) => on === used.includes(name))
    );
}

function accountsAsConfigured(inventory: Inventory): readonly string[] {
    const accounts = inventory.of("aws:organizations/account:Account");
    return Object.entries(inventory.config.teams).flatMap(([name, team]) => {
        const own = accounts.find(({ inputs }) => inputs["email"] === team.email);
        return own === undefined
            ? [`${name}: has no account`]
            : [
                  ...(valuesAt(own.inputs, "tags.kura:team")[0] === name
                      ? []
                      : [`${name}: the account is tagged for another team`]),
                  ...(valuesAt(own.inputs, "tags.kura:data-class")[0] === team.dataClass
                      ? []
                      : [`${name}: the account is tagged for other data`]),
                  ...(String(own.inputs["parentId"]).startsWith("ou-") ? [] : [`${name}: lies in no unit`]),
              ];
    });
}

function contents(inventory: Inventory, type: string): readonly (readonly [string, unknown])[] {
    return inventory
        .of(policy)
        .flatMap(({ name, inputs }) => (inputs["type"] === type ? [[name, parsed(inputs["content"])] as const] : []));
}

function declared(inventory: Inventory): readonly string[] {
    return contents(inventory, "DECLARATIVE_POLICY_EC2").flatMap(([name, content]) =>
        [
            ["ec2_attributes.image_block_public_access.state.@@assign", "block_new_sharing"],
            ["ec2_attributes.snapshot_block_public_access.state.@@assign", "block_all_sharing"],
            ["ec2_attributes.serial_console_access.status.@@assign", "disabled"],
            ["ec2_attributes.instance_metadata_defaults.http_tokens.@@assign", "required"],
            ["ec2_attributes.instance_metadata_defaults.http_endpoint.@@assign", "enabled"],
            ["ec2_attributes.instance_metadata_defaults.http_put_response_hop_limit.@@assign", "1"],
            ["ec2_attributes.instance_metadata_defaults.instance_metadata_tags.@@assign", "disabled"],
            // The network account has the way out, so its gateway stays open.
            ...(/-network-/.test(name)
                ? []
                : [
                      [
                          "ec2_attributes.vpc_block_public_access.internet_gateway_block.mode.@@assign",
                          "block_bidirectional",
                      ],
                      [
                          "ec2_attributes.vpc_block_public_access.internet_gateway_block.exclusions_allowed.@@assign",
                          "disabled",
                      ],
                  ]),
        ].flatMap(([path = "", wanted]) => {
            const found = valuesAt(content, path);
            return found.length === 0 || found[0] === wanted
                ? found.length === 0
                    ? [`${name}: says nothing of ${path}`]
                    : []
                : [`${name}: ${path} is ${String(found[0])}`];
        }),
    );
}

function optedOut(inventory: Inventory): readonly string[] {
    const policies = contents(inventory, "AISERVICES_OPT_OUT_POLICY");
    return [
        ...(policies.length === 0 ? ["no policy opts out"] : []),
        ...policies
            .filter(
                ([, content]) =>
                    valuesAt(content, "services.default.opt_out_policy.@@assign")[0] !== "optOut" ||
                    ["", ".default", ".default.opt_out_policy"].some(
                        (at) =>
                            valuesAt(content, `services${at}.@@operators_allowed_for_child_policies`).flat().join() !==
                            "@@none",
                    ),
            )
            .map(([name]) => `${name}: does not opt out of everything`),
    ];
}

/** What a wrong tag must not be put on (organizations user guide, services that support enforcement). */
const enforced = (
    "dynamodb:table ec2:instance ec2:snapshot ec2:volume ecr:repository elasticfilesystem:file-system kms:key " +
    "logs:log-group s3:bucket sagemaker:model-package-group sagemaker:pipeline sagemaker:processing-job " +
    "sagemaker:training-job secretsmanager:secret sns:topic"
).split(" ");

function tagged(inventory: Inventory): readonly string[] {
    return contents(inventory, "TAG_POLICY").flatMap(([name, content]) => {
        const tags = ["kura:data-class", "kura:environment", "kura:team"].map(
            (tag) =>
                [tag, new Map<string, unknown>(Object.entries(Object(valuesAt(content, "tags")[0]))).get(tag)] as const,
        );
        const values: Readonly<Record<string, readonly string[]>> = {
            "kura:data-class": ["public", "internal", "confidential", "personal"],
            "kura:environment": [inventory.config.environment],
            "kura:team": Object.keys(inventory.config.teams),
        };
        return tags.flatMap(([tag, rule]) => {
            const [key] = valuesAt(rule, "tag_key.@@assign");
            const allowed = valuesAt(rule, "tag_value.@@assign").flat();
            const on = valuesAt(rule, "enforced_for.@@assign").flat();
            return [
                ...(key === tag ? [] : [`${name}: ${tag} may be spelt otherwise`]),
                ...((values[tag] ?? []).every((value) => allowed.includes(value)) && allowed.length > 0
                    ? []
                    : [`${name}: ${tag} has other values`]),
                ...enforced
                    .filter((kind) => !on.includes(kind))
                    .map((kind) => `${name}: ${tag} is not enforced on ${kind}`),
            ];
        });
    });
}

/** Guards that bind whatever runs code of the team, beside its boundary. */
function guarded(inventory: Inventory): readonly string[] {
    return inventory
        .of("aws:iam/role:Role")
        .filter(({ name }) => /-roles-(studio-[a-z0-9-]+|jobs|inference|labelling)$/.test(name))
        .flatMap(({ name, inputs }) => {
            const attached = valuesAt(inputs, "managedPolicyArns").flat().map(String);
            return ["guard-jobs", "guard-zone"]
                .filter((guard) => !attached.some((arn) => arn.endsWith(`-${guard}`)))
                .map((guard) => `${name}: ${guard} does not bind it`);
        });
}

/** Services that write logs do so for this account. */
function delivered(inventory: Inventory): readonly string[] {
    const type = "aws:cloudwatch/logResourcePolicy:LogResourcePolicy";
    return [
        ...inEveryTeam(type, 1, /-dns-delivery$/)(inventory),
        ...inEveryTeam(type, 1, /-event-logs$/)(inventory),
        ...inEnvironment(type, 1, /-logs-delivery$/)(inventory),
        ...inventory.of(type).flatMap(({ name, account, inputs }) =>
            valuesAt(parsed(inputs["policyDocument"]), "Statement")
                .flat()
                .filter((each) => valuesAt(each, "Action").flat().includes("logs:PutLogEvents"))
                .filter((each) => {
                    const sources = valuesAt(each, "Condition.ArnLike.aws:SourceArn").flat().map(String);
                    return sources.length === 0 || !sources.every((arn) => arn.split(":")[4] === account);
                })
                .map((each) => `${name}: ${String(valuesAt(each, "Sid")[0])} is not for this account's sources alone`),
        ),
    ];
}

/** A person signs in from the room or through the entrance, under the own name, and nobody else does. */
function signsIn(inventory: Inventory): readonly string[] {
    const { publicRanges } = inventory.config.securityRoom;
    return inventory.of("aws:iam/role:Role").flatMap(({ name, account, inputs }) => {
        const statements = valuesAt(parsed(inputs["assumeRolePolicy"]), "Statement").flat();
        const federated = statements.filter((each) => valuesAt(each, "Principal.Federated").length > 0);
        return federated.flatMap((each) => {
            const sid = String(valuesAt(each, "Sid")[0]);
            const equals = new Map<string, unknown>(
                Object.entries(Object(valuesAt(each, "Condition.StringEquals")[0])),
            );
            const addresses = new Map<string, unknown>(
                Object.entries(Object(valuesAt(each, "Condition.IpAddress")[0])),
            );
            const room = [addresses.get("aws:SourceIp") ?? []].flat();
            const fromRoom = room.length > 0 && room.every((range) => publicRanges.some((known) => known === range));
            const entrance = equals.has("aws:SourceVpc") && addresses.has("aws:VpcSourceIp");
            const own = equals.has(
                valuesAt(each, "Action").flat().includes("sts:SetSourceIdentity")
                    ? "sts:SourceIdentity"
                    : "sts:RoleSessionName",
            );
            const actions = valuesAt(each, "Action").flat();
            return [
                ...(fromRoom || entrance ? [] : [`${name} ${sid}: from anywhere`]),
                ...(own ? [] : [`${name} ${sid}: under any name`]),
                ...(actions.every(
                    (action) => action === "sts:AssumeRoleWithSAML" || action === "sts:SetSourceIdentity",
                ) && actions.length === 1
                    ? []
                    : [`${name} ${sid}: does more than sign in`]),
                ...(valuesAt(each, "Principal.Federated")
                    .flat()
                    .every((arn) => String(arn).startsWith(`arn:aws:iam::${account ?? ""}:saml-provider/`))
                    ? []
                    : [`${name} ${sid}: by a provider of somebody else`]),
            ];
        });
    });
}

function exclusively(inventory: Inventory): readonly string[] {
    return inventory.of(exclusive).flatMap(({ name, account, inputs }) => {
        const own = inventory
            .of("aws:iam/rolePolicy:RolePolicy", account)
            .filter(({ inputs: each }) => each["role"] === inputs["roleName"])
            .map(({ inputs: each }) => each["name"]);
        const listed = valuesAt(inputs, "policyNames").flat();
        return own.length === listed.length && own.every((each) => listed.includes(each))
            ? []
            : [`${name}: lists ${listed.join(", ") || "none"}; the role has ${own.join(", ") || "none"}`];
    });
}

function masks(inventory: Inventory): readonly string[] {
    return inventory
        .of("aws:cloudwatch/logDataProtectionPolicy:LogDataProtectionPolicy")
        .flatMap(({ name, inputs }) => {
            const [audit, mask] = valuesAt(parsed(inputs["policyDocument"]), "Statement").flat();
            const [found, hidden] = [audit, mask].map((each) => valuesAt(each, "DataIdentifier").flat().map(String));
            const wanted = ["Address", "EmailAddress", "Name", "CreditCardNumber"];
            const lacks = wanted.filter(
                (each) => ![found, hidden].every((list) => list?.some((id) => id.endsWith(`/${each}`)) === true),
            );
            return [
                ...lacks.map((each) => `${name}: ${each} is not looked for`),
                ...(found?.length === hidden?.length ? [] : [`${name}: what is found is not what is hidden`]),
                ...(valuesAt(mask, "Operation.Deidentify.MaskConfig").length === 1 ? [] : [`${name}: hides nothing`]),
                ...(valuesAt(audit, "Operation.Audit.FindingsDestination").length === 1
                    ? []
                    : [`${name}: finds nothing`]),
            ];
        });
}
