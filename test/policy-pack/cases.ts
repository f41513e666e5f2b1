import type { ResourceRecord } from "../../policy-pack/lib/resource";
import type { Check } from "../../policy-pack/lib/rule";
import { asKnown, asPreviewed, record } from "./support";

/** An example as resources: the stack that a rule is to accept or refuse. */
export interface Case {
    readonly title: string;
    readonly resources: readonly ResourceRecord[];
    readonly sound: boolean;
}

export function casesOf(check: Check): Case[] {
    const cases = (examples: Check["compliant"], sound: boolean) =>
        check.tokens.flatMap((token) =>
            Object.entries(examples).flatMap(([title, example]): Case[] => {
                const named = check.tokens.length > 1 ? `${title} (${token})` : title;
                if (check.kind === "resource")
                    return [{ title: named, resources: [record(token, "subject", example)], sound }];
                const [first] = check.tokens;
                const swapped = check.compliant[title] ?? check.noncompliant[title] ?? [];
                const resources = swapped.map((one) => (one.type === first ? { ...one, type: token } : one));
                return [
                    { title: `${named}, previewed`, resources: asPreviewed(resources), sound },
                    { title: `${named}, known`, resources: asKnown(resources), sound },
                ];
            }),
        );
    return [...cases(check.compliant, true), ...cases(check.noncompliant, false)];
}
