import type { Statement } from "../../../components/iam/document";
import type { RequestContext } from "../decide";
import type { AccessModel } from "../model";
import { list } from "../words";
import { all, any, condition, isCondition, type When } from "./when";

/**
 * The names of one account, and of one of its members, as words that are the same in every account: what is known of one
 * team's policies is known of another's that differ in names only, and the review can say it of both at once.
 */
export class Scope {
    private readonly tokens: ReadonlyMap<string, string>;
    private readonly literals: RegExp;
    private readonly statements = new WeakMap<Statement, string>();
    private readonly circumstances = new WeakMap<When, When>();

    constructor(model: AccessModel, account: string, member: string | undefined, other: string | undefined) {
        const { environment, accounts, principals, resources, vpcs } = model;
        const own = accounts.get(account)?.name ?? "";
        const prefixes = [...accounts.values()].map(({ name }) => `kura-${environment}-${name}`);
        const members = new Set(
            [...principals.values()].flatMap((each) =>
                each.account === account && each.member !== undefined ? [each.member] : [],
            ),
        );
        const called = (each: string) => (each === member ? "{member}" : each === other ? "{other}" : "{others}");
        const mine = [...resources.values()].filter((resource) => resource.account === account);
        const tokens = new Map<string, string>([
            ...prefixes.map((prefix) => [prefix, prefix] as const),
            [`kura-${environment}-${own}`, "kura-{team}"],
            [`kura-${environment}/${own}`, "kura/{team}"],
            [`/kura/${environment}/${own}`, "/kura/{team}"],
            ...[...accounts.values()].map(({ id, name }) => [id, `{account of ${name}}`] as const),
            [account, "{account}"],
            ...vpcs.flatMap((vpc) => (vpc.account === account ? [[vpc.id, "{network}"] as const] : [])),
            ...mine.flatMap(({ kind, arn, purpose }) =>
                kind === "key" ? [[arn.split("/").at(-1) ?? arn, `{${purpose ?? "unnamed"} key}`] as const] : [],
            ),
            ...mine.flatMap(({ kind, arn }) =>
                kind === "domain" ? [[arn.split("/").at(-1) ?? arn, "{domain}"] as const] : [],
            ),
            ...[...members].flatMap((each) => [
                [`developer-${each}`, `developer-${called(each)}`] as const,
                [`studio-${each}`, `studio-${called(each)}`] as const,
                [`/${each}`, `/${called(each)}`] as const,
            ]),
        ]);
        this.tokens = tokens;
        const longestFirst = [...tokens.keys()].sort((a, b) => b.length - a.length);
        const escaped = longestFirst.map((literal) => literal.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
        this.literals = new RegExp(`(?:${escaped.join("|")})(?![a-z0-9])`, "g");
    }

    rename(text: string): string {
        return text.replaceAll(this.literals, (literal) => this.tokens.get(literal) ?? literal);
    }

    context(context: RequestContext): RequestContext {
        return Object.fromEntries(
            Object.entries(context).map(([key, value]) => [
                key,
                typeof value === "string" ? this.rename(value) : value?.map((each) => this.rename(each)),
            ]),
        );
    }

    /** What a statement that is about the request decides it by; the order of lists does not matter. */
    statement(statement: Statement): string {
        const known = this.statements.get(statement) ?? JSON.stringify(this.plain(deciding(statement)));
        this.statements.set(statement, known);
        return known;
    }

    private plain(value: unknown): unknown {
        if (typeof value === "string") {
            return this.rename(value);
        }
        if (Array.isArray(value)) {
            return [...new Set(value.map((each) => String(this.plain(each))))].sort();
        }
        return typeof value === "object" && value !== null
            ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, this.plain(each)]))
            : value;
    }

    when(when: When): When {
        const known = this.circumstances.get(when) ?? this.translated(when);
        this.circumstances.set(when, known);
        return known;
    }

    private translated(when: When): When {
        if (isCondition(when)) {
            const values = new Set(when.values.map((value) => this.rename(value)));
            return condition(when.key, when.test, [...values].sort());
        }
        return "all" in when
            ? all(when.all.map((part) => this.when(part)))
            : any(when.any.map((part) => this.when(part)));
    }
}

/** The resource still matters where it depends on the caller. */
function deciding({ Effect, Principal: who, Resource, NotResource, Condition }: Statement): object {
    const resources = [...list(Resource), ...list(NotResource)].filter((each) => each.includes("${"));
    return { Effect, who, resources, Condition };
}
