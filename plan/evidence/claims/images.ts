import { eachHas, inEveryTeam, like, oneOf, settings, type Claim } from "../claim";
import { parsed, valuesAt, type Inventory } from "../inventory";

/** Images and packages come from inside. */
export const imageClaims: readonly Claim[] = [
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
];

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
