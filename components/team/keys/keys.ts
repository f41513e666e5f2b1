import { MetricAlarm } from "@pulumi/aws/cloudwatch";
import * as kms from "@pulumi/aws/kms";
import type { ComponentResourceOptions, CustomResourceOptions, Input, Output } from "@pulumi/pulumi";
import { ComponentResource, secret } from "@pulumi/pulumi";
import type { KeyPurpose } from "../../config/vocabulary";
import { toJson } from "../../iam/document";
import type { TeamContext } from "../context";
import { expiryAlarm } from "./expiry-alarm";
import { keyPolicy } from "./key-policies";

export interface KeysArgs {
    /** Whose keys, and who uses them. */
    readonly context: TeamContext;
    /**
     * Key material in base64 (32 bytes) for the keys that import it from the configuration (R3). It ends up encrypted in
     * Pulumi's state; importing at the console keeps it out of there. Other material means another key.
     * @default the keys wait for an import outside Pulumi and encrypt nothing until then
     */
    readonly keyMaterial?: Input<string>;
}

const whatFor: Record<KeyPurpose, string> = {
    data: "the team's data in buckets and on the volumes of jobs",
    notebooks: "home directories and volumes of notebooks",
    logs: "logs, alarms and session records",
    images: "container images",
    backup: "recovery points",
};

/** Longest that KMS offers: time to notice that a key is still needed. */
const deletionWindowInDays = 30;

/**
 * The team's KMS keys, one for each purpose, so that a right on one says nothing about the others (R2). Pass `dependsOn`
 * the roles: KMS refuses a policy that names a role which does not exist.
 *
 * Guarantees:
 * - every purpose has a key of its own under its own alias [keys-guarded]
 * - keys whose material KMS made rotate every year [keys-guarded]
 * - a deleted key can be brought back for 30 days, and no update of the program deletes one [keys-guarded]
 * - keys with imported material raise an alarm before the material expires [imported-keys]
 * - imported material is a secret [imported-keys]
 * - code that encrypts by itself uses the data key under the agreed encryption context only [encryption-context]
 * - the deployer can always put the next key policy, so nobody is locked out [keys-guarded]
 */
export class Keys extends ComponentResource {
    /** ARNs of the keys, which AWS names: for resources, never for policy documents. */
    readonly arns: Readonly<Record<KeyPurpose, Output<string>>>;

    constructor(name: string, args: KeysArgs, opts?: ComponentResourceOptions) {
        super("kura:team:Keys", name, {}, opts);
        // Options of a component do not reach its children, and the roles that a policy names must exist first.
        const kept = { parent: this, protect: true, retainOnDelete: true, dependsOn: opts?.dependsOn };
        const arnOf = (purpose: KeyPurpose): Output<string> => {
            const imported = args.context.team.keys.imported?.purposes.includes(purpose) ?? false;
            const key = imported
                ? this.importedKey(name, purpose, args, kept)
                : this.ownKey(name, purpose, args.context, kept);
            new kms.Alias(
                `${name}-${purpose}-alias`,
                { name: args.context.names.keyAlias(purpose), targetKeyId: key.id },
                { parent: this },
            );
            return key.arn;
        };

        this.arns = {
            data: arnOf("data"),
            notebooks: arnOf("notebooks"),
            logs: arnOf("logs"),
            images: arnOf("images"),
            backup: arnOf("backup"),
        };
        this.registerOutputs({ arns: this.arns });
    }

    private ownKey(name: string, purpose: KeyPurpose, context: TeamContext, kept: CustomResourceOptions): kms.Key {
        return new kms.Key(
            `${name}-${purpose}`,
            { ...common(context, purpose), enableKeyRotation: true, rotationPeriodInDays: 365 },
            kept,
        );
    }

    private importedKey(
        name: string,
        purpose: KeyPurpose,
        { context, keyMaterial }: KeysArgs,
        kept: CustomResourceOptions,
    ): kms.ExternalKey {
        const { source, validTo } = context.team.keys.imported ?? {};
        const material =
            source === "config" && keyMaterial !== undefined
                ? { keyMaterialBase64: secret(keyMaterial), validTo: validTo && `${validTo}T00:00:00Z` }
                : {};
        const key = new kms.ExternalKey(
            `${name}-${purpose}`,
            { ...common(context, purpose), ...material },
            {
                ...kept,
                additionalSecretOutputs: ["keyMaterialBase64"],
                // An import at the console sets the expiry; the program must not take it back.
                ignoreChanges: source === "console" ? ["validTo", "enabled"] : [],
            },
        );
        new MetricAlarm(`${name}-${purpose}-expiry`, expiryAlarm(context, purpose, key.id), { parent: this });
        return key;
    }
}

function common(context: TeamContext, purpose: KeyPurpose) {
    return {
        description: `${context.names.prefix}: ${whatFor[purpose]}`,
        deletionWindowInDays,
        policy: toJson(keyPolicy(context, purpose)),
    };
}
