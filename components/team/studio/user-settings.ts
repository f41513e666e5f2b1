import type { Input } from "@pulumi/pulumi";
import type { TeamConfig } from "../../config/team-schema";
import type { StudioApp } from "./apps";
import { hiddenFromPortal } from "./portal";

/** Size of a new space's volume in GiB, where the team's limit is not smaller. */
const firstVolumeGb = 20;

/** The team's own image, as the settings of an app refer to it. */
export interface CustomImage {
    readonly imageName: Input<string>;
    readonly imageArn: Input<string>;
    readonly versionArn: Input<string>;
    readonly versionNumber: Input<number>;
    /** How the image is started, by app. */
    readonly configNames: Readonly<Record<StudioApp, Input<string>>>;
}

/** What apps start with. */
export interface AppStart {
    /** ARN of each app's lifecycle script. */
    readonly scriptArns: Readonly<Record<StudioApp, Input<string>>>;
    /** @default SageMaker Distribution, AWS's image */
    readonly image?: CustomImage;
}

/**
 * Settings of the domain and of every profile alike. A profile's settings replace the domain's one by one, so both are
 * given in full: whoever changes one of the two changes nothing.
 */
export function userSettings(team: TeamConfig, start: AppStart) {
    const { volumeGb } = team.studio;
    return {
        defaultLandingUri: "studio::",
        studioWebPortal: "ENABLED",
        studioWebPortalSettings: hiddenFromPortal(team.features),
        // Sharing would copy what a notebook printed to a bucket that other members read.
        sharingSettings: { notebookOutputOption: "Disabled" },
        spaceStorageSettings: {
            defaultEbsStorageSettings: {
                defaultEbsVolumeSizeInGb: Math.min(firstVolumeGb, volumeGb),
                maximumEbsVolumeSizeInGb: volumeGb,
            },
        },
        jupyterLabAppSettings: appSettings(team, "jupyterlab", start),
        codeEditorAppSettings: appSettings(team, "code-editor", start),
    };
}

function appSettings({ studio }: TeamConfig, app: StudioApp, { scriptArns, image }: AppStart) {
    const { idleMinutes } = studio;
    return {
        // The same number three times leaves the user nothing to choose (Studio guide, idle shutdown).
        appLifecycleManagement: {
            idleSettings: {
                lifecycleManagement: "ENABLED",
                idleTimeoutInMinutes: idleMinutes,
                minIdleTimeoutInMinutes: idleMinutes,
                maxIdleTimeoutInMinutes: idleMinutes,
            },
        },
        defaultResourceSpec: {
            instanceType: studio.instanceTypes[0],
            lifecycleConfigArn: scriptArns[app],
            sagemakerImageArn: image?.imageArn,
            sagemakerImageVersionArn: image?.versionArn,
        },
        lifecycleConfigArns: [scriptArns[app]],
        customImages: image && [
            {
                appImageConfigName: image.configNames[app],
                imageName: image.imageName,
                imageVersionNumber: image.versionNumber,
            },
        ],
    };
}
