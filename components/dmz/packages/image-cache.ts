import * as ecr from "@pulumi/aws/ecr";
import { ComponentResource, type ComponentResourceOptions, type Input } from "@pulumi/pulumi";
import type { FoundationContext } from "../../foundation-context";
import { toJson } from "../../iam/document";
import { sharedImages, type ImageSource } from "../../packages";
import { lifecyclePolicy } from "../../team/images/lifecycle";
import { cachedImagePolicy, registryPolicy } from "./image-policies";

export interface ImageCacheArgs {
    readonly context: FoundationContext;
    readonly keyArn: Input<string>;
    /** The role that ECR makes repositories with. */
    readonly roleArn: Input<string>;
}

/** ECR user guide, pull through cache: the registries that need no credentials. */
const registries: Readonly<Record<ImageSource, string>> = {
    "ecr-public": "public.ecr.aws",
    kubernetes: "registry.k8s.io",
    quay: "quay.io",
};

/**
 * Public images to build own images on, for teams that have no way out: ECR fetches them (R12).
 *
 * Guarantees:
 * - images come from the registries that the configuration names, and from nowhere else [standard-images]
 * - an image never changes under its tag, and is scanned when it arrives [standard-images]
 * - images are encrypted with a customer-managed key [own-keys]
 * - teams' Studio apps pull, and nobody but the cache pushes [data-perimeter]
 */
export class ImageCache extends ComponentResource {
    constructor(name: string, args: ImageCacheArgs, opts?: ComponentResourceOptions) {
        super("kura:dmz:ImageCache", name, {}, opts);
        const { context, keyArn } = args;
        const { environment } = context;
        const inside = { parent: this };

        new ecr.RegistryScanningConfiguration(
            `${name}-scanning`,
            {
                scanType: "BASIC",
                rules: [
                    { scanFrequency: "SCAN_ON_PUSH", repositoryFilters: [{ filter: "*", filterType: "WILDCARD" }] },
                ],
            },
            inside,
        );
        new ecr.RegistryPolicy(`${name}-registry-policy`, { policy: toJson(registryPolicy(context)) }, inside);
        for (const source of environment.dmz.imageSources) {
            const prefix = sharedImages(environment, source);
            const template = new ecr.RepositoryCreationTemplate(
                `${name}-${source}-template`,
                {
                    prefix,
                    description: `Images from ${registries[source]}`,
                    appliedFors: ["PULL_THROUGH_CACHE"],
                    customRoleArn: args.roleArn,
                    encryptionConfigurations: [{ encryptionType: "KMS", kmsKey: keyArn }],
                    imageTagMutability: "IMMUTABLE",
                    repositoryPolicy: toJson(cachedImagePolicy(context)),
                    lifecyclePolicy: lifecyclePolicy(),
                },
                inside,
            );
            // Not before the template: a repository keeps what it was made with.
            new ecr.PullThroughCacheRule(
                `${name}-${source}`,
                { ecrRepositoryPrefix: prefix, upstreamRegistryUrl: registries[source] },
                { parent: this, dependsOn: template },
            );
        }

        this.registerOutputs({});
    }
}
