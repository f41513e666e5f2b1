import type { Technique } from "../technique";
import { hostRunners, jobRunners } from "./compute";
import { dataTechniques } from "./data";
import { evidenceDeeds, networkDeeds, organizationDeeds, outsideDeeds } from "./deeds";
import { documentTechniques } from "./documents";
import { forwarding } from "./forwarding";
import { gateTechniques } from "./gates";
import { identityTechniques } from "./identities";
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
