import type { Rule } from "../../lib/rule";
import { guarded } from "./guarded";

export const chatbot: readonly Rule[] = [guarded];
