import type { AccessModel, From, Principal } from "../model";
import { Adversary, type Granted } from "./adversary";
import { gainKey, type Gain } from "./gain";
import { isBarred } from "./prospects";
import { Scene } from "./scene";
import type { Actor, Technique } from "./technique";
import { techniques as all } from "./techniques";
import { edited, isEdit } from "./world";

/** What one technique, used by one actor, gives at once. */
export interface Step {
    readonly technique: Technique;
    readonly by: string;
    readonly from: From;
    readonly granted: readonly Granted[];
    readonly gains: readonly Gain[];
    /** The edits without which it would not work. */
    readonly after: readonly Gain[];
}

/** A gain, and how it was come by; undefined for what the attacker starts with. */
export interface Reached {
    readonly gain: Gain;
    readonly step: Step | undefined;
}

/** With whom an attack begins. */
export interface Start {
    readonly who: readonly Principal[];
    readonly from: readonly From[];
}

export interface Closure {
    /** By the gain's key, in the order in which it was reached, so that what comes first took the fewest steps. */
    readonly reached: ReadonlyMap<string, Reached>;
}

export interface EscalationOptions {
    readonly techniques?: readonly Technique[];
    /** Roles that are reached but not used: what the pipeline could do is told apart. */
    readonly spared?: (principal: Principal) => boolean;
    /** Gains that are reached but not used. */
    readonly unused?: (gain: Gain) => boolean;
}

/** What follows from what, worked out once for all starts. */
export class Escalation {
    private readonly base: World;
    private readonly worlds = new Map<string, World>();

    constructor(
        private readonly model: AccessModel,
        private readonly options: EscalationOptions = {},
    ) {
        this.base = new World(model, options.techniques ?? all);
    }

    /** Questions put to the evaluator so far. */
    get asked(): number {
        return [this.base, ...this.worlds.values()].reduce((sum, { adversary }) => sum + adversary.asked, 0);
    }

    /** Those that took the evaluator. */
    get evaluated(): number {
        return [this.base, ...this.worlds.values()].reduce((sum, { adversary }) => sum + adversary.evaluated, 0);
    }

    /** Actors whose every technique was tried so far. */
    get states(): number {
        return [this.base, ...this.worlds.values()].reduce((sum, { known }) => sum + known.size, 0);
    }

    /** Everything that the start leads to, until nothing new is reached. */
    async closure(start: Start): Promise<Closure> {
        const reached = new Map<string, Reached>();
        const reach = (gain: Gain, step?: Step) => {
            const key = gainKey(gain);
            if (!reached.has(key)) {
                reached.set(key, { gain, step });
            }
        };
        start.who.forEach(({ arn }) => reach({ kind: "acts-as", on: arn }));
        start.from.forEach((on) => reach({ kind: "stands-in", on }));
        for (let before = -1; reached.size > before;) {
            before = reached.size;
            const used = [...reached.values()].map(({ gain }) => gain).filter(isEdit);
            const after = used.filter((gain) => this.options.unused?.(gain) !== true);
            await this.spread(this.worldAfter(after), after, reached, reach, start);
        }
        return { reached };
    }

    /** Everything that follows in one state of the documents. */
    private async spread(
        world: World,
        after: readonly Gain[],
        reached: ReadonlyMap<string, Reached>,
        reach: (gain: Gain, step?: Step) => void,
        start: Start,
    ): Promise<void> {
        const done = new Set<string>();
        for (let found = true; found;) {
            found = false;
            for (const actor of this.actors(world, reached, start)) {
                const key = `${actor.principal.arn} ${actor.from}`;
                if (!done.has(key)) {
                    done.add(key);
                    found = true;
                    for (const prospect of await world.prospects(actor)) {
                        if (!prospect.gains.every((gain) => reached.has(gainKey(gain)))) {
                            const step = await prospect.step();
                            step?.gains.forEach((gain) => reach(gain, { ...step, after: relevant(after, step) }));
                        }
                    }
                }
            }
        }
    }

    /** Whoever is held, in every place that is reached; what a service does for somebody, it does from AWS. */
    private actors({ scene }: World, reached: ReadonlyMap<string, Reached>, start: Start): readonly Actor[] {
        const gains = [...reached.values()]
            .filter(({ gain, step }) => step === undefined || this.options.unused?.(gain) !== true)
            .map(({ gain }) => gain);
        // From within a network first: what is had there needs not be tried from elsewhere.
        const places = gains.flatMap((gain) => (gain.kind === "stands-in" ? [gain.on] : [])).reverse();
        const given = new Map(start.who.map((each) => [each.arn, each]));
        return gains.flatMap((gain): readonly Actor[] => {
            const held = gain.kind === "acts-as" || gain.kind === "drives" || gain.kind === "is-forwarded";
            const principal = held ? (scene.model.principals.get(gain.on) ?? given.get(gain.on)) : undefined;
            if (principal === undefined || (!given.has(principal.arn) && this.options.spared?.(principal) === true)) {
                return [];
            }
            const from: readonly From[] = gain.kind === "acts-as" ? places : ["aws"];
            return from.map((place) => ({ principal, from: place }));
        });
    }

    private worldAfter(gains: readonly Gain[]): World {
        if (gains.length === 0) {
            return this.base;
        }
        const key = gains.map(gainKey).sort().join("\n");
        const world = this.worlds.get(key) ?? new World(edited(this.model, gains), this.options.techniques ?? all);
        this.worlds.set(key, world);
        return world;
    }
}

/** Something that an actor could try; what comes of it is found out once, when somebody needs to know. */
interface Prospect {
    readonly gains: readonly Gain[];
    readonly step: () => Promise<Step | undefined>;
}

/** One state of all documents, and what is possible in it. */
class World {
    readonly scene: Scene;
    readonly adversary: Adversary;
    readonly known = new Map<string, Promise<readonly Prospect[]>>();

    constructor(
        model: AccessModel,
        private readonly techniques: readonly Technique[],
    ) {
        this.scene = new Scene(model);
        this.adversary = new Adversary(this.scene);
    }

    prospects(actor: Actor): Promise<readonly Prospect[]> {
        const key = `${actor.principal.arn} ${actor.from}`;
        const prospects = this.known.get(key) ?? this.look(actor);
        this.known.set(key, prospects);
        return prospects;
    }

    private async look(actor: Actor): Promise<readonly Prospect[]> {
        return (await isBarred(this.scene.model, actor.principal, actor.from)) ? [] : this.possible(actor);
    }

    private possible(actor: Actor): readonly Prospect[] {
        return this.techniques
            .filter(({ actions }) => actions.every((action) => this.adversary.hopes(actor.principal, action)))
            .flatMap((technique) =>
                technique.attempts(this.scene, actor).map(({ calls, gains }) => {
                    let step: Promise<Step | undefined> | undefined;
                    const attempt = async (): Promise<Step | undefined> => {
                        const granted = await this.adversary.makeAll(actor, calls);
                        return (
                            granted && {
                                technique,
                                by: actor.principal.arn,
                                from: actor.from,
                                granted,
                                gains,
                                after: [],
                            }
                        );
                    };
                    return { gains, step: () => (step ??= attempt()) };
                }),
            );
    }
}

/** The edits that concern whoever calls or what is called. */
function relevant(after: readonly Gain[], { granted, by }: Step): readonly Gain[] {
    return after.filter(({ on }) =>
        granted.some((call) => call.who === on || by === on || call.on === on || call.on.startsWith(`${on}/`)),
    );
}
