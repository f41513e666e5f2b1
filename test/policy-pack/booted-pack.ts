import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { credentials } from "@grpc/grpc-js";
import { AnalyzerClient } from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import * as messages from "@pulumi/pulumi/proto/analyzer_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { Struct, type JavaScriptValue } from "google-protobuf/google/protobuf/struct_pb";
import type { ResourceRecord } from "../../policy-pack/lib/resource";

/** A stack of 20,000 resources is more than gRPC's usual 4 MB. */
const limits = { "grpc.max_send_message_length": -1, "grpc.max_receive_message_length": -1 };
const root = join(__dirname, "../..");
const ownPack = join(root, "policy-pack");
const { ADVISORY, DISABLED, MANDATORY } = messages.EnforcementLevel;
const levels = { advisory: ADVISORY, disabled: DISABLED, mandatory: MANDATORY };

/** What the engine shows of a finding. */
export interface Diagnostic {
    readonly rule: string;
    readonly level: "mandatory" | "advisory";
    readonly resource: string;
    readonly message: string;
}

/** A request to judge one resource, ready to be sent. */
export function prepareAnalyze(resource: ResourceRecord) {
    return { way: "/pulumirpc.Analyzer/Analyze", bytes: Buffer.from(requestOf(resource).serializeBinary()) };
}

/** A request to judge a stack, ready to be sent. */
export function prepareAnalyzeStack(resources: readonly ResourceRecord[]) {
    return { way: "/pulumirpc.Analyzer/AnalyzeStack", bytes: Buffer.from(stackRequestOf(resources).serializeBinary()) };
}

/** How many findings an answer holds. */
export function countFindings(answer: Buffer): number {
    return messages.AnalyzeResponse.deserializeBinary(answer).getDiagnosticsList().length;
}

export interface BootedPack {
    /** The policies that it says do not apply to a resource. */
    notApplicable(resource: ResourceRecord): Promise<string[]>;
    /** Where it listens. */
    readonly port: string;
    /** Names of the policies it serves. */
    policies(): Promise<string[]>;
    /** The processor time that the process has used so far, in seconds; undefined where the system does not tell. */
    cpuSeconds(): number | undefined;
    analyze(resource: ResourceRecord): Promise<Diagnostic[]>;
    analyzeStack(resources: readonly ResourceRecord[]): Promise<Diagnostic[]>;
    configure(config: Readonly<Record<string, object>>): Promise<void>;
    /** Tells it whose stack it is about to judge, as newer engines do. */
    configureStack(organization: string): Promise<void>;
    stop(): void;
}

/**
 * Starts a pack the way the engine does: its own process, which prints the port it listens on.
 *
 * @param organization the one that the stack belongs to, as the engine says it from the beginning
 */
