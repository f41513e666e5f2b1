import type { Rule } from "../../lib/rule";
import { agentCustomerKey } from "./agent-customer-key";
import { agentGuarded } from "./agent-guarded";
import { agentcoreBrowserRecorded } from "./agentcore-browser-recorded";
import { agentcoreCustomerKey } from "./agentcore-customer-key";
import { agentcoreErrorsTerse } from "./agentcore-errors-terse";
import { agentcoreGatewayAuthorized } from "./agentcore-gateway-authorized";
import { agentcoreImagePrivate } from "./agentcore-image-private";
import { agentcoreInVpc } from "./agentcore-in-vpc";
import { agentcoreModelsInside } from "./agentcore-models-inside";
import { agentcoreNoSecrets } from "./agentcore-no-secrets";
import { agentcorePermitsNarrow } from "./agentcore-permits-narrow";
import { agentcorePolicyClosed } from "./agentcore-policy-closed";
import { agentcoreTargetsEncrypted } from "./agentcore-targets-encrypted";
import { agentcoreVaultKeyed } from "./agentcore-vault-keyed";
import { batchOutputCustomerKey } from "./batch-output-customer-key";
import { customModelCustomerKey } from "./custom-model-customer-key";
import { dataSourceCustomerKey } from "./data-source-customer-key";
import { dataSourceInside } from "./data-source-inside";
import { evaluationJobCustomerKey } from "./evaluation-job-customer-key";
import { flowCustomerKey } from "./flow-customer-key";
import { guardrailCustomerKey } from "./guardrail-customer-key";
import { guardrailFiltersContent } from "./guardrail-filters-content";
import { guardrailHidesPersonalData } from "./guardrail-hides-personal-data";
import { guardrailStopsInjection } from "./guardrail-stops-injection";
import { inferenceInRegion } from "./inference-in-region";
import { invocationsLogged } from "./invocations-logged";
import { knowledgeBaseCustomerKey } from "./knowledge-base-customer-key";
import { knowledgeBaseStoreInside } from "./knowledge-base-store-inside";
import { promptCustomerKey } from "./prompt-customer-key";
import { promptNoSecrets } from "./prompt-no-secrets";
import { trainingInVpc } from "./training-in-vpc";

export const bedrock: readonly Rule[] = [
    agentCustomerKey,
    agentGuarded,
    agentcoreBrowserRecorded,
    agentcoreCustomerKey,
    agentcoreGatewayAuthorized,
    agentcoreImagePrivate,
    agentcoreInVpc,
    agentcoreModelsInside,
    agentcoreNoSecrets,
    agentcorePermitsNarrow,
    agentcorePolicyClosed,
    agentcoreVaultKeyed,
    batchOutputCustomerKey,
    customModelCustomerKey,
    dataSourceCustomerKey,
    dataSourceInside,
    evaluationJobCustomerKey,
    flowCustomerKey,
    guardrailCustomerKey,
    guardrailHidesPersonalData,
    guardrailStopsInjection,
    inferenceInRegion,
    invocationsLogged,
    knowledgeBaseCustomerKey,
    knowledgeBaseStoreInside,
    promptCustomerKey,
    trainingInVpc,
    agentcoreTargetsEncrypted,
    guardrailFiltersContent,
    promptNoSecrets,
    agentcoreErrorsTerse,
];
