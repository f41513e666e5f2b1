import type { Need } from "../../../access/questions";
import type { WorkRole } from "../../../components/names";
import type { Statement } from "../../../components/iam/document";
import { roleNamed, type Scene } from "./scene";
import { subjectOf } from "./subjects";
import { thingOf } from "./things";

type Has = (scene: Scene) => boolean;

const role =
    (name: WorkRole): Has =>
    (scene) =>
        roleNamed(scene, scene.names.workRole(name)) !== undefined;

/** An endpoint of the team's own leads there, or notebooks may call it: either alone would be half a feature. */
const service =
    (endpoint: string, prefix: string): Has =>
    (scene) =>
        scene.model.doors.some((door) => door.account === scene.account && door.service === endpoint) ||
        notebooksSpeakOf(scene, prefix);

const table: Readonly<Record<Need, Has>> = {
    athena: service("athena", "athena:"),
    bedrock: service("bedrock-runtime", "bedrock:"),
    catalogue: service("glue", "glue:"),
    clientSideEncryption: (scene) => agreedContext(scene) !== undefined,
    dynamodb: role("tables"),
    featureStore: role("feature-store"),
    hosts: role("hosts"),
    imported: (scene) => keyStatements(scene).some(({ Action }) => [Action].flat().includes("kms:ImportKeyMaterial")),
    inference: role("inference"),
    labelling: role("labelling"),
    mlflow: role("mlflow"),
    // A job's interfaces are allowed in the recorded VPC only.
    network: ({ unrecorded, team }) => !unrecorded.includes(`vpc:${team}`),
    packages: service("codeartifact.api", "codeartifact:"),
    secrets: service("secretsmanager", "secretsmanager:"),
    takeOut: (scene) => subjectOf(scene, "reader") !== undefined,
};

/** Whether the team has what a question is about. */
export function has(scene: Scene, need: Need | undefined): boolean {
    return need === undefined || table[need](scene);
}

function notebooksSpeakOf(scene: Scene, prefix: string): boolean {
    const studio = subjectOf(scene, "studio");
    return (
        typeof studio === "object" &&
        studio.identity
            .flatMap(({ document }) => document.Statement)
            .some(
                ({ Effect, Action }) =>
                    Effect === "Allow" && [Action ?? []].flat().some((action) => action.startsWith(prefix)),
            )
    );
}

/** The context under which the team's code may use the key by itself, as the key's policy has it. */
export function agreedContext(scene: Scene): readonly (readonly [key: string, value: string])[] | undefined {
    const statement = keyStatements(scene).find(({ Sid }) => Sid === "WorkersEncryptThemselves");
    return (
        statement &&
        Object.entries(statement.Condition?.["StringEquals"] ?? {}).flatMap(([key, value]) =>
            key.startsWith("kms:EncryptionContext:") && typeof value === "string" ? [[key, value] as const] : [],
        )
    );
}

function keyStatements(scene: Scene): readonly Statement[] {
    const key = thingOf(scene, "key:data");
    return (key === undefined ? undefined : scene.model.resources.get(key)?.policy?.document.Statement) ?? [];
}
