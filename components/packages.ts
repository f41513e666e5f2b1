import type { EnvironmentConfig } from "./config/schema";

/** Where a team finds its libraries: a CodeArtifact repository in the network account, which fetches them from outside. */
export interface PackageRepository {
    /** One domain for the environment, so that a package is stored and scanned once. */
    readonly domain: string;
    /** The account that owns the domain. */
    readonly owner: string;
    /** The team's own repository: what one team has fetched, no other team reads. */
    readonly repository: string;
}

export function packageRepository(environment: EnvironmentConfig, teamName: string): PackageRepository {
    return {
        domain: `kura-${environment.environment}`,
        owner: environment.organization.networkAccountId,
        repository: teamName,
    };
}

/** The domain, which a team signs in to, and the team's repository, which it reads. */
export function packageArns(
    environment: EnvironmentConfig,
    teamName: string,
): readonly [domain: string, repository: string] {
    const { domain, owner, repository } = packageRepository(environment, teamName);
    const arn = (resource: string) => `arn:aws:codeartifact:${environment.region}:${owner}:${resource}`;
    return [arn(`domain/${domain}`), arn(`repository/${domain}/${repository}`)];
}

/** What a team does with its repository: libraries come from outside, and nobody publishes. */
export const readPackages = [
    "codeartifact:GetAuthorizationToken",
    "codeartifact:GetRepositoryEndpoint",
    "codeartifact:ReadFromRepository",
] as const;

export type ImageSource = EnvironmentConfig["dmz"]["imageSources"][number];

/** Where ECR in the network account keeps the images of one public registry: the repositories below this name. */
export function sharedImages({ environment }: EnvironmentConfig, source: ImageSource): string {
    return `kura-${environment}/${source}`;
}

/** The repositories of all public registries that the environment fetches images from. */
export function sharedImageArns(environment: EnvironmentConfig): readonly string[] {
    return environment.dmz.imageSources.map((source) =>
        repositoriesBelow(environment, sharedImages(environment, source)),
    );
}

/** The same for whichever registries, where there is no room for a list. */
export function anySharedImageArn(environment: EnvironmentConfig): string {
    return repositoriesBelow(environment, `kura-${environment.environment}`);
}

function repositoriesBelow({ region, organization }: EnvironmentConfig, prefix: string): string {
    return `arn:aws:ecr:${region}:${organization.networkAccountId}:repository/${prefix}/*`;
}

/** What a team does with those images. The first pull of an image makes its repository (ECR user guide, pull through cache). */
export const pullSharedImage = [
    "ecr:BatchGetImage",
    "ecr:BatchCheckLayerAvailability",
    "ecr:GetDownloadUrlForLayer",
] as const;
export const fetchSharedImage = ["ecr:BatchImportUpstreamImage", "ecr:CreateRepository"] as const;
