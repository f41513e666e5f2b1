import * as codeartifact from "@pulumi/aws/codeartifact";
import { ComponentResource, type ComponentResourceOptions, type Input } from "@pulumi/pulumi";
import type { EnvironmentConfig } from "../../config/schema";
import type { FoundationContext } from "../../foundation-context";
import { toJson, type PolicyDocument } from "../../iam/document";
import { packageRepository } from "../../packages";
import { domainPolicy, sourceRepositoryPolicy, teamRepositoryPolicy, teamsWithPackages } from "./package-policies";

export interface LibrariesArgs {
    readonly context: FoundationContext;
    readonly keyArn: Input<string>;
}

/**
 * Libraries for teams that have no way out: CodeArtifact fetches them from public sources (R12, R14).
 *
 * Guarantees:
 * - libraries come from the sources that the configuration names, and from nowhere else [standard-images]
 * - each team with the feature reads a repository of its own, and no other team does [teams-apart]
 * - nobody publishes into any repository [standard-images]
 * - libraries are encrypted with a customer-managed key, and no update deletes the domain [own-keys]
 */
export class Libraries extends ComponentResource {
    constructor(name: string, { context, keyArn }: LibrariesArgs, opts?: ComponentResourceOptions) {
        super("kura:dmz:Libraries", name, {}, opts);
        const { names, environment } = context;

        const domain = new codeartifact.Domain(
            `${name}-domain`,
            { domain: names.packageDomain, encryptionKey: keyArn },
            { parent: this, protect: true },
        );
        new codeartifact.DomainPermissions(
            `${name}-domain-policy`,
            { domain: domain.domain, policyDocument: toJson(domainPolicy(context)) },
            { parent: this },
        );
        const sources = environment.dmz.packageSources.map((source) => {
            const repository = this.repository(`${name}-from-${source}`, sourceRepositoryPolicy(context), {
                domain: domain.domain,
                repository: sourceRepository(source),
                description: `What has been fetched from ${source}`,
                externalConnections: { externalConnectionName: `public:${source}` },
            });
            return { repositoryName: repository.repository };
        });
        for (const team of teamsWithPackages(context)) {
            this.repository(`${name}-of-${team.teamName}`, teamRepositoryPolicy(context, team), {
                domain: domain.domain,
                repository: packageRepository(environment, team.teamName).repository,
                description: `What team ${team.teamName} has fetched`,
                // The order in which the sources are asked.
                upstreams: sources,
            });
        }

        this.registerOutputs({});
    }

    private repository(
        name: string,
        document: PolicyDocument,
        args: codeartifact.RepositoryArgs,
    ): codeartifact.Repository {
        const repository = new codeartifact.Repository(name, args, { parent: this });
        new codeartifact.RepositoryPermissionsPolicy(
            `${name}-policy`,
            { domain: args.domain, repository: repository.repository, policyDocument: toJson(document) },
            { parent: this },
        );
        return repository;
    }
}

/** A dot cannot be in a team's name, so no team's repository has this one. */
export function sourceRepository(source: EnvironmentConfig["dmz"]["packageSources"][number]): string {
    return `public.${source}`;
}
