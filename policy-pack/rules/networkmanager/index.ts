import type { Rule } from "../../lib/rule";
import { segments } from "./segments";

export const networkmanager: readonly Rule[] = [segments];
