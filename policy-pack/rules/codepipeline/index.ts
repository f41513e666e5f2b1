import type { Rule } from "../../lib/rule";
import { artifactsKeyed } from "./artifacts-keyed";
import { pipelineNoSecrets } from "./no-secrets";
import { webhookAuthenticated } from "./webhook-authenticated";

export const codepipeline: readonly Rule[] = [artifactsKeyed, pipelineNoSecrets, webhookAuthenticated];
