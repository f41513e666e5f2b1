import * as kms from "@pulumi/aws/kms";
import { ComponentResource, type ComponentResourceOptions } from "@pulumi/pulumi";
import type { FoundationContext } from "../../foundation-context";
import { toJson } from "../../iam/document";
import { CacheRole } from "./cache-role";
import { ImageCache } from "./image-cache";
import { Libraries } from "./libraries";
import { teamsWithPackages } from "./package-policies";
import { packagesKeyPolicy } from "./packages-key";

export interface PackagesArgs {
    /** What is fetched from where, and for which teams. */
    readonly context: FoundationContext;
}

/**
 * Libraries and images from outside for teams that have no way out, so that most need none (R12, R14, R21).
 *
 * Guarantees:
 * - the key rotates every year, can be brought back for 30 days, and no update of the program deletes it [keys-guarded]
 * - libraries are kept only where a team uses them, and images only where a registry is named [standard-images]
 */
export class Packages extends ComponentResource {
    constructor(name: string, { context }: PackagesArgs, opts?: ComponentResourceOptions) {
        super("kura:dmz:Packages", name, {}, opts);
        const { names, environment } = context;

        // KMS demands that principals in a key policy exist; the role knows the key by its alias.
        const role =
            environment.dmz.imageSources.length === 0
                ? undefined
                : new CacheRole(`${name}-cache-role`, { context }, { parent: this });
        const key = new kms.Key(
            `${name}-key`,
            {
                description: `${names.prefix}: libraries and images from outside`,
                deletionWindowInDays: 30,
                enableKeyRotation: true,
                rotationPeriodInDays: 365,
                policy: toJson(packagesKeyPolicy(context)),
            },
            { parent: this, protect: true, retainOnDelete: true, dependsOn: role },
        );
        new kms.Alias(`${name}-key-alias`, { name: names.keyAlias("packages"), targetKeyId: key.id }, { parent: this });
        if (teamsWithPackages(context).length > 0) {
            new Libraries(`${name}-libraries`, { context, keyArn: key.arn }, { parent: this });
        }
        if (role !== undefined) {
            new ImageCache(`${name}-images`, { context, keyArn: key.arn, roleArn: role.roleArn }, { parent: this });
        }

        this.registerOutputs({});
    }
}
