import type { Rule } from "../../lib/rule";
import { shareInside } from "./share-inside";

export const servicecatalog: readonly Rule[] = [shareInside];
