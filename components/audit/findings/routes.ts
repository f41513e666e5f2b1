import type { FoundationContext } from "../../foundation-context";
import type { Pattern } from "../../team/records/event-pattern";
import { namedAccounts } from "../accounts";
import { findingsOf } from "./finding-patterns";

/** Where the findings about one account go, in words. */
export interface Route {
    /** Part of the rule's name. */
    readonly subject: string;
    /** What the message calls the account; EventBridge cannot look a name up, so each account has a rule. */
    readonly about: string;
    readonly pattern: Pattern;
}

/** One route for each account that has a name, and one for all others of the organization. */
export function routes(context: FoundationContext): readonly Route[] {
    const named = namedAccounts(context);
    const known = named.map(({ accountId }) => accountId);
    return [
        ...named.map(({ name, accountId, subject }) => ({ subject, about: name, pattern: findingsOf([accountId]) })),
        {
            subject: "elsewhere",
            about: `an account outside ${context.names.prefix}`,
            pattern: findingsOf([{ "anything-but": known }]),
        },
    ];
}

/** What the person reads: whom it is about, then the finding itself, which EventBridge fills in. */
export function message({ names }: FoundationContext, { about }: Route): string {
    const head = JSON.stringify({ finding: "security finding", team: about, environment: names.prefix });
    return `${head.slice(0, -1)},"event":<aws.events.event.json>}`;
}
