/** What EventBridge compares a field with; see its user guide, comparison operators. */
export type Match =
    | string
    | boolean
    | null
    | { readonly prefix: string }
    | { readonly suffix: string }
    | { readonly exists: boolean }
    | { readonly "anything-but": string | readonly string[] }
    | { readonly numeric: readonly (string | number)[] };

/** An event pattern or a part of one: fields that must all match; `$or` lists alternatives of which one must. */
export interface Pattern {
    readonly [field: string]: readonly Match[] | readonly Pattern[] | Pattern;
}

/** API calls, by the services that are called and the names of the calls. */
export function apiCalls(
    services: readonly string[],
    calls: readonly (string | { readonly prefix: string })[],
): Pattern {
    return {
        "detail-type": ["AWS API Call via CloudTrail"],
        detail: { eventSource: services.map(eventSource), eventName: calls },
    };
}

/** Every API call of these services that changes something. */
export function changesOf(...services: readonly string[]): Pattern {
    return {
        "detail-type": ["AWS API Call via CloudTrail"],
        detail: { eventSource: services.map(eventSource), readOnly: [false] },
    };
}

/** CloudTrail's name of a service: `kms.amazonaws.com`. */
export function eventSource(service: string): string {
    return `${service}.amazonaws.com`;
}

/** Calls that AWS refused. Each service words it in its own way (`AccessDenied`, `Client.UnauthorizedOperation`). */
export const refused: readonly Match[] = [
    { prefix: "AccessDenied" },
    { suffix: "UnauthorizedOperation" },
    { suffix: "UnauthorizedAccess" },
];

/** Sign-in events; AWS's guides write the detail type in both ways. */
export const signInDetailTypes = ["AWS Console Sign In via CloudTrail", "AWS Console Signin via CloudTrail"] as const;
