import type { Rule } from "../../lib/rule";
import { shareInside } from "./share-inside";

export const ram: readonly Rule[] = [shareInside];
