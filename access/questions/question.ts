import type { ControlId } from "../../controls";

/**
 * The language of the questions. A row reads as a sentence (`["infra-admin", "never", "reads object", "object:work",
 * "room"]`), and stands for every team of the environment that has what it speaks of.
 */

/** Roles of a team's account by what they are for. */
type TeamRole =
    | "infra-admin"
    | "data-recipient"
    | "developer"
    | "release-approver"
    | "auditor"
    | "studio"
    | "nobody"
    | "jobs"
    | "inference"
    | "labelling"
    | "images"
    | "intake"
    | "malware-scan"
    | "backup"
    | "flow-logs"
    | "alarms"
    | "mlflow"
    | "feature-store"
    | "tables"
    | "hosts"
    | "deployer"
    /** A role that somebody has made by hand, with everything allowed and without a boundary. */
    | "administrator"
    | "root";

/** `studio:other` is another member's; `@other` another team's; `@audit` of that account. */
export type Who =
    | TeamRole
    | "developer:other"
    | "studio:other"
    | `${TeamRole}@${"other" | "audit" | "network" | "management"}`
    /** The team's auditors in the audit account, where the archive is. */
    | "archive-auditor"
    | "archive-auditor@other"
    /** What makes the repositories of the shared images, in the network account. */
    | "image-cache"
    /** Who fetches what has been released. */
    | "reader"
    /** Somebody with an account of another organization and everything allowed there. */
    | "stranger"
    | "anonymous"
    /** Who signs in by the identity provider, before he is anybody. */
    | "identity-provider"
    | "identity-provider@other"
    | "identity-provider@audit"
    | `service:${string}`
    | `service:${string}.{region}`;

/** Where a call comes from. */
export type Place =
    /** A terminal of the security room, over the internet. */
    | "room"
    /** A terminal of the security room, through the entrance's endpoints. */
    | "entrance"
    /** The team's own VPC, through its endpoints. */
    | "zone"
    | "zone@other"
    | "internet"
    /** A service of AWS that has been given the role works with it in AWS's own network. */
    | "aws"
    /** A service of AWS passes on what its caller has asked for. */
    | "forwarded";

/** Condition keys; in the values `{key:data}` stands for what such a resource resolves to. */
export type Keys = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Something that not every team has. */
export type Need =
    | "athena"
    | "bedrock"
    | "catalogue"
    | "clientSideEncryption"
    | "dynamodb"
    | "featureStore"
    | "hosts"
    | "imported"
    | "inference"
    | "labelling"
    | "mlflow"
    | "network"
    | "packages"
    | "secrets"
    | "takeOut";

/** Under which circumstances somebody asks. */
export interface Circumstance {
    /** In words, for the report. */
    readonly said?: string;
    readonly keys?: Keys;
    /** The encryption context that the team has agreed for its client-side encryption: all of it, half, or that and more. */
    readonly agreedContext?: "whole" | "half" | "and-object";
    readonly needs?: Need;
    /** Where it is not obvious. */
    readonly why?: string;
}

export type Answer = "may" | "never";

/**
 * Lists stand for every combination. What somebody does is an action of AWS or a name of `composites.ts`; of a composite that is
 * never done, each call is refused by itself: the locks are independent.
 */
export type Row = readonly [
    who: Who | readonly Who[],
    answer: Answer,
    does: string | readonly string[],
    on: string | readonly string[],
    from: Place | readonly Place[],
    circumstance?: Circumstance,
];

/** Questions that together prove one claim. */
export interface Theme {
    /** A sentence that is true while all answers are as they must be. */
    readonly claim: string;
    readonly control: ControlId;
    /** Which cell of the table of personas it is, such as `infra-admin may: see metadata`. */
    readonly cell?: string;
    readonly rows: readonly Row[];
}

/** One row of one combination, still for every team. */
export interface Question {
    readonly theme: Theme;
    readonly who: Who;
    readonly answer: Answer;
    readonly does: string;
    readonly on: string;
    readonly from: Place;
    readonly circumstance: Circumstance;
}

/** Every combination of a theme's rows. */
export function questionsOf(theme: Theme): readonly Question[] {
    return theme.rows.flatMap(([whos, answer, actions, resources, places, circumstance = {}]) =>
        list(whos).flatMap((who) =>
            list(actions).flatMap((does) =>
                list(resources).flatMap((on) =>
                    list(places).map((from) => ({ theme, who, answer, does, on, from, circumstance })),
                ),
            ),
        ),
    );
}

/**
 * Fewer combinations, for every day: so many that each value of each list is asked about, the first ones together, then the
 * second ones, the shorter lists over and over.
 */
export function dailyQuestionsOf(theme: Theme): readonly Question[] {
    return theme.rows.flatMap(([whos, answer, actions, resources, places, circumstance = {}]) => {
        const [who, does, on, from] = [list(whos), list(actions), list(resources), list(places)];
        const length = Math.max(who.length, does.length, on.length, from.length);
        return Array.from({ length }, (_, index) => ({
            theme,
            who: turn(who, index),
            answer,
            does: turn(does, index),
            on: turn(on, index),
            from: turn(from, index),
            circumstance,
        }));
    });
}

function turn<T>(values: readonly T[], index: number): T {
    const value = values[index % values.length];
    if (value === undefined) {
        throw new Error("questions: a list in a row is empty; name somebody or something");
    }
    return value;
}

function list<T extends string>(value: T | readonly T[]): readonly T[] {
    return typeof value === "string" ? [value] : value;
}