export async function bootPack(folder = ownPack, organization = ""): Promise<BootedPack> {
    const runner = join(root, "node_modules/@pulumi/pulumi/cmd/run-policy-pack");
    const env = { ...process.env, PULUMI_NODEJS_ORGANIZATION: organization };
    const child = spawn(process.execPath, [runner, "127.0.0.1:1", "."], { cwd: folder, env });
    const failed = once(child, "exit").then(() =>
        Promise.reject(new Error(`the pack ended: ${String(child.stderr.read())}`)),
    );
    const [first] = (await Promise.race([once(child.stdout, "data"), failed])) as [Buffer];
    failed.catch(() => undefined);
    const port = first.toString().trim();
    const client = new AnalyzerClient(`127.0.0.1:${port}`, credentials.createInsecure(), limits);
    const call = <T>(send: (done: (error: Error | null, answer: T) => void) => void) =>
        new Promise<T>((resolve, reject) => {
            send((error, answer) => (error === null ? resolve(answer) : reject(error)));
        });
    return {
        port,
        notApplicable: async (resource) => {
            const request = requestOf(resource);
            const answer = await call<messages.AnalyzeResponse>((done) => client.analyze(request, done));
            return answer.getNotApplicableList().map((one) => one.getPolicyName());
        },
        policies: async () => {
            const info = await call<messages.AnalyzerInfo>((done) => client.getAnalyzerInfo(new Empty(), done));
            return info.getPoliciesList().map((policy) => policy.getName());
        },
        cpuSeconds: () => cpuSecondsOf(child.pid),
        analyze: async (resource) =>
            diagnosticsOf(await call<messages.AnalyzeResponse>((done) => client.analyze(requestOf(resource), done))),
        analyzeStack: async (resources) => {
            const request = stackRequestOf(resources);
            return diagnosticsOf(await call<messages.AnalyzeResponse>((done) => client.analyzeStack(request, done)));
        },
        configure: async (config) => {
            const request = new messages.ConfigureAnalyzerRequest();
            for (const [policy, given] of Object.entries(config)) {
                const { enforcementLevel = "mandatory", ...properties }: { enforcementLevel?: keyof typeof levels } =
                    given;
                const entry = new messages.PolicyConfig();
                entry.setEnforcementlevel(levels[enforcementLevel]);
                entry.setProperties(structOf(properties));
                request.getPolicyconfigMap().set(policy, entry);
            }
            await call((done) => client.configure(request, done));
        },
        configureStack: async (organization) => {
            const request = new messages.AnalyzerStackConfigureRequest().setOrganization(organization);
            await call((done) => client.configureStack(request, done));
        },
        stop: () => {
            client.close();
            child.kill();
        },
    };
}

/** As Linux counts it, in hundredths of a second (proc_pid_stat(5), utime and stime). */
function cpuSecondsOf(pid: number | undefined): number | undefined {
    const file = `/proc/${pid}/stat`;
    if (!existsSync(file)) return undefined;
    const fields = readFileSync(file, "utf8").split(") ")[1]?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) / 100;
}

function structOf(value: object): Struct {
    return Struct.fromJavaScript(JSON.parse(JSON.stringify(value)) as Record<string, JavaScriptValue>);
}

function requestOf({ type, urn, name, inputs }: ResourceRecord): messages.AnalyzeRequest {
    return new messages.AnalyzeRequest()
        .setType(type)
        .setUrn(urn)
        .setName(name)
        .setProperties(structOf(inputs))
        .setOptions(new messages.AnalyzerResourceOptions());
}

function stackRequestOf(resources: readonly ResourceRecord[]): messages.AnalyzeStackRequest {
    const request = new messages.AnalyzeStackRequest();
    for (const resource of resources) request.addResources(stackResourceOf(resource));
    return request;
}

function stackResourceOf(resource: ResourceRecord): messages.AnalyzerResource {
    const sent = new messages.AnalyzerResource()
        .setType(resource.type)
        .setUrn(resource.urn)
        .setName(resource.name)
        .setProperties(structOf({ ...resource.inputs, ...(resource.id !== undefined && { id: resource.id }) }))
        .setOptions(new messages.AnalyzerResourceOptions())
        .setDependenciesList([...(resource.dependencies ?? [])]);
    for (const [key, urns] of Object.entries(resource.propertyDependencies ?? {})) {
        const to = new messages.AnalyzerPropertyDependencies().setUrnsList([...urns]);
        sent.getPropertydependenciesMap().set(key, to);
    }
    return sent;
}

/** The SDK puts the rule's description in front of the message. */
function diagnosticsOf(answer: messages.AnalyzeResponse): Diagnostic[] {
    return answer.getDiagnosticsList().map((one) => ({
        rule: one.getPolicyname(),
        level: one.getEnforcementlevel() === messages.EnforcementLevel.MANDATORY ? "mandatory" : "advisory",
        resource: one.getUrn(),
        message: one.getMessage().replace(`${one.getDescription()}\n`, ""),
    }));
}

/** Findings as lines that can be compared, whoever made them. */
export function inOrder(found: readonly Diagnostic[]): string[] {
    return found.map(({ rule, level, resource, message }) => [rule, level, resource, message].join(" | ")).sort();
}
