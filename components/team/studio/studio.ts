import { Role, RolePolicy } from "@pulumi/aws/iam";
import { Domain, ServicecatalogPortfolioStatus, StudioLifecycleConfig } from "@pulumi/aws/sagemaker";
import { createHash } from "node:crypto";
import type { ComponentResourceOptions, CustomResourceOptions, Input, Output } from "@pulumi/pulumi";
import { ComponentResource, all } from "@pulumi/pulumi";
import type { KeyPurpose } from "../../config/vocabulary";
import { toJson } from "../../iam/document";
import { iamPath } from "../../names";
import type { TeamContext } from "../context";
import { membersWith } from "../context";
import type { ImageFamily } from "../images/families";
import type { StudioNetwork } from "./app-network";
import { AppNetwork } from "./app-network";
import type { StudioApp } from "./apps";
import { appType } from "./apps";
import { LabellingWorkforce } from "./labelling-workforce";
import { encoded, lifecycleScript } from "./lifecycle/script";
import { ModelRegistry } from "./model-registry";
import { nobodyPermissions, nobodyTrust } from "./nobody-role";
import { NotebookImage } from "./notebook-image";
import { StudioMember } from "./studio-member";
import { TrackingServer } from "./tracking-server";
import type { AppStart } from "./user-settings";
import { userSettings } from "./user-settings";

export interface StudioArgs {
    readonly context: TeamContext;
    /** The closed network that everything in Studio is placed in. */
    readonly network: StudioNetwork;
    /** ARNs of the team's keys. The domain's key cannot be changed: another one means another domain. */
    readonly keyArns: Readonly<Record<KeyPurpose, Input<string>>>;
    /** The team's image repositories, without tag. */
    readonly repositoryUrls: Readonly<Record<ImageFamily, Input<string>>>;
}

/**
 * The team's SageMaker Studio: the domain, each developer's place in it, and what goes with it. Pass `dependsOn` roles and
 * buckets: SageMaker tries the roles that it is given.
 *
 * Guarantees:
 * - Studio's traffic stays in the team's network [confined-work]
 * - people come in with IAM, whose policies bind them to the security room; Identity Center could not [single-entrance]
 * - home folders and space volumes are encrypted with the team's key for notebooks [own-keys]
 * - what code in Studio does is recorded under the member's name [audit-trail]
 * - Docker is off unless the team names the accounts that it trusts [confined-work]
 * - the domain is protected, and it and its file system outlive the program [backups]
 * - whoever gets the domain's default role can do nothing [separation-of-duties]
 * - a shared space cannot be made [personal-users]
 * - every app starts with the team's script [work-goes-on]
 * - the apps and tools offered are those that work inside [work-goes-on]
 * - the team's own image is used as soon as the configuration names its tag [standard-images]
 * - Service Catalog projects, which bring resources from outside, are off [hardened-defaults]
 */
export class Studio extends ComponentResource {
    /** AWS's id of the domain. */
    readonly domainId: Output<string>;

    constructor(
        private readonly name: string,
        private readonly args: StudioArgs,
        opts?: ComponentResourceOptions,
    ) {
        super("kura:team:Studio", name, {}, opts);
        const { context, network } = args;
        const { features } = context.team;
        const inside = { parent: this };
        // Options of a component do not reach its children: roles, boundaries and buckets must exist first.
        const after = { parent: this, dependsOn: opts?.dependsOn };

        const start: AppStart = {
            scriptArns: { jupyterlab: this.script("jupyterlab"), "code-editor": this.script("code-editor") },
            image: this.ownImage(after),
        };
        const appNetwork = new AppNetwork(`${name}-network`, { context, network }, inside);
        const domain = this.domain(start, this.nobody(after), appNetwork.securityGroupId);
        for (const member of membersWith(context.team, "developer")) {
            new StudioMember(
                `${name}-member-${member}`,
                { context, member, domainId: domain.id, vpcId: network.vpcId, start },
                after,
            );
        }
        new ServicecatalogPortfolioStatus(`${name}-projects`, { status: "Disabled" }, inside);
        new ModelRegistry(`${name}-registry`, { context }, inside);
        if (features.includes("mlflow")) {
            new TrackingServer(`${name}-mlflow`, { context }, after);
        }
        if (features.includes("labelling")) {
            new LabellingWorkforce(`${name}-labelling`, { context }, inside);
        }

        this.domainId = domain.id;
        this.registerOutputs({ domainId: this.domainId });
    }

