import { apartFor } from "./apart";
import { keyFault } from "./keys";
import { blocksAt } from "./keyed";
import { hasLocalStorage } from "./instances";
import { mustBeOn } from "./switches";
import { list } from "./values";
import { vpcFault } from "./vpc";

/** A SageMaker job, in whatever resource or pipeline step it is written: where it says what. Undefined: not said. */
export interface Job {
    /** How a message calls the place, with a final dot; "" for the resource itself. */
    readonly at: string;
    /** The block with `vpcConfig`. Each of these is looked at by who asks, as another may not be known yet. */
    readonly network?: () => object | undefined;
    /** The block with the two switches `enableNetworkIsolation` and `enableInterContainerTrafficEncryption`. */
    readonly switches?: () => object | undefined;
    /** The block with `enableInterContainerTrafficEncryption`, for what has no network isolation to switch. */
    readonly traffic?: () => object;
    /** Whether it is a model alone, whose containers do not speak to each other over a network. */
    readonly single?: true;
    /** Questions after keys. */
    readonly keys: readonly (() => readonly JobKey[])[];
}

export interface JobKey {
    readonly block: object;
    readonly property: string;
    readonly path: string;
}

const block = (props: object, path: string): object | undefined => {
    const found = blocksAt(props, path.split("."))[0];
    return Object(found) === found ? (found as object) : undefined;
};

/** The key of the volume of a cluster, unless its instances have disks of their own. */
function volumeKey(props: object, path: string, at: string): readonly JobKey[] {
    const cluster = block(props, path);
    if (cluster === undefined) return [];
    if (keyFault(cluster, "volumeKmsKeyId") === undefined) return [];
    const types = [...blocksAt(cluster, ["instanceType"]), ...blocksAt(cluster, ["instanceGroups", "instanceType"])];
    const typed = types.filter((type) => typeof type === "string");
    if (typed.length > 0 && typed.every(hasLocalStorage)) return [];
    return [{ block: cluster, property: "volumeKmsKeyId", path: `${at}${path}.volumeKmsKeyId` }];
}

function outputKey(props: object, path: string, at: string): readonly JobKey[] {
    const output = block(props, path);
    return output === undefined ? [] : [{ block: output, property: "kmsKeyId", path: `${at}${path}.kmsKeyId` }];
}

/** A training job, or the definition of those of a tuning job. */
export function trainingJob(props: object, at = ""): Job {
    const clusters = ["resourceConfig", "hyperParameterTuningResourceConfig"];
    const keys = [
        ...clusters.map((path) => () => volumeKey(props, path, at)),
        () => outputKey(props, "outputDataConfig", at),
    ];
    return { at, network: () => props, switches: () => props, keys };
}

/** The training jobs that a tuning job defines, one or many. */
export function tuningJobs(props: object): readonly Job[] {
    return ["trainingJobDefinition", "trainingJobDefinitions"].flatMap((key) =>
        list<unknown>(Reflect.get(props, key)).flatMap((one) =>
            Object(one) === one ? [trainingJob(one as object, `${key}.`)] : [],
        ),
    );
}

/** A job on a cluster with a `networkConfig` of its own: processing and monitoring. */
export function processingJob(props: object, cluster: string, output: string, at = ""): Job {
    // A text stands for what a run is given only when it starts.
    const network = () =>
        blocksAt(props, ["networkConfig"]).includes("given") ? undefined : (block(props, "networkConfig") ?? {});
    const keys = [() => volumeKey(props, cluster, at), () => outputKey(props, output, at)];
    return { at: `${at}networkConfig.`, network, switches: network, keys };
}

export function jobVpcFaults(jobs: readonly Job[]): readonly string[] {
    return apartFor(jobs, ({ at, network }) => {
        const placed = network?.();
        return placed && vpcFault(placed, "vpcConfig", `${at}vpcConfig`);
    });
}

export function jobSwitchFaults(
    jobs: readonly Job[],
    name: "enableNetworkIsolation" | "enableInterContainerTrafficEncryption",
): readonly string[] {
    const traffic = name === "enableInterContainerTrafficEncryption";
    return apartFor(jobs, ({ at, single, ...job }) => {
        const switches = job.switches ?? (traffic ? job.traffic : undefined);
        if (switches === undefined || (traffic && single === true)) return undefined;
        const given = switches();
        return given && mustBeOn(Reflect.get(given, name), `${at}${name}`);
    });
}

export function jobKeyFaults(jobs: readonly Job[]): readonly string[] {
    return apartFor(
        jobs.flatMap(({ keys }) => keys),
        (keys) => keys().flatMap(({ block, property, path }) => keyFault(block, property, path) ?? []),
    );
}
