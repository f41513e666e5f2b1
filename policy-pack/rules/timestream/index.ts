import type { Rule } from "../../lib/rule";
import { customerKey } from "./customer-key";
import { influxdbNotPublic } from "./influxdb-not-public";
import { rejectedKeyed } from "./rejected-keyed";

export const timestream: readonly Rule[] = [customerKey, influxdbNotPublic, rejectedKeyed];
