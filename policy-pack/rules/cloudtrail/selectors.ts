import { list } from "../../lib/values";

interface Field {
    field: string;
    equals?: string[];
    notEquals?: string[];
}
/** Fields and selectors as examples give them. */
export const category = (name: string): Field => ({ field: "eventCategory", equals: [name] });
export const reading = (value: string): Field => ({ field: "readOnly", equals: [value] });
export const withoutKms: Field = { field: "eventSource", notEquals: ["kms.amazonaws.com"] };
export const advanced = (...selectors: Field[][]) => ({
    advancedEventSelectors: selectors.map((fieldSelectors) => ({ fieldSelectors })),
});

/** The fields by which an advanced selector chooses. */
type Selected = readonly { readonly field?: string; readonly equals?: string[] }[];

/** Whether one selector takes what reads and another what writes, and neither asks for more. */
function bothHalves(selectors: readonly Selected[]): boolean {
    const taken = selectors
        .filter((fields) => fields.length === 2)
        .flatMap((fields) => fields.filter(({ field }) => field === "readOnly").flatMap(({ equals }) => list(equals)));
    return ["true", "false"].every((half) => taken.some((one) => String(one) === half));
}

export const isManagement = (all: Selected) =>
    all.some(({ field, equals }) => field === "eventCategory" && list(equals).includes("Management"));

/** Why the selectors of management events, taken together, leave some of them out. */
export function narrowedFault(management: readonly Selected[]): string | undefined {
    return management.length > 0 && !management.some((all) => all.length === 1) && !bothHalves(management)
        ? "advancedEventSelectors narrow management events by another field; keep eventCategory alone"
        : undefined;
}
