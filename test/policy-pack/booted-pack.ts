import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { credentials } from "@grpc/grpc-js";
import { AnalyzerClient } from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import * as messages from "@pulumi/pulumi/proto/analyzer_pb";
import { Struct, type JavaScriptValue } from "google-protobuf/google/protobuf/struct_pb";
import type { ResourceRecord } from "../../policy-pack/lib/resource";

const root = join(__dirname, "../..");

/** What the engine shows of a finding. */
export interface Diagnostic {
    readonly rule: string;
    readonly level: "mandatory" | "advisory";
    readonly resource: string;
    readonly message: string;
}

export interface BootedPack {
    analyze(resource: ResourceRecord): Promise<Diagnostic[]>;
    analyzeStack(resources: readonly ResourceRecord[]): Promise<Diagnostic[]>;
    configure(config: Readonly<Record<string, object>>): Promise<void>;
    stop(): void;
}

/** Starts the pack the way the engine does: its own process, which prints the port it listens on. */
export async function bootPack(): Promise<BootedPack> {
    const runner = join(root, "node_modules/@pulumi/pulumi/cmd/run-policy-pack");
    const child = spawn(process.execPath, [runner, "127.0.0.1:1", "."], { cwd: join(root, "policy-pack") });
    const failed = once(child, "exit").then(() =>
        Promise.reject(new Error(`the pack ended: ${String(child.stderr.read())}`)),
    );
    const [first] = (await Promise.race([once(child.stdout, "data"), failed])) as [Buffer];
    failed.catch(() => undefined);
    const client = new AnalyzerClient(`127.0.0.1:${first.toString().trim()}`, credentials.createInsecure());
    const call = <T>(send: (done: (error: Error | null, answer: T) => void) => void) =>
        new Promise<T>((resolve, reject) => {
            send((error, answer) => (error === null ? resolve(answer) : reject(error)));
        });
    return {
        analyze: async (resource) =>
            diagnosticsOf(await call<messages.AnalyzeResponse>((done) => client.analyze(requestOf(resource), done))),
        analyzeStack: async (resources) => {
            const request = new messages.AnalyzeStackRequest();
            for (const resource of resources) request.addResources(stackResourceOf(resource));
            return diagnosticsOf(await call<messages.AnalyzeResponse>((done) => client.analyzeStack(request, done)));
        },
        configure: async (config) => {
            const request = new messages.ConfigureAnalyzerRequest();
            for (const [policy, properties] of Object.entries(config)) {
                const entry = new messages.PolicyConfig();
                entry.setEnforcementlevel(messages.EnforcementLevel.MANDATORY);
                entry.setProperties(structOf(properties));
                request.getPolicyconfigMap().set(policy, entry);
            }
            await call((done) => client.configure(request, done));
        },
        stop: () => {
            client.close();
            child.kill();
        },
    };
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
