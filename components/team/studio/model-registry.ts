import { ModelPackageGroup, ModelPackageGroupPolicy } from "@pulumi/aws/sagemaker";
import type { ComponentResourceOptions } from "@pulumi/pulumi";
import { ComponentResource } from "@pulumi/pulumi";
import type { PolicyDocument } from "../../iam/document";
import { policy, toJson } from "../../iam/document";
import type { TeamContext } from "../context";

export interface ModelRegistryArgs {
    readonly context: TeamContext;
}

/**
 * The team's model registry: a model is registered here before it is served, and leaves the account by no other account's
 * hand.
 *
 * Guarantees:
 * - the registry is shared with nobody outside the account [data-perimeter]
 * - the registry is protected from deletion [backups]
 */
export class ModelRegistry extends ComponentResource {
    constructor(name: string, { context }: ModelRegistryArgs, opts?: ComponentResourceOptions) {
        super("kura:team:ModelRegistry", name, {}, opts);
        const group = new ModelPackageGroup(
            `${name}-models`,
            {
                modelPackageGroupName: context.names.modelPackageGroup,
                modelPackageGroupDescription: `Models of the team ${context.teamName}`,
            },
            { parent: this, protect: true },
        );
        new ModelPackageGroupPolicy(
            `${name}-models-policy`,
            {
                modelPackageGroupName: group.modelPackageGroupName,
                resourcePolicy: toJson(modelRegistryPolicy(context)),
            },
            { parent: this },
        );
        this.registerOutputs({});
    }
}

/**
 * Names the own account alone, which leaves the decision to the roles' policies. That it is there keeps another policy,
 * set by hand to share the models, from going unnoticed: the next update puts this one back.
 */
export function modelRegistryPolicy({ names }: TeamContext): PolicyDocument {
    const group = names.modelPackageGroupArn;
    const packages = names.arn("sagemaker", `model-package/${names.modelPackageGroup}/*`);
    return policy({
        Sid: "AllowOwnAccount",
        Effect: "Allow",
        Principal: { AWS: names.accountRootArn },
        Action: [
            "sagemaker:DescribeModelPackage",
            "sagemaker:DescribeModelPackageGroup",
            "sagemaker:ListModelPackages",
        ],
        Resource: [group, packages],
    });
}
