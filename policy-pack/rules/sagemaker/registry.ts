import type { Rule } from "../../lib/rule";
import { algorithmNotMarketed } from "./algorithm-not-marketed";
import { clusterInVpc } from "./cluster-in-vpc";
import { clusterKeyed } from "./cluster-keyed";
import { deviceFleetCustomerKey } from "./device-fleet-customer-key";
import { endpointConfigurationKeyed } from "./endpoint-configuration-keyed";
import { endpointCoreDumpKeyed } from "./endpoint-core-dump-keyed";
import { endpointRedundant } from "./endpoint-redundant";
import { endpointSsmAccessOff } from "./endpoint-ssm-access-off";
import { environmentNoSecrets } from "./environment-no-secrets";
import { featureGroupKeyed } from "./feature-group-keyed";
import { imageRegistryPrivate } from "./image-registry-private";
import { mlflowRegistrationReviewed } from "./mlflow-registration-reviewed";
import { modelCardCustomerKey } from "./model-card-customer-key";
import { modelIsolated } from "./model-isolated";
import { modelPackageGroupPolicyClosed } from "./model-package-group-policy-closed";

/** Rules over models, endpoints, features, images and what is kept of them. */
export const registry: readonly Rule[] = [
    algorithmNotMarketed,
    clusterInVpc,
    clusterKeyed,
    deviceFleetCustomerKey,
    endpointConfigurationKeyed,
    endpointCoreDumpKeyed,
    endpointRedundant,
    endpointSsmAccessOff,
    environmentNoSecrets,
    featureGroupKeyed,
    imageRegistryPrivate,
    mlflowRegistrationReviewed,
    modelCardCustomerKey,
    modelIsolated,
    modelPackageGroupPolicyClosed,
];
