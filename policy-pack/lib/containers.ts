import { parsed } from "./json";
import { list, only, text } from "./values";

/** A container of ECS or Batch, in whichever of their forms it is written. */
export interface Container {
    /** Where it stands, for messages. */
    readonly path: string;
    readonly image: string;
    /** The user that the container runs as, by name or number; "" where the image says. */
    readonly user: string;
    readonly privileged: unknown;
    readonly readOnlyRoot: unknown;
    readonly logDriver: string;
    readonly addedCapabilities: readonly string[];
    readonly securityOptions: readonly string[];
    readonly environment: Readonly<Record<string, string>>;
    readonly logOptions: unknown;
    /** What the container runs, in one line. */
    readonly command: string;
}

/** The value of a key in any letter case, as AWS's JSON has it in two and its readers mind neither. */
export function valueOf(object: unknown, ...path: readonly string[]): unknown {
    return path.reduce<unknown>((value, wanted) => {
        if (Object(value) !== value) return undefined;
        const key = Object.keys(value as object).find((one) => one.toLowerCase() === wanted.toLowerCase());
        return key === undefined ? undefined : Reflect.get(value as object, key);
    }, object);
}

/** The container that an object of a definition describes; read part by part, as some are known later than others. */
function containerOf(given: unknown, path: string): Container {
    const security = () => only(valueOf(given, "securityContext"));
    const capabilities = () => valueOf(given, "linuxParameters", "capabilities");
    const first = (...keys: readonly string[]) =>
        keys.map((key) => valueOf(given, key)).find((value) => value !== undefined && value !== null);
    return {
        path,
        get image() {
            return text(valueOf(given, "image"));
        },
        get privileged() {
            return valueOf(given, "privileged") ?? valueOf(security(), "privileged");
        },
        get user() {
            return String(valueOf(given, "user") ?? valueOf(security(), "runAsUser") ?? "");
        },
        get readOnlyRoot() {
            return valueOf(given, "readonlyRootFilesystem") ?? valueOf(security(), "readOnlyRootFileSystem");
        },
        get logDriver() {
            return text(valueOf(given, "logConfiguration", "logDriver"));
        },
        get addedCapabilities() {
            return list<unknown>(valueOf(capabilities(), "add") ?? valueOf(capabilities(), "adds")).map(text);
        },
        get securityOptions() {
            return list<unknown>(valueOf(given, "dockerSecurityOptions")).map(text);
        },
        get logOptions() {
            return valueOf(given, "logConfiguration", "options");
        },
        get command() {
            const parts = ["entryPoint", "command", "commands", "args"];
            return parts
                .flatMap((key) => list<unknown>(valueOf(given, key)))
                .map(text)
                .join(" ");
        },
        get environment() {
            const pairs = list<unknown>(first("environment", "environments", "envs"));
            return Object.fromEntries(pairs.map((pair) => [text(valueOf(pair, "name")), text(valueOf(pair, "value"))]));
        },
    };
}

/** The containers of an ECS task definition (JSON) or daemon task definition (a list). */
export function taskContainers(props: { readonly containerDefinitions?: unknown }): readonly Container[] {
    const definitions = list<unknown>(parsed(props.containerDefinitions));
    return definitions.map((one, i) => containerOf(one, `containerDefinitions[${i}]`));
}

/** The one container of an Express service, and of others that name it so. */
export function primaryContainer(props: object): readonly Container[] {
    return list<unknown>(valueOf(props, "primaryContainer")).map((one) => containerOf(one, "primaryContainer"));
}

interface Job {
    readonly containerProperties?: unknown;
    readonly nodeProperties?: unknown;
    readonly ecsProperties?: unknown;
    readonly eksProperties?: unknown;
}

/** The containers of a Batch job, on one node or several, on ECS or EKS. */
export function jobContainers(job: Job): readonly Container[] {
    const [single, nodes, ecs] = [job.containerProperties, job.nodeProperties, job.ecsProperties].map(parsed);
    const pod = only(valueOf(only(job.eksProperties), "podProperties"));
    const ranges = list<unknown>(valueOf(nodes, "nodeRangeProperties")).map((range) => valueOf(range, "container"));
    const tasks = list<unknown>(valueOf(ecs, "taskProperties")).flatMap((task) =>
        list<unknown>(valueOf(task, "containers")),
    );
    const pods = [...list<unknown>(valueOf(pod, "containers")), ...list<unknown>(valueOf(pod, "initContainers"))];
    return [
        ...list(single).map((one) => containerOf(one, "containerProperties")),
        ...list(ranges).map((one, i) => containerOf(one, `nodeProperties.nodeRangeProperties[${i}].container`)),
        ...tasks.map((one, i) => containerOf(one, `ecsProperties container ${i}`)),
        ...pods.map((one, i) => containerOf(one, `eksProperties container ${i}`)),
    ];
}

/** The volumes of a Batch job that does not run on EKS. */
export function jobVolumes(job: Job): readonly unknown[] {
    const [single, nodes, ecs] = [job.containerProperties, job.nodeProperties, job.ecsProperties].map(parsed);
    const ranges = list<unknown>(valueOf(nodes, "nodeRangeProperties")).map((range) => valueOf(range, "container"));
    const owners = [single, ...ranges, ...list<unknown>(valueOf(ecs, "taskProperties"))];
    return owners.flatMap((owner) => list<unknown>(valueOf(owner, "volumes")));
}
