import type { Rule } from "../../lib/rule";
import { principalsNamed } from "./principals-named";
import { shareInside } from "./share-inside";

export const servicecatalog: readonly Rule[] = [shareInside, principalsNamed];
