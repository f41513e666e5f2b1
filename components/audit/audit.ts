import { ComponentResource, type ComponentResourceOptions, type Output } from "@pulumi/pulumi";
import type { FoundationContext } from "../foundation-context";
import { AccountConfigRecorder } from "./account-recorder";
import { AuditRoles } from "./access/audit-roles";
import { LogArchive } from "./archive/log-archive";
import { Detection } from "./detection";
import { Findings } from "./findings/findings";
import { AuditKeys } from "./keys/audit-keys";

export interface AuditArgs {
    readonly context: FoundationContext;
    /** The identity provider's SAML metadata, XML. Auditors cannot sign in to the account without it. */
    readonly samlMetadata: string;
}

/**
 * The audit account: what happened, what is wrong, and who hears of it (R6, R11, R28).
 *
 * The order is the order of need: KMS and S3 refuse policies that name a role which does not exist yet, so roles come
 * first; the archive comes before whatever delivers into it. Pass `dependsOn` the delegation, which detection waits for.
 *
 * Guarantees:
 * - roles are there before the keys that name them [keys-guarded]
 * - the archive is there before what delivers into it [work-goes-on]
 * - the audit account's own configuration is recorded [audit-trail]
 * - detection for the whole organization is its owner's alone [detection]
 */
export class Audit extends ComponentResource {
    /** The key that the organization's trail is encrypted with. */
    readonly archiveKeyArn: Output<string>;
    /** Where findings and alarms go. */
    readonly topicArn: Output<string>;

    constructor(name: string, { context, samlMetadata }: AuditArgs, opts?: ComponentResourceOptions) {
        super("kura:audit:Audit", name, {}, opts);
        const roles = new AuditRoles(`${name}-roles`, { context, samlMetadata }, { parent: this });
        const afterRoles = { parent: this, dependsOn: roles };
        const keys = new AuditKeys(`${name}-keys`, { context }, afterRoles);
        const archive = new LogArchive(
            `${name}-archive`,
            { context, archiveKeyArn: keys.arns.archive },
            { parent: this, dependsOn: keys },
        );
        const afterArchive = { parent: this, dependsOn: [archive, roles] };
        const { names } = context;
        new AccountConfigRecorder(`${name}-recorder`, { names, accountId: names.accountId("audit") }, afterArchive);
        const findings = new Findings(`${name}-findings`, { context, alarmsKeyArn: keys.arns.alarms }, afterArchive);
        if (context.environment.organization.owner) {
            new Detection(`${name}-detection`, { context }, { parent: this, dependsOn: opts?.dependsOn });
        }

        this.archiveKeyArn = keys.arns.archive;
        this.topicArn = findings.topicArn;
        this.registerOutputs({ archiveKeyArn: this.archiveKeyArn, topicArn: this.topicArn });
    }
}
