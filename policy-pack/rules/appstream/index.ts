import type { Rule } from "../../lib/rule";
import { noInternet } from "./no-internet";
import { sessionsEnd } from "./sessions-end";
import { stackDataKept } from "./stack-data-kept";
import { stackReachedPrivately } from "./stack-reached-privately";

export const appstream: readonly Rule[] = [noInternet, stackDataKept, stackReachedPrivately, sessionsEnd];
