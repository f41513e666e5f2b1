import type { Rule } from "../../lib/rule";
import { permissionListsActions } from "./permission-lists-actions";
import { shareInside } from "./share-inside";

export const ram: readonly Rule[] = [shareInside, permissionListsActions];
