import type { EndpointConfigurationArgs } from "@pulumi/aws/sagemaker";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { list, number, only } from "../../lib/values";

export const endpointRedundant = rule(
    {
        name: "sagemaker-endpoint-variant-redundant",
        description: "Every variant of an endpoint runs on two instances or more, which lie in different zones.",
        severity: "low",
        control: "work-goes-on",
        level: "advisory",
        remediation: "Set initialInstanceCount, or the minimum of managed scaling, to 2.",
        frameworks: { fsbp: ["SageMaker.4"], nist: ["CP-10", "SC-36"] },
        requirements: ["R31"],
        tags: ["sagemaker", "availability"],
    },
    check<EndpointConfigurationArgs>("aws:sagemaker/endpointConfiguration:EndpointConfiguration", {
        find: ({ productionVariants }) =>
            list(productionVariants)
                .filter((variant) => !isSet(variant, "serverlessConfig"))
                .flatMap(({ variantName, initialInstanceCount, managedInstanceScaling }) => {
                    const count =
                        number(only(managedInstanceScaling)?.minInstanceCount) ?? number(initialInstanceCount);
                    const fine = count === undefined || count >= 2;
                    return fine ? [] : [`variant ${variantName ?? ""} runs on ${count} instance; run it on 2`];
                }),
        compliant: {
            two: { productionVariants: [{ initialInstanceCount: 2 }] },
            "two at least": { productionVariants: [{ managedInstanceScaling: { minInstanceCount: 2 } }] },
            serverless: { productionVariants: [{ serverlessConfig: { maxConcurrency: 5, memorySizeInMb: 2048 } }] },
        },
        noncompliant: {
            one: { productionVariants: [{ variantName: "a", initialInstanceCount: 1 }] },
            "one of two variants": { productionVariants: [{ initialInstanceCount: 2 }, { initialInstanceCount: 1 }] },
            "scaled down to one": {
                productionVariants: [{ initialInstanceCount: 2, managedInstanceScaling: { minInstanceCount: 1 } }],
            },
        },
    }),
);
