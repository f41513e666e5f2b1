import type { Caller } from "../../plan/access/caller";
import type { AccessModel, From } from "../../plan/access/model";
import { isAbout } from "../../plan/access/relevant";
import { Asker, type Possible } from "../../plan/access/review/ask";
import { linesOf, type Line } from "../../plan/access/review/line";
import type { Scope } from "../../plan/access/review/scope";
import { survey } from "../../plan/access/review/survey";
import type { Thing } from "../../plan/access/review/thing";
import type { Broken } from "./judge";

type Affected = (caller: Caller, action: string, thing: Thing) => boolean;

/** Asks only what may be answered otherwise than before. */
class KnowingAsker extends Asker {
    constructor(
        model: AccessModel,
        private readonly memory: Map<string, readonly Possible[]>,
        private readonly affected: Affected | undefined,
    ) {
        super(model);
    }

    override async ask(
        caller: Caller,
        action: string,
        thing: Thing,
        places: readonly From[],
        scope: Scope,
    ): Promise<readonly Possible[]> {
        const { kind, account, label, member } = thing;
        const named = Object.values(thing.arns ?? {});
        const key = [caller.principal, action, kind.name, account, label, member, ...named, ...places].join(" ");
        const known = this.memory.get(key);
        if (known !== undefined && this.affected?.(caller, action, thing) === false) {
            return known;
        }
        const found = await super.ask(caller, action, thing, places, scope);
        if (this.affected === undefined) {
            this.memory.set(key, found);
        }
        return found;
    }
}

/**
 * The access review that is committed: who may do what under which conditions. A mutant by which a line of it comes,
 * goes or changes cannot be merged before somebody has read that line.
 */
export class ReviewJudge {
    private readonly memory = new Map<string, readonly Possible[]>();
    private readonly lines = new Map<string, ReadonlySet<string>>();

    constructor(private readonly model: AccessModel) {}

    async prepare(): Promise<void> {
        for (const account of this.model.accounts.keys()) {
            this.lines.set(account, await this.linesOf(account, this.model, undefined));
        }
    }

    /** The first line that is different. */
    async caught({ model, differences }: Broken): Promise<string | undefined> {
        const byPart = new Map(differences.map((each) => [each.about, each]));
        const affected: Affected = (caller, action, thing) => {
            const arns = Object.values(thing.arns ?? {}).flatMap((arn) => (arn === undefined ? [] : [arn]));
            const parts = [
                `principal ${caller.principal}`,
                `account ${caller.account ?? ""}`,
                `account ${thing.account}`,
                `policies ${thing.account} logs`,
                ...arns.flatMap((arn) => [`resource ${arn}`, `principal ${arn}`]),
                ...model.doors.map(({ id }) => `door ${id}`),
            ];
            return parts.some((part) => {
                const difference = byPart.get(part);
                return (
                    difference !== undefined &&
                    (difference.statements?.some((statement) => isAbout(statement, action)) ?? true)
                );
            });
        };
        for (const account of this.accountsFor(differences.map((each) => each.account))) {
            const [before, now] = [this.lines.get(account), await this.linesOf(account, model, affected)];
            const added = [...now].find((line) => before?.has(line) !== true);
            const gone = [...(before ?? [])].find((line) => !now.has(line));
            if (added !== undefined || gone !== undefined) {
                return added ?? `no longer: ${gone ?? ""}`;
            }
        }
        return undefined;
    }

    /** A team's policies have a say in its own account and in the central ones; theirs have it everywhere. */
    private accountsFor(changed: readonly string[]): readonly string[] {
        const central = ["management", "audit", "network"];
        const isCentral = (id: string) => central.includes(this.model.accounts.get(id)?.name ?? "management");
        const all = [...this.model.accounts.keys()];
        return changed.some(isCentral) ? all : all.filter((id) => changed.includes(id) || isCentral(id));
    }

    private async linesOf(
        account: string,
        model: AccessModel,
        affected: Affected | undefined,
    ): Promise<ReadonlySet<string>> {
        const asker = new KnowingAsker(model, this.memory, affected);
        const name = model.accounts.get(account)?.name ?? account;
        return new Set(linesOf(name, await survey(model, account, asker)).map(told));
    }
}

function told({ account, group, subject, kind, thing, verb, from, only }: Line): string {
    const condition = only === "" ? "" : ` if ${only}`;
    return `${account}: ${group} ${subject} may ${verb} ${[kind, thing].join(" ").trim()} from ${from}${condition}`;
}
