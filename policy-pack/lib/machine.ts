import { parsed } from "./json";
import type { Step } from "./pipeline";
import { list } from "./values";

/** The tasks of Step Functions that start SageMaker work, by what a pipeline calls the same step. */
const kinds: readonly (readonly [RegExp, string])[] = [
    [/createTrainingJob/i, "Training"],
    [/createHyperParameterTuningJob/i, "Tuning"],
    [/createProcessingJob/i, "Processing"],
    [/createTransformJob/i, "Transform"],
    [/createModel$/i, "Model"],
    [/createAutoMLJob(V2)?$/i, "AutoML"],
    [/createEndpointConfig$/i, "EndpointConfig"],
];

/**
 * The SageMaker work of a state machine, that within maps and branches too (Step Functions developer guide, optimized and
 * SDK integrations). What a run is given only when it starts stands as given.
 */
export function machineSteps(definition: unknown): readonly Step[] {
    return statesOf(parsed(definition)).flatMap(([name, state]) => {
        const resource = String(state["Resource"] ?? "");
        if (!/:states:::(aws-sdk:)?sagemaker:/i.test(resource)) return [];
        const action = resource.split(":").pop()?.split(".")[0] ?? "";
        const type = kinds.find(([pattern]) => pattern.test(action))?.[1];
        const args = respell(state["Parameters"] ?? state["Arguments"] ?? {});
        return type === undefined || !isObject(args) ? [] : [{ name, type, args }];
    });
}

function statesOf(machine: unknown): readonly (readonly [string, Record<string, unknown>])[] {
    if (!isObject(machine) || !isObject(machine["States"])) return [];
    return Object.entries(machine["States"]).flatMap(([name, state]) => {
        if (!isObject(state)) return [];
        const inner = [state["ItemProcessor"], state["Iterator"], ...list<unknown>(state["Branches"])];
        return [[name, state] as const, ...inner.flatMap(statesOf)];
    });
}

function respell(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(respell);
    if (!isObject(value)) return typeof value === "string" && value.startsWith("{%") ? "given" : value;
    const entries = Object.entries(value).map(([key, inner]) => {
        const dynamic = key.endsWith(".$") || (typeof inner === "string" && inner.startsWith("{%"));
        const name = key.charAt(0).toLowerCase() + key.slice(1).replace(/\.\$$/, "");
        return [name, dynamic ? (/^enable/.test(name) ? true : "given") : respell(inner)] as const;
    });
    return Object.fromEntries(entries);
}

function isObject(value: unknown): value is Record<string, unknown> {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
