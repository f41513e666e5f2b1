import { both } from "../circumstances";
import type { Theme } from "../question";

const families = ["repository:training", "repository:inference", "repository:notebook"];
const settings = [
    "ecr:SetRepositoryPolicy",
    "ecr:PutImageTagMutability",
    "ecr:PutImageScanningConfiguration",
    "ecr:DeleteRepository",
];

/** Where images and libraries come from. */
export const imagesAndPackages: readonly Theme[] = [
    {
        claim: "Images come from the team's own repositories and from the shared cache",
        control: "standard-images",
        rows: [
            ["jobs", "may", "pulls image", ["repository:training", "repository:inference"], "aws"],
            ["studio", "may", "ecr:BatchImportUpstreamImage", "shared-image", "zone"],
            ["images", "may", "ecr:BatchGetImage", "repository:notebook", "aws"],
            [
                ["studio", "jobs"],
                "never",
                "ecr:BatchGetImage",
                ["stranger:repository", "repository:training@other"],
                "zone",
            ],
            [["studio", "jobs", "administrator"], "never", "ecr:PutImage", "shared-image", "zone"],
            ["studio", "never", "ecr:PutImage", "repository:training", ["internet", "room"]],
            [["jobs", "inference", "developer", "infra-admin"], "never", "pushes image", families, "zone"],
            ["inference", "never", "ecr:BatchGetImage", "repository:training", "zone"],
        ],
    },
    {
        claim: "What guards the images is changed by the pipeline alone",
        control: "standard-images",
        rows: [
            ["deployer", "may", settings.slice(0, 3), families, "internet"],
            [["administrator", "studio", "infra-admin", "images"], "never", settings, families, "zone"],
            [
                ["administrator", "studio"],
                "never",
                ["ecr:PutRegistryPolicy", "ecr:PutReplicationConfiguration"],
                "*",
                "zone",
            ],
        ],
    },
    {
        claim: "Libraries come from the team's own shelf of the environment's registry",
        control: "standard-images",
        rows: [
            [
                ["studio", "jobs"],
                "may",
                "codeartifact:GetAuthorizationToken",
                "package-domain",
                "zone",
                { needs: "packages" },
            ],
            [
                ["studio", "jobs"],
                "may",
                ["codeartifact:GetRepositoryEndpoint", "codeartifact:ReadFromRepository"],
                "packages",
                "zone",
                { needs: "packages" },
            ],
            [
                ["studio", "jobs"],
                "never",
                "codeartifact:ReadFromRepository",
                "packages",
                ["internet"],
                { needs: "packages" },
            ],
            [["studio", "jobs", "administrator"], "never", "codeartifact:ReadFromRepository", "packages@other", "zone"],
            [["studio", "jobs"], "never", "codeartifact:ReadFromRepository", "stranger:packages", "zone"],
            [
                ["studio", "jobs", "administrator"],
                "never",
                ["codeartifact:PublishPackageVersion", "codeartifact:DeletePackageVersions"],
                "package",
                "zone",
                { needs: "packages" },
            ],
            [
                ["studio", "administrator"],
                "never",
                [
                    "codeartifact:DeleteRepository",
                    "codeartifact:PutRepositoryPermissionsPolicy",
                    "codeartifact:AssociateExternalConnection",
                ],
                "packages",
                "zone",
            ],
            [
                "stranger",
                "never",
                ["codeartifact:ReadFromRepository", "codeartifact:GetRepositoryEndpoint"],
                "packages",
                "internet",
                both({ needs: "packages" }, {}),
            ],
        ],
    },
];
