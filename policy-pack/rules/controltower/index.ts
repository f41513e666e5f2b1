import type { Rule } from "../../lib/rule";
import { landingZoneLogged } from "./landing-zone-logged";

export const controltower: readonly Rule[] = [landingZoneLogged];
