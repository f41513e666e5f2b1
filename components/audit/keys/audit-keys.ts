import * as kms from "@pulumi/aws/kms";
import { ComponentResource, type ComponentResourceOptions, type Output } from "@pulumi/pulumi";
import type { FoundationContext } from "../../foundation-context";
import { toJson } from "../../iam/document";
import { auditKeyPolicy, type AuditKey } from "./key-policies";

export interface AuditKeysArgs {
    readonly context: FoundationContext;
}

const whatFor: Record<AuditKey, string> = {
    archive: "the log archive",
    alarms: "findings, alarms and the access report's traces",
};

/**
 * The audit account's KMS keys (R2, R11).
 *
 * Guarantees:
 * - archive and alarms have a key each, under its own alias [keys-guarded]
 * - the keys rotate every year, can be brought back for 30 days, and no update of the program deletes one
 *   [keys-guarded]
 * - the deployer manages the keys and cannot decrypt the archive [keys-guarded]
 */
export class AuditKeys extends ComponentResource {
    readonly arns: Readonly<Record<AuditKey, Output<string>>>;

    constructor(name: string, { context }: AuditKeysArgs, opts?: ComponentResourceOptions) {
        super("kura:audit:AuditKeys", name, {}, opts);
        this.arns = { archive: this.key(name, "archive", context), alarms: this.key(name, "alarms", context) };
        this.registerOutputs({ arns: this.arns });
    }

    private key(name: string, key: AuditKey, context: FoundationContext): Output<string> {
        const made = new kms.Key(
            `${name}-${key}`,
            {
                description: `${context.names.prefix}: ${whatFor[key]}`,
                // Longest that KMS offers: time to notice that the key is still needed.
                deletionWindowInDays: 30,
                enableKeyRotation: true,
                rotationPeriodInDays: 365,
                policy: toJson(auditKeyPolicy(context, key)),
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
