import { hasLocalStorage } from "./instances";
import { blocksAt } from "./keyed";
import { parsed } from "./json";
import { processingJob, trainingJob, tuningJobs, type Job } from "./jobs";

/** A step of a SageMaker pipeline, its arguments spelt as the properties of Pulumi's resources are. */
export interface Step {
    readonly name: string;
    readonly type: string;
    readonly args: object;
}

/**
 * The steps of a pipeline definition (SageMaker developer guide, pipeline definition JSON schema), those within
 * conditions among them. `Get` of a parameter stands for the parameter's default. Undefined where it is no JSON.
 */
export function pipelineSteps(definition: unknown): readonly Step[] | undefined {
    if (definition === undefined || definition === null || definition === "") return [];
    const root = parsed(definition);
    if (!isObject(root)) return undefined;
    const parameters = new Map(
        items(root["Parameters"]).map((one) => [`Parameters.${String(one["Name"])}`, one["DefaultValue"]] as const),
    );
    return stepsIn(root["Steps"], parameters);
}

/** The defaults of a pipeline's parameters by name; none where there is no definition. */
export function pipelineDefaults(definition: unknown): Readonly<Record<string, unknown>> {
    const root = parsed(definition);
    return Object.fromEntries(
        items(isObject(root) ? root["Parameters"] : []).map((one) => [String(one["Name"]), one["DefaultValue"]]),
    );
}

function stepsIn(steps: unknown, parameters: ReadonlyMap<string, unknown>): readonly Step[] {
    return items(steps).flatMap((step): readonly Step[] => {
        const given = isObject(step["Arguments"]) ? step["Arguments"] : {};
        const inner = ["IfSteps", "ElseSteps", "Steps"].flatMap((key) => stepsIn(given[key], parameters));
        const name = String(step["Name"] ?? "");
        return [
            { name, type: String(step["Type"] ?? ""), args: Object(respell(given, parameters)) as object },
            ...inner,
        ];
    });
}

/** What a step runs. Steps that run nothing of ours in the network (a Lambda function, a condition) give none. */
export function jobsOf({ name, type, args }: Step): readonly Job[] {
    const at = `step ${name}: `;
    switch (type) {
        case "Training":
            return [trainingJob(args, at)];
        case "Tuning":
            return tuningJobs(args).map((job) => ({ ...job, at: `${at}${job.at}` }));
        case "Processing":
        case "ClarifyCheck":
        case "QualityCheck":
            return [processingJob(args, "processingResources.clusterConfig", "processingOutputConfig", at)];
        case "AutoML": {
            // CreateAutoMLJob has it in the job's configuration, CreateAutoMLJobV2 beside it.
            const path = "securityConfig" in args ? "securityConfig" : "autoMLJobConfig.securityConfig";
            const security = () => Object(blocksAt(args, path.split("."))[0]) as object;
            const { keys } = processingJob(args, path, "outputDataConfig", at);
            return [{ at, network: security, traffic: security, keys }];
        }
        case "Model":
            return [{ at, network: () => args, switches: () => args, single: true, keys: [] }];
        case "EndpointConfig": {
            const key = { block: args, property: "kmsKeyId", path: `${at}kmsKeyId` };
            const types = () => blocksAt(args, ["productionVariants", "instanceType"]);
            return [{ at, keys: [() => (types().some(hasLocalStorage) ? [] : [key])] }];
        }
        case "Transform": {
            const { keys } = processingJob(args, "transformResources", "transformOutput", at);
            return [{ at, keys }];
        }
        default:
            return [];
    }
}

function respell(value: unknown, parameters: ReadonlyMap<string, unknown>): unknown {
    if (Array.isArray(value)) return value.map((item) => respell(item, parameters));
    if (!isObject(value)) return value;
    if (typeof value["Get"] === "string") return parameters.get(value["Get"]) ?? "given";
    const entries = Object.entries(value).map(([key, inner]) => {
        const found = respell(inner, parameters);
        // A switch that the run is given when it starts is its starter's to answer for.
        const given = found === "given" && /^enable/i.test(key) ? true : found;
        return [key.charAt(0).toLowerCase() + key.slice(1), given] as const;
    });
    return Object.fromEntries(entries);
}

function items(value: unknown): readonly Record<string, unknown>[] {
    return Array.isArray(value) ? value.filter(isObject) : [];
}

function isObject(value: unknown): value is Record<string, unknown> {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
