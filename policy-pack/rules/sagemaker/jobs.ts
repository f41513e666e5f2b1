import type { Rule } from "../../lib/rule";
import { crowdPrivate } from "./crowd-private";
import { flowDefinitionCustomerKey } from "./flow-definition-customer-key";
import { labelingJobInVpc } from "./labeling-job-in-vpc";
import { labelingJobKeyed } from "./labeling-job-keyed";
import { monitoringInVpc } from "./monitoring-in-vpc";
import { monitoringIsolated } from "./monitoring-isolated";
import { monitoringKeyed } from "./monitoring-keyed";
import { monitoringTrafficEncrypted } from "./monitoring-traffic-encrypted";
import { pipelineDefinitionPinned } from "./pipeline-definition-pinned";
import { pipelineImagesPrivate } from "./pipeline-images-private";
import { pipelineNoSecrets } from "./pipeline-no-secrets";
import { pipelineStepsInVpc } from "./pipeline-steps-in-vpc";
import { pipelineStepsIsolated } from "./pipeline-steps-isolated";
import { pipelineStepsKeyed } from "./pipeline-steps-keyed";
import { pipelineTrafficEncrypted } from "./pipeline-traffic-encrypted";
import { trainingInVpc } from "./training-in-vpc";
import { trainingIsolated } from "./training-isolated";
import { trainingKeyed } from "./training-keyed";
import { trainingRemoteDebugOff } from "./training-remote-debug-off";
import { trainingTrafficEncrypted } from "./training-traffic-encrypted";
import { workforceSignInEncrypted } from "./workforce-sign-in-encrypted";
import { workforceSourceNarrow } from "./workforce-source-narrow";
import { workteamLinksBound } from "./workteam-links-bound";

/** Rules over training, monitoring, pipelines and people's work on data. */
export const jobs: readonly Rule[] = [
    crowdPrivate,
    flowDefinitionCustomerKey,
    labelingJobInVpc,
    labelingJobKeyed,
    monitoringInVpc,
    monitoringIsolated,
    monitoringKeyed,
    monitoringTrafficEncrypted,
    pipelineDefinitionPinned,
    pipelineImagesPrivate,
    pipelineNoSecrets,
    pipelineStepsInVpc,
    pipelineStepsIsolated,
    pipelineStepsKeyed,
    pipelineTrafficEncrypted,
    trainingInVpc,
    trainingIsolated,
    trainingKeyed,
    trainingRemoteDebugOff,
    trainingTrafficEncrypted,
    workforceSignInEncrypted,
    workforceSourceNarrow,
    workteamLinksBound,
];
