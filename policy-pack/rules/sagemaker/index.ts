import type { Rule } from "../../lib/rule";
import { domainCustomerKey } from "./domain-customer-key";
import { domainDockerRestricted } from "./domain-docker-restricted";
import { domainIamAuth } from "./domain-iam-auth";
import { domainSourceIdentity } from "./domain-source-identity";
import { domainVpcOnly } from "./domain-vpc-only";
import { endpointConfigurationKeyed } from "./endpoint-configuration-keyed";
import { modelIsolated } from "./model-isolated";
import { modelPackageGroupPolicyClosed } from "./model-package-group-policy-closed";
import { notebookInstanceAbsent } from "./notebook-instance-absent";
import { outputSharingKeyed } from "./output-sharing-keyed";
import { userProfileOwnRole } from "./user-profile-own-role";
import { workforceSourceNarrow } from "./workforce-source-narrow";

export const sagemaker: readonly Rule[] = [
    domainVpcOnly,
    domainIamAuth,
    domainCustomerKey,
    domainDockerRestricted,
    domainSourceIdentity,
    outputSharingKeyed,
    userProfileOwnRole,
    notebookInstanceAbsent,
    modelIsolated,
    endpointConfigurationKeyed,
    workforceSourceNarrow,
    modelPackageGroupPolicyClosed,
];
