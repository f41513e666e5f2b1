import type { TeamContext } from "../../context";
import type { PackageSource } from "./packages";
import { packageSource } from "./packages";

const packageText: Readonly<Record<PackageSource["kind"], string>> = {
    repository: "`pip install` asks the internal package repository.",
    internet: "`pip install` asks PyPI, through the DMZ.",
    none: "There is no package index: what a notebook needs is in its image. Ask for the feature `packages`.",
};

/** What a person sees in each new terminal and in the home folder. */
export function readme(context: TeamContext): string {
    const { environment, names, team, teamName } = context;
    const rows = [
        ["input", "read", "what was brought in and found clean"],
        ["work", "read and write", "the team's own data"],
        ["artifacts", "read and write", "models and what jobs put out"],
        ["outbox", "put", "what shall leave: a second person approves it"],
    ] as const;
    const { allowList } = team.network;
    return [
        `# ${teamName} (${environment.environment})`,
        "",
        ...rows.map(([bucket, may, what]) => `- s3://${names.bucket(bucket)} (${may}): ${what}`),
        "",
        "Jobs started with the SageMaker Python SDK get the right network, keys and roles by themselves.",
        packageText[packageSource(context).kind],
        allowList.length === 0
            ? "There is no way to the internet."
            : `The way to the internet leads to: ${allowList.join(", ")}.`,
        `An app without activity for ${team.studio.idleMinutes} minutes is shut down; files in the home folder stay.`,
        "What you do here is recorded under your name.",
    ].join("\n");
}
