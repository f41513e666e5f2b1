import type { Rule } from "../../lib/rule";
import { apiPrivate } from "./api-private";
import { authenticated } from "./authenticated";
import { cacheEncrypted } from "./cache-encrypted";
import { logged } from "./logged";

export const appsync: readonly Rule[] = [authenticated, logged, apiPrivate, cacheEncrypted];
