import type { ProjectArgs } from "@pulumi/aws/codebuild";
import type { ComponentArgs, ContainerRecipeArgs, ImageRecipeArgs } from "@pulumi/aws/imagebuilder";
import type { AssociationArgs, DocumentArgs, MaintenanceWindowTaskArgs } from "@pulumi/aws/ssm";
import { parsed } from "../../lib/json";
import { blocksAt } from "../../lib/keyed";
import { check, type Check, type Findings, type Props } from "../../lib/rule";
import { base64, decoded, scriptFault } from "../../lib/scripts";
import { text } from "../../lib/values";

/** The texts of a script, of a list of commands, or of a JSON document that holds some, one a line. */
export function linesOf(value: unknown): string {
    const inner = typeof value === "string" && /^\uFEFF?\s*[[{]/.test(value) ? (parsed(value) ?? value) : value;
    if (typeof inner === "string") return inner;
    if (typeof inner !== "object" || inner === null) return "";
    return Object.values(inner).map(linesOf).join("\n");
}

/** Parts of a buildspec in which names of credentials stand beside where they lie. */
const references =
    /^([ \t]*)(?:secrets-manager|parameter-store):[ \t]*\n(?:\1[ \t]+.*\n?)*|"(?:secrets-manager|parameter-store)"\s*:\s*\{[^}]*\}/gm;

/** A script as a judge reads it: its commands, and the text in which they stand. */
export interface Script {
    readonly commands: string;
    readonly whole: string;
}

/** The checks of one question over every resource outside of SageMaker and EC2 that holds a script. */
export function scriptChecks(
    fault: (script: Script) => string | undefined,
    fix: string,
    sound: string,
    broken: readonly [string, string],
): readonly Check[] {
    const watch = <Args>(token: string, paths: readonly string[], of: (script: string) => Props<Args>) =>
        check<Args>(token, {
            find: (props): Findings =>
                paths.flatMap((path) =>
                    blocksAt(props, path.split(".")).flatMap((value) => {
                        const script = path.endsWith("Base64") ? decoded(value) : value;
                        const whole =
                            typeof script === "string" ? script.replace(references, "") : JSON.stringify(script);
                        return scriptFault(fault({ commands: linesOf(whole), whole: text(whole) }), path, fix);
                    }),
                ),
            compliant: { "a sound script": of(sound), "an empty one": of("") },
            noncompliant: { "an unsound script": of(broken[0]), "another one": of(broken[1]) },
        });
    const yaml = (script: string) => `phases:\n  build:\n    commands:\n${script.replace(/^/gm, "      - ")}\n`;
    const run = (script: string) => ({ name: "commands", values: script.split("\n") });
    const invocation = "taskInvocationParameters";
    return [
        watch<ProjectArgs>(
            "aws:codebuild/project:Project",
            ["source.buildspec", "secondarySources.buildspec"],
            (script) => ({ source: { type: "NO_SOURCE", buildspec: yaml(script) } }),
        ),
        watch<ComponentArgs>("aws:imagebuilder/component:Component", ["data"], (script) => ({ data: yaml(script) })),
        watch<ContainerRecipeArgs>(
            "aws:imagebuilder/containerRecipe:ContainerRecipe",
            ["dockerfileTemplateData"],
            (script) => ({ dockerfileTemplateData: `FROM base\nRUN ${script}` }),
        ),
        watch<ImageRecipeArgs>("aws:imagebuilder/imageRecipe:ImageRecipe", ["userDataBase64"], (script) => ({
            userDataBase64: base64(script),
        })),
        watch<DocumentArgs>("aws:ssm/document:Document", ["content"], (script) => ({
            documentType: "Command",
            content: JSON.stringify({ mainSteps: [{ inputs: { runCommand: script.split("\n") } }] }),
        })),
        watch<AssociationArgs>("aws:ssm/association:Association", ["parameters"], (commands) => ({
            parameters: { commands },
        })),
        watch<MaintenanceWindowTaskArgs>(
            "aws:ssm/maintenanceWindowTask:MaintenanceWindowTask",
            [
                `${invocation}.runCommandParameters.parameters.values`,
                `${invocation}.automationParameters.parameters.values`,
                `${invocation}.lambdaParameters.payload`,
                `${invocation}.stepFunctionsParameters.input`,
            ],
            (script) => ({ taskInvocationParameters: { runCommandParameters: { parameters: [run(script)] } } }),
        ),
    ];
}
