import type { Rule } from "../../lib/rule";
import { guarded } from "./guarded";
import { usersKnown } from "./users-known";

export const chatbot: readonly Rule[] = [guarded, usersKnown];
