import type { Technique } from "../technique";
import { hostRunners, jobRunners } from "./compute";
import { dataTechniques } from "./data";
import { documentTechniques } from "./documents";
import { evidenceDeeds, organizationDeeds, outsideDeeds } from "./evidence";
import { forwarding } from "./forwarding";
import { gateTechniques } from "./gates";
import { guardRailTechniques } from "./guard-rails";
import { identityTechniques } from "./identities";
import { networkDeeds } from "./network";
import { orderRunners } from "./orders";
import { runs } from "./running";
import { sageMakerRunners } from "./sagemaker";
import { takeovers } from "./takeovers";
import { waysOut } from "./ways-out";

/** What leads from one principal to another, or changes a policy. */
export const ownSteps: readonly Technique[] = [
    ...identityTechniques,
    ...[...hostRunners, ...jobRunners, ...sageMakerRunners, ...orderRunners].map(runs),
    ...takeovers,
    ...gateTechniques,
    ...documentTechniques,
    ...guardRailTechniques,
    ...forwarding,
];

/** Every way that is known from some permissions to more. */
export const techniques: readonly Technique[] = [
    ...ownSteps,
    ...dataTechniques,
    ...networkDeeds,
    ...evidenceDeeds,
    ...organizationDeeds,
    ...outsideDeeds,
    ...waysOut,
];
