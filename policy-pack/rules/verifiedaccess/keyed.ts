import type { EndpointArgs, GroupArgs, TrustProviderArgs } from "@pulumi/aws/verifiedaccess";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const keyed = rule(
    {
        name: "verifiedaccess-customer-key",
        description: "Verified Access keeps policies and credentials of trust providers under a customer managed key.",
        severity: "medium",
        control: "own-keys",
        remediation: "Set customerManagedKeyEnabled to true and kmsKeyArn.",
        frameworks: { nist: ["SC-28", "SC-12"] },
        requirements: ["R2"],
        tags: ["verifiedaccess", "encryption"],
    },
    keyedCheck<EndpointArgs>("aws:verifiedaccess/endpoint:Endpoint", "sseSpecification.kmsKeyArn"),
    keyedCheck<TrustProviderArgs>("aws:verifiedaccess/trustProvider:TrustProvider", "sseSpecification.kmsKeyArn"),
    keyedCheck<GroupArgs>("aws:verifiedaccess/group:Group", "sseConfiguration.kmsKeyArn"),
);
