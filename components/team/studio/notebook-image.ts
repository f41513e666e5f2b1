import { AppImageConfig, Image, ImageVersion } from "@pulumi/aws/sagemaker";
import type { ComponentResourceOptions, Input, Output } from "@pulumi/pulumi";
import { ComponentResource, interpolate } from "@pulumi/pulumi";
import type { TeamContext } from "../context";
import type { StudioApp } from "./apps";
import { variables } from "./lifecycle/parts";
import type { CustomImage } from "./user-settings";

export interface NotebookImageArgs {
    readonly context: TeamContext;
    /** The team's `notebook` repository. */
    readonly repositoryUrl: Input<string>;
    /** A tag that is in the repository already: SageMaker looks for the image when the version is made. */
    readonly tag: string;
}

/**
 * The team's own notebook image in Studio (R12). It is built on SageMaker Distribution, which brings the start-up
 * programs of both apps. Pass `dependsOn` the roles: SageMaker reads the repository with one of them.
 *
 * Guarantees:
 * - the image comes from the team's own repository [standard-images]
 * - both apps start from the same image [standard-images]
 */
export class NotebookImage extends ComponentResource implements CustomImage {
    readonly imageName: Output<string>;
    readonly imageArn: Output<string>;
    readonly versionArn: Output<string>;
    readonly versionNumber: Output<number>;
    readonly configNames: Readonly<Record<StudioApp, Output<string>>>;

    constructor(name: string, args: NotebookImageArgs, opts?: ComponentResourceOptions) {
        super("kura:team:NotebookImage", name, {}, opts);
        const { names } = args.context;
        const inside = { parent: this };

        const image = new Image(
            `${name}-image`,
            { imageName: names.notebookImage, roleArn: names.roleArn(names.workRole("images")) },
            // Options of a component do not reach its children, and the role must exist first.
            { parent: this, dependsOn: opts?.dependsOn },
        );
        const version = new ImageVersion(
            `${name}-version`,
            {
                imageName: image.imageName,
                baseImage: interpolate`${args.repositoryUrl}:${args.tag}`,
                aliases: [args.tag],
                jobType: "NOTEBOOK_KERNEL",
            },
            inside,
        );
        const jupyterLab = new AppImageConfig(
            `${name}-jupyterlab`,
            {
                appImageConfigName: `${names.prefix}-jupyterlab`,
                jupyterLabImageConfig: startedWith(args.context, "entrypoint-jupyter-server"),
            },
            inside,
        );
        const codeEditor = new AppImageConfig(
            `${name}-code-editor`,
            {
                appImageConfigName: `${names.prefix}-code-editor`,
                codeEditorAppImageConfig: startedWith(args.context, "entrypoint-code-editor"),
            },
            inside,
        );

        this.imageName = image.imageName;
        this.imageArn = image.arn;
        this.versionArn = version.arn;
        this.versionNumber = version.version;
        this.configNames = { jupyterlab: jupyterLab.appImageConfigName, "code-editor": codeEditor.appImageConfigName };
        this.registerOutputs({
            imageName: this.imageName,
            imageArn: this.imageArn,
            versionArn: this.versionArn,
            versionNumber: this.versionNumber,
            configNames: this.configNames,
        });
    }
}

/** The program of SageMaker Distribution that starts the app, and where things are. */
function startedWith(context: TeamContext, entrypoint: string) {
    return {
        containerConfig: { containerEntrypoints: [entrypoint], containerEnvironmentVariables: variables(context) },
    };
}