    /** A script cannot be changed and its name cannot be used twice, so the name holds a digest of the content. */
    private script(app: StudioApp): Output<string> {
        const { context, keyArns, network } = this.args;
        const script = all([all([...network.subnetIds]), network.jobsSecurityGroupId, keyArns.data]).apply(
            ([subnetIds, securityGroupId, dataKeyArn]) =>
                lifecycleScript(context, app, { subnetIds, securityGroupId, dataKeyArn }),
        );
        return new StudioLifecycleConfig(
            `${this.name}-${app}-script`,
            {
                studioLifecycleConfigName: script.apply((text) => context.names.lifecycleConfig(app, digest(text))),
                studioLifecycleConfigAppType: appType[app],
                studioLifecycleConfigContent: script.apply(encoded),
            },
            { parent: this },
        ).arn;
    }

    private ownImage(after: ComponentResourceOptions): NotebookImage | undefined {
        const { context, repositoryUrls } = this.args;
        const { image } = context.team.studio;
        return image === undefined
            ? undefined
            : new NotebookImage(
                  `${this.name}-image`,
                  { context, repositoryUrl: repositoryUrls.notebook, tag: image.tag },
                  after,
              );
    }

    private nobody(after: CustomResourceOptions): Output<string> {
        const { names, team } = this.args.context;
        const role = new Role(
            `${this.name}-nobody`,
            {
                name: names.nobodyRole,
                path: iamPath,
                description: "Demanded by SageMaker for the defaults of its domain; may do nothing",
                assumeRolePolicy: toJson(nobodyTrust(team.accountId)),
                permissionsBoundary: names.policyArn(names.boundary("services")),
            },
            after,
        );
        new RolePolicy(
            `${this.name}-nobody-policy`,
            { role: role.name, name: "nothing", policy: toJson(nobodyPermissions()) },
            { parent: this },
        );
        return role.arn;
    }

    /** No `defaultSpaceSettings`: without them SageMaker has no role for a shared space, and so makes none. */
    private domain(start: AppStart, nobodyArn: Output<string>, securityGroupId: Output<string>): Domain {
        const { context, keyArns, network } = this.args;
        const { dockerAccounts } = context.team.studio;
        return new Domain(
            `${this.name}-domain`,
            {
                domainName: context.names.domain,
                authMode: "IAM",
                appNetworkAccessType: "VpcOnly",
                vpcId: network.vpcId,
                subnetIds: [...network.subnetIds],
                kmsKeyId: keyArns.notebooks,
                tagPropagation: "ENABLED",
                retentionPolicy: { homeEfsFileSystem: "Retain" },
                domainSettings: {
                    executionRoleIdentityConfig: "USER_PROFILE_NAME",
                    dockerSettings:
                        dockerAccounts.length === 0
                            ? { enableDockerAccess: "DISABLED" }
                            : { enableDockerAccess: "ENABLED", vpcOnlyTrustedAccounts: [...dockerAccounts] },
                },
                defaultUserSettings: {
                    ...userSettings(context.team, start),
                    autoMountHomeEfs: "Enabled",
                    executionRole: nobodyArn,
                    securityGroups: [securityGroupId],
                },
            },
            { parent: this, protect: true, retainOnDelete: true },
        );
    }
}

function digest(text: string): string {
    return createHash("sha256").update(text).digest("hex").slice(0, 8);
}
