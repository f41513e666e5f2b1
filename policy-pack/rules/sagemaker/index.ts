import type { Rule } from "../../lib/rule";
import { hubOwnBucket } from "./hub-own-bucket";
import { humanTaskScripts } from "./human-task-scripts";
import { jobs } from "./jobs";
import { registry } from "./registry";
import { studio } from "./studio";

export const sagemaker: readonly Rule[] = [...studio, ...jobs, ...registry, humanTaskScripts, hubOwnBucket];
