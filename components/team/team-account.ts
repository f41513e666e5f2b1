import type { ComponentResourceOptions, Input, Output } from "@pulumi/pulumi";
import { ComponentResource } from "@pulumi/pulumi";
import { AccountConfigRecorder } from "../audit/account-recorder";
import { DnsGuard } from "../dmz/dns/dns-guard";
import { foundationNames } from "../foundation-context";
import { Analytics } from "./analytics/analytics";
import { Backup } from "./backup/backup";
import { Baseline } from "./baseline/baseline";
import { Buckets } from "./buckets/buckets";
import type { TeamContext } from "./context";
import { Hosts } from "./hosts/hosts";
import { Images } from "./images/images";
import { Intake } from "./intake/intake";
import { Keys } from "./keys/keys";
import { ClosedNetwork } from "./network/closed-network";
import { Records } from "./records/records";
import { Roles } from "./roles/roles";
import { Studio } from "./studio/studio";
import { Tables } from "./tables/tables";

export interface TeamAccountArgs {
    /** What the account is built from. */
    readonly context: TeamContext;
    /** The SAML metadata of the identity provider, XML. People cannot sign in to the account without it. */
    readonly samlMetadata: string;
    /**
     * Key material in base64 for the purposes that import it from the configuration (R3).
     * @default such keys wait for an import outside Pulumi
     */
    readonly keyMaterial?: Input<string>;
    /** The DMZ's transit gateway. Whether the team is attached at all, the configuration says. */
    readonly transitGatewayId: Input<string>;
    /** DNS Firewall's rule group for the team's VPC, shared by the network account. */
    readonly dnsRuleGroupId: Input<string>;
    /**
     * The DMZ's Route 53 Profile, by which the names of AWS's services resolve to shared endpoints.
     * @default each team has its own endpoints
     */
    readonly endpointProfileId?: Input<string>;
}

/**
 * One machine-learning team's sealed account: everything that lies inside it.
 *
 * The order is the order of need: KMS refuses a key policy that names a role which does not exist yet, so roles come
 * first; roles refer to keys by alias, so there is no cycle. Each part hands `dependsOn` on to those of its resources that
 * need it, since options of a component do not reach its children. Pass `dependsOn` the foundation where the same stack
 * builds it: records of the configuration go to its archive.
 */
export class TeamAccount extends ComponentResource {
    /** The Studio domain's id, for the people who open it. */
    readonly domainId: Output<string>;
    /** The VPC's id, to be recorded in the configuration so that roles may work from inside it. */
    readonly vpcId: Output<string>;
    /** The attachment to the transit gateway, for the DMZ to accept; a sealed team has none. */
    readonly attachmentId?: Output<string>;

    constructor(name: string, args: TeamAccountArgs, opts?: ComponentResourceOptions) {
        super("kura:team:TeamAccount", name, {}, opts);
        const { context } = args;
        const { features } = context.team;
        const inside = { parent: this };

        const roles = new Roles(`${name}-roles`, { context, samlMetadata: args.samlMetadata }, inside);
        const afterRoles = { parent: this, dependsOn: roles };
        const keys = new Keys(`${name}-keys`, { context, keyMaterial: args.keyMaterial }, afterRoles);
        const keyArns = keys.arns;

        new Baseline(`${name}-baseline`, { context, notebooksKeyArn: keyArns.notebooks }, inside);
        const records = new Records(`${name}-records`, { context, logsKeyArn: keyArns.logs }, afterRoles);
        const images = new Images(`${name}-images`, { context, imagesKeyArn: keyArns.images }, inside);
        const buckets = new Buckets(`${name}-buckets`, { context, keyArns }, inside);
        const network = new ClosedNetwork(
            `${name}-network`,
            {
                context,
                logsKeyArn: keyArns.logs,
                transitGatewayId: args.transitGatewayId,
                endpointProfileId: args.endpointProfileId,
            },
            afterRoles,
        );

        new Intake(`${name}-intake`, { context, keyArns }, { parent: this, dependsOn: [roles, buckets, records] });
        const studio = new Studio(
            `${name}-studio`,
            { context, network, keyArns, repositoryUrls: images.repositoryUrls },
            { parent: this, dependsOn: [roles, buckets] },
        );
        new Backup(`${name}-backup`, { context, backupKeyArn: keyArns.backup }, afterRoles);
        if (features.includes("hosts")) {
            new Hosts(`${name}-hosts`, { context, network, keyArns }, afterRoles);
        }
        if (Object.keys(context.team.tables).length > 0) {
            new Tables(`${name}-tables`, { context, dataKeyArn: keyArns.data }, afterRoles);
        }
        if ((["athena", "glue", "featureStore"] as const).some((feature) => features.includes(feature))) {
            new Analytics(`${name}-analytics`, { context, dataKeyArn: keyArns.data }, inside);
        }

        new DnsGuard(
            `${name}-dns-guard`,
            { vpcId: network.vpcId, ruleGroupId: args.dnsRuleGroupId, nameTag: context.names.prefix },
            inside,
        );
        new AccountConfigRecorder(
            `${name}-recorder`,
            { names: foundationNames(context.environment), accountId: context.team.accountId },
            { parent: this, dependsOn: opts?.dependsOn },
        );

        this.domainId = studio.domainId;
        this.vpcId = network.vpcId;
        this.attachmentId = network.attachmentId;
        this.registerOutputs({ domainId: this.domainId, vpcId: this.vpcId, attachmentId: this.attachmentId });
    }
}
