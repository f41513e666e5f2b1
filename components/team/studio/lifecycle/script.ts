import type { TeamContext } from "../../context";
import type { StudioApp } from "../apps";
import { appType } from "../apps";
import { appPart, environmentPart, gitPart, sourcesPart } from "./parts";
import { readme } from "./readme";
import type { JobPlacement } from "./sdk-defaults";
import { sdkDefaults } from "./sdk-defaults";
import { writeFile } from "./shell";

/** The longest script that SageMaker takes, counted in base64 (StudioLifecycleConfigContent, API reference). */
export const longestScript = 16_384;

/**
 * What runs when an app starts (R12). It runs as the user, in the user's home, and holds no secret. A step that needs a
 * service may fail without stopping the app: what it would have opened stays shut.
 *
 * Idle apps are shut down by SageMaker, not from here, because a user could stop what runs here.
 */
export function lifecycleScript(context: TeamContext, app: StudioApp, placement: JobPlacement): string {
    const script = [
        "#!/bin/bash",
        `# Start of a ${appType[app]} app of ${context.teamName}. Files that it writes are written anew each time.`,
        "set -eu",
        "umask 077",
        "",
        "warn() {",
        "    printf 'kura: %s\\n' \"$1\" >&2",
        "}",
        "",
        environmentPart(context),
        "",
        sourcesPart(context),
        "",
        gitPart(),
        "",
        "# Jobs run inside, encrypted, without being told to; JSON is YAML too",
        writeFile(".config/sagemaker/config.yaml", JSON.stringify(sdkDefaults(context, placement))),
        "",
        appPart(app),
        "",
        writeFile("README-kura.md", readme(context)),
        "",
    ].join("\n");
    const length = encoded(script).length;
    if (length > longestScript) {
        throw new Error(
            `studio script of ${context.teamName} for ${app}: too long in base64 (${length}), at most ${longestScript}; shorten the allow-list`,
        );
    }
    return script;
}

/** The script as SageMaker takes it. */
export function encoded(script: string): string {
    return Buffer.from(script, "utf8").toString("base64");
}
