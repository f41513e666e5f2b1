import { MlflowTrackingServer } from "@pulumi/aws/sagemaker";
import { ComponentResource, type ComponentResourceOptions } from "@pulumi/pulumi";
import { storeUri } from "../buckets/service-prefixes";
import type { TeamContext } from "../context";

export interface TrackingServerArgs {
    readonly context: TeamContext;
}

/**
 * MLflow for the team's experiments. Pass `dependsOn` roles and buckets: the server tries its role on its bucket.
 *
 * Guarantees:
 * - the tracking server keeps its artifacts in its corner of the team's bucket, with a role that reaches nothing else
 *   [least-privilege]
 * - a model enters the registry by somebody's decision, not by itself [standard-images]
 */
export class TrackingServer extends ComponentResource {
    constructor(name: string, { context }: TrackingServerArgs, opts?: ComponentResourceOptions) {
        super("kura:team:TrackingServer", name, {}, opts);
        const { names } = context;

        new MlflowTrackingServer(
            `${name}-server`,
            {
                trackingServerName: names.trackingServer,
                artifactStoreUri: storeUri(context, "mlflow"),
                roleArn: names.roleArn(names.workRole("mlflow")),
                automaticModelRegistration: false,
            },
            // Options of a component do not reach its children.
            { parent: this, dependsOn: opts?.dependsOn },
        );
        this.registerOutputs({});
    }
}
