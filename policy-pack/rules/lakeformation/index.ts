import type { Rule } from "../../lib/rule";
import { defaultsClosed } from "./defaults-closed";
import { filteringInside } from "./filtering-inside";
import { grantsInside } from "./grants-inside";
import { locationGoverned } from "./location-governed";
import { permissionsNamed } from "./permissions-named";

export const lakeformation: readonly Rule[] = [
    defaultsClosed,
    permissionsNamed,
    grantsInside,
    locationGoverned,
    filteringInside,
];
