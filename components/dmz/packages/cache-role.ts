import { Role, RolePolicy } from "@pulumi/aws/iam";
import { ComponentResource, type ComponentResourceOptions, type Output } from "@pulumi/pulumi";
import type { FoundationContext } from "../../foundation-context";
import { toJson } from "../../iam/document";
import { iamPath } from "../../names";
import { cacheRolePolicy, cacheRoleTrust } from "./image-policies";
import { cacheRole } from "./packages-key";

export interface CacheRoleArgs {
    readonly context: FoundationContext;
}

/**
 * The role that ECR makes repositories for public images with.
 *
 * Guarantees:
 * - ECR alone assumes the role, for this account's registry only [least-privilege]
 * - the role makes repositories below the agreed names and encrypts them, and can do nothing else [least-privilege]
 */
export class CacheRole extends ComponentResource {
    /** Available once the role may do its work. */
    readonly roleArn: Output<string>;

    constructor(name: string, { context }: CacheRoleArgs, opts?: ComponentResourceOptions) {
        super("kura:dmz:CacheRole", name, {}, opts);
        const { names } = context;

        const role = new Role(
            `${name}-role`,
            { name: names.roleName(cacheRole), path: iamPath, assumeRolePolicy: toJson(cacheRoleTrust(context)) },
            { parent: this },
        );
        const rights = new RolePolicy(
            `${name}-policy`,
            { name: "make-repositories", role: role.name, policy: toJson(cacheRolePolicy(context)) },
            { parent: this },
        );

        this.roleArn = rights.id.apply(() => names.roleArn("network", cacheRole));
        this.registerOutputs({ roleArn: this.roleArn });
    }
}
