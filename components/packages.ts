import type { EnvironmentConfig } from "./config/schema";

/** Where a team finds its libraries: a CodeArtifact repository in the network account, which fetches them from outside. */
export interface PackageRepository {
    /** One domain for the environment, so that a package is stored and scanned once. */
    readonly domain: string;
    /** The account that owns the domain. */
    readonly owner: string;
    /** The team's own repository: what one team publishes, no other team reads. */
    readonly repository: string;
}

export function packageRepository(environment: EnvironmentConfig, teamName: string): PackageRepository {
    return {
        domain: `kura-${environment.environment}`,
        owner: environment.organization.networkAccountId,
        repository: teamName,
    };
}
