import type { Technique } from "../technique";
import { hostRunners, jobRunners } from "./compute";
import { dataTechniques } from "./data";
import { documentTechniques } from "./documents";
import { evidenceDeeds, organizationDeeds, outsideDeeds } from "./evidence";
import { forwarding } from "./forwarding";
import { gateTechniques, studioTechniques } from "./gates";
import { guardRailTechniques } from "./guard-rails";
import { assumeRole, identityTechniques } from "./identities";
import { networkDeeds } from "./network";
import { orderRunners } from "./orders";
import { runs } from "./running";
import { sageMakerRunners } from "./sagemaker";
import { takeovers } from "./takeovers";
import { waysOut } from "./ways-out";

/** What leads from one principal to another without a change of any policy. */
export const leadingTechniques: readonly Technique[] = [
    assumeRole,
    ...[...hostRunners, ...jobRunners, ...sageMakerRunners, ...orderRunners].map(runs),
    ...takeovers,
    ...studioTechniques,
    ...forwarding,
];

/** Every way that is known from some permissions to more. */
export const techniques: readonly Technique[] = [
    ...leadingTechniques,
    ...identityTechniques,
    ...gateTechniques,
    ...documentTechniques,
    ...guardRailTechniques,
    ...dataTechniques,
    ...networkDeeds,
    ...evidenceDeeds,
    ...organizationDeeds,
    ...outsideDeeds,
    ...waysOut,
];
