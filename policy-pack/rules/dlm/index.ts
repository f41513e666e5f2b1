import type { Rule } from "../../lib/rule";
import { binRetains } from "./bin-retains";
import { copiesKeyed } from "./copies-keyed";
import { sharesInside } from "./shares-absent";

export const dlm: readonly Rule[] = [copiesKeyed, sharesInside, binRetains];
