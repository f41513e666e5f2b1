import type { EnvironmentConfig } from "../../components/config/schema";
import type { RenderedResource } from "../engine/rendering";

/** A team that has an account, as the configuration knows it. */
export interface TeamAccount {
    readonly name: string;
    readonly account: string;
    readonly config: EnvironmentConfig["teams"][string];
}

/** Everything that an environment would build, to be looked up by kind, account and id. */
export class Inventory {
    readonly teams: readonly TeamAccount[];
    private readonly byType = new Map<string, RenderedResource[]>();
    private readonly aliases: ReadonlyMap<string, readonly string[]>;
    private readonly keys: ReadonlyMap<string, RenderedResource>;

    constructor(
        private readonly all: readonly RenderedResource[],
        readonly config: EnvironmentConfig,
    ) {
        for (const resource of all) {
            const same = this.byType.get(resource.type);
            if (same === undefined) {
                this.byType.set(resource.type, [resource]);
            } else {
                same.push(resource);
            }
        }
        this.teams = Object.entries(config.teams).flatMap(([name, team]) =>
            team.accountId === undefined || !all.some(({ account }) => account === team.accountId)
                ? []
                : [{ name, account: team.accountId, config: team }],
        );
        const keys = ["aws:kms/key:Key", "aws:kms/externalKey:ExternalKey"].flatMap((type) => this.of(type));
        this.keys = new Map(keys.flatMap((key) => [key.id, key.outputs["arn"]].map((name) => [String(name), key])));
        const aliases = new Map<string, string[]>();
        for (const { account, inputs } of this.of("aws:kms/alias:Alias")) {
            const name = String(inputs["name"]);
            aliases.set(`arn:aws:kms:${config.region}:${account ?? ""}:${name}`, [name]);
            const target = this.keys.get(String(inputs["targetKeyId"]));
            if (target !== undefined) {
                aliases.set(target.urn, [...(aliases.get(target.urn) ?? []), name]);
            }
        }
        this.aliases = aliases;
    }

    get resources(): readonly RenderedResource[] {
        return this.all;
    }

    of(type: string, account?: string): readonly RenderedResource[] {
        const all = this.byType.get(type) ?? [];
        return account === undefined ? all : all.filter((each) => each.account === account);
    }

    /** The aliases of a key of this environment that a property names, by id, ARN or alias; none for any other key. */
    aliasesOf(key: unknown): readonly string[] {
        const found = this.keys.get(String(key));
        return this.aliases.get(found?.urn ?? String(key)) ?? [];
    }
}

/** The values at a dotted path; a list on the way stands for each of its elements. */
export function valuesAt(value: unknown, path: string): readonly unknown[] {
    const [head = "", ...rest] = path.split(".");
    if (path === "") {
        return [value];
    }
    if (Array.isArray(value) && !/^\d+$/.test(head)) {
        return value.flatMap((item) => valuesAt(item, path));
    }
    if (typeof value !== "object" || value === null) {
        return [];
    }
    const inner = new Map<string, unknown>(Object.entries(value)).get(head);
    return inner === undefined ? [] : valuesAt(inner, rest.join("."));
}

/** The JSON that a property holds as text; undefined for any other text. */
export function parsed(text: unknown): unknown {
    try {
        return typeof text === "string" ? JSON.parse(text) : undefined;
    } catch {
        return undefined;
    }
}
