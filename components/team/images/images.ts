import * as ecr from "@pulumi/aws/ecr";
import type { ComponentResourceOptions, Input, Output } from "@pulumi/pulumi";
import { ComponentResource } from "@pulumi/pulumi";
import { toJson } from "../../iam/document";
import type { TeamContext } from "../context";
import type { ImageFamily } from "./families";
import { lifecyclePolicy } from "./lifecycle";
import { repositoryPolicy } from "./repository-policy";

export interface ImagesArgs {
    /** What the repositories are named and bounded by. */
    readonly context: TeamContext;
    /** ARN of the team's key for images. ECR cannot change a repository's key: another key means other repositories. */
    readonly imagesKeyArn: Input<string>;
}

/**
 * The team's container registry: one repository for training, inference and notebook images each (R12).
 *
 * Guarantees:
 * - every repository is encrypted with the team's key for images [own-keys]
 * - a tag means the same image for ever [standard-images]
 * - every image is scanned when it is pushed, in repositories made by hand too [standard-images]
 * - images without a tag and very old images expire [standard-images]
 * - nobody outside the account and no role without the need pushes or pulls [data-perimeter]
 * - repositories are protected from deletion [backups]
 */
export class Images extends ComponentResource {
    /** Where each family of images is pushed to and pulled from, without a tag. */
    readonly repositoryUrls: Readonly<Record<ImageFamily, Output<string>>>;

    constructor(name: string, args: ImagesArgs, opts?: ComponentResourceOptions) {
        super("kura:team:Images", name, {}, opts);

        this.scanEverything(name);
        this.repositoryUrls = {
            training: this.repository(name, "training", args),
            inference: this.repository(name, "inference", args),
            notebook: this.repository(name, "notebook", args),
        };
        this.registerOutputs({ repositoryUrls: this.repositoryUrls });
    }

    /** Scanning by ECR itself; the continuous kind is Amazon Inspector's, which an organization switches on as a whole. */
    private scanEverything(name: string): void {
        new ecr.RegistryScanningConfiguration(
            `${name}-scanning`,
            {
                scanType: "BASIC",
                rules: [
                    { scanFrequency: "SCAN_ON_PUSH", repositoryFilters: [{ filter: "*", filterType: "WILDCARD" }] },
                ],
            },
            { parent: this },
        );
    }

    private repository(name: string, family: ImageFamily, { context, imagesKeyArn }: ImagesArgs): Output<string> {
        const repository = new ecr.Repository(
            `${name}-${family}`,
            {
                name: context.names.repository(family),
                encryptionConfigurations: [{ encryptionType: "KMS", kmsKey: imagesKeyArn }],
                imageTagMutability: "IMMUTABLE",
                imageScanningConfiguration: { scanOnPush: true },
                forceDelete: false,
            },
            { parent: this, protect: true },
        );
        new ecr.RepositoryPolicy(
            `${name}-${family}-policy`,
            { repository: repository.name, policy: toJson(repositoryPolicy(context, family)) },
            { parent: this },
        );
        new ecr.LifecyclePolicy(
            `${name}-${family}-lifecycle`,
            { repository: repository.name, policy: lifecyclePolicy() },
            { parent: this },
        );
        return repository.repositoryUrl;
    }
}
