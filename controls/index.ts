import type { Control } from "./control";
import { data } from "./data";
import { evidence } from "./evidence";
import { identities } from "./identities";
import { network } from "./network";
import { organization } from "./organization";
import { work } from "./work";

export type { Control, ControlFrameworks } from "./control";

const all = [...data, ...network, ...identities, ...work, ...evidence, ...organization] as const;

export type ControlId = (typeof all)[number]["id"];

/** A control whose id is known to be one of the list. */
export type KnownControl = Control & { readonly id: ControlId };

/** Everything that the system promises, in the order of the documentation. */
export const controls: readonly KnownControl[] = all;

const byId: ReadonlyMap<string, KnownControl> = new Map(controls.map((control) => [control.id, control]));

/** Whether there is a control of that name. */
export function isControlId(id: string): id is ControlId {
    return byId.has(id);
}

export function controlOf(id: ControlId): KnownControl {
    const control = byId.get(id);
    if (control === undefined) throw new Error(`controls: no control ${id}; see controls/ for those that there are`);
    return control;
}
