import * as kms from "@pulumi/aws/kms";
import { ComponentResource, type ComponentResourceOptions, type Output } from "@pulumi/pulumi";
import type { FoundationContext } from "../../foundation-context";
import { toJson } from "../../iam/document";
import { dmzKeyPolicy, type DmzKey } from "./key-policies";

export interface DmzKeysArgs {
    readonly context: FoundationContext;
}

const whatFor: Record<DmzKey, string> = {
    firewall: "the firewall and its rules",
    "network-logs": "what the DMZ logs",
};

/**
 * The DMZ's KMS keys (R2, R11).
 *
 * Guarantees:
 * - the firewall and the logs have a key each, under its own alias [keys-guarded]
 * - the keys rotate every year, can be brought back for 30 days, and no update of the program deletes one
 *   [keys-guarded]
 * - the deployer manages the keys and cannot decrypt a log [keys-guarded]
 */
export class DmzKeys extends ComponentResource {
    readonly arns: Readonly<Record<DmzKey, Output<string>>>;

    constructor(name: string, { context }: DmzKeysArgs, opts?: ComponentResourceOptions) {
        super("kura:dmz:DmzKeys", name, {}, opts);
        this.arns = {
            firewall: this.key(name, "firewall", context),
            "network-logs": this.key(name, "network-logs", context),
        };
        this.registerOutputs({ arns: this.arns });
    }

    private key(name: string, key: DmzKey, context: FoundationContext): Output<string> {
        const made = new kms.Key(
            `${name}-${key}`,
            {
                description: `${context.names.prefix}: ${whatFor[key]}`,
                // Longest that KMS offers: time to notice that the key is still needed.
                deletionWindowInDays: 30,
                enableKeyRotation: true,
                rotationPeriodInDays: 365,
                policy: toJson(dmzKeyPolicy(context, key)),
            },
            { parent: this, protect: true, retainOnDelete: true },
        );
        new kms.Alias(
            `${name}-${key}-alias`,
            { name: context.names.keyAlias(key), targetKeyId: made.id },
            { parent: this },
        );
        return made.arn;
    }
}
