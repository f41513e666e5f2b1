import { controls, type Control, type ControlFrameworks } from "../../controls";
import type { Frameworks } from "../../policy-pack/lib/rule";
import { rules } from "../../policy-pack/rules";
import { references, type Reference } from "./references";

/** A control with all that serves it, as the report and the documentation show it. */
export interface ControlRow extends Omit<Control, "frameworks"> {
    /** The control's own ids, and those of AWS FSBP and PCI DSS that its rules bring. */
    readonly frameworks: Required<ControlFrameworks> & Required<Pick<Frameworks, "fsbp" | "pci">>;
    /** What keeps it from failing. */
    readonly prevention: {
        readonly guarantees: readonly { readonly sentence: string; readonly file: string }[];
        /** Names of rules of the policy pack. */
        readonly rules: readonly string[];
        /** Statements of service and resource control policies, and settings of the organization's other policies. */
        readonly guardRails: readonly string[];
    };
    /** What shows that it holds. */
    readonly proofs: readonly string[];
    /** What tells when it does not. */
    readonly detection: readonly string[];
}

/** Every control, in the order of the list. */
export function controlTable(given: readonly Reference[] = references()): readonly ControlRow[] {
    return controls.map(({ frameworks, ...control }) => {
        const mine = given.filter((reference) => reference.control === control.id);
        const named = (kind: Reference["kind"]) => mine.filter((reference) => reference.kind === kind);
        const names = (kind: Reference["kind"]) => named(kind).map(({ name }) => name);
        return {
            ...control,
            frameworks: {
                nist: frameworks.nist,
                cis: frameworks.cis ?? [],
                fsbp: frameworkIds(names("rule"), "fsbp"),
                pci: frameworkIds(names("rule"), "pci"),
            },
            prevention: {
                guarantees: named("guarantee").map(({ name, file = "" }) => ({ sentence: name, file })),
                rules: names("rule"),
                guardRails: names("guard rail"),
            },
            proofs: names("proof"),
            detection: names("detection"),
        };
    });
}

function frameworkIds(names: readonly string[], framework: "fsbp" | "pci"): readonly string[] {
    const wanted = new Set(names);
    const ids = rules.filter(({ name }) => wanted.has(name)).flatMap((rule) => rule.frameworks?.[framework] ?? []);
    return [...new Set(ids)].sort(new Intl.Collator("en", { numeric: true }).compare);
}
