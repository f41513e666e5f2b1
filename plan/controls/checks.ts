import type { Control } from "../../controls";
import type { Reference, ReferenceKind } from "./references";

/** The requirements that a control must serve: R1 to R14 and R20 to R32. */
export const requirements: readonly string[] = [...numbers(1, 14), ...numbers(20, 32)].map((number) => `R${number}`);

const preventing: readonly ReferenceKind[] = ["guarantee", "rule", "guard rail"];

/** Everything that is wrong between the controls and what names them, one line each; empty when all is well. */
export function faults(controls: readonly Control[], references: readonly Reference[]): readonly string[] {
    return [
        ...repeated(controls),
        ...unserved(controls),
        ...dangling(controls, references),
        ...unprevented(controls, references),
        ...unproven(controls, references),
    ];
}

export function repeated(controls: readonly Control[]): readonly string[] {
    const ids = controls.map(({ id }) => id);
    return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id}: two controls have this id`);
}

/** Requirements that no control serves. */
export function unserved(controls: readonly Control[]): readonly string[] {
    const served = new Set(controls.flatMap((control) => control.requirements));
    return requirements.filter((id) => !served.has(id)).map((id) => `${id}: no control serves this requirement`);
}

/** References to a control that there is not, or to none. */
export function dangling(controls: readonly Control[], references: readonly Reference[]): readonly string[] {
    const known = new Set(controls.map(({ id }) => id));
    return references
        .filter(({ control }) => !known.has(control))
        .map(({ kind, name, control, file }) => {
            const where = file === undefined ? `${kind} ${name}` : `${file}: ${kind} "${name}"`;
            return control
                ? `${where}: there is no control "${control}"; controls/ has the list`
                : `${where}: names no control; add one of controls/`;
        });
}

/** Controls that nothing enforces. */
export function unprevented(controls: readonly Control[], references: readonly Reference[]): readonly string[] {
    const fix = "no guarantee, rule or guard rail names it; detection alone comes too late";
    return without(controls, references, preventing).map((id) => `${id}: ${fix}`);
}

/** Controls that nothing shows to hold. */
export function unproven(controls: readonly Control[], references: readonly Reference[]): readonly string[] {
    return without(controls, references, ["proof"]).map((id) => `${id}: no proof names it`);
}

function without(
    controls: readonly Control[],
    references: readonly Reference[],
    kinds: readonly ReferenceKind[],
): readonly string[] {
    const named = new Set(references.filter(({ kind }) => kinds.includes(kind)).map(({ control }) => control));
    return controls.map(({ id }) => id).filter((id) => !named.has(id));
}

function numbers(from: number, to: number): readonly number[] {
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
