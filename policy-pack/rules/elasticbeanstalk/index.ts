import type { Rule } from "../../lib/rule";
import { environmentClosed } from "./environment-closed";

export const elasticbeanstalk: readonly Rule[] = [environmentClosed];
