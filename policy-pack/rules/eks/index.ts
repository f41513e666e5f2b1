import type { Rule } from "../../lib/rule";
import { accessApi } from "./access-api";
import { endpointPrivate } from "./endpoint-private";
import { logged } from "./logged";
import { nodeSsh } from "./node-ssh";
import { secretsKeyed } from "./secrets-keyed";

export const eks: readonly Rule[] = [endpointPrivate, secretsKeyed, logged, nodeSsh, accessApi];
