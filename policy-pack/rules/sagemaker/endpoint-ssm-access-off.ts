import type { EndpointConfigurationArgs } from "@pulumi/aws/sagemaker";
import { apartFor } from "../../lib/apart";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { isTrue } from "../../lib/values";

export const endpointSsmAccessOff = rule(
    {
        name: "sagemaker-endpoint-ssm-access-off",
        description: "Nobody opens a shell in the containers of an endpoint, where requests pass in the clear.",
        severity: "high",
        control: "recorded-sessions",
        remediation: "Leave enableSsmAccess of every variant unset or false.",
        frameworks: { nist: ["AC-17", "CM-7"], pci: ["2.2.4"] },
        requirements: ["R13", "R25"],
        tags: ["sagemaker", "access"],
    },
    check<EndpointConfigurationArgs>("aws:sagemaker/endpointConfiguration:EndpointConfiguration", {
        find: (props) =>
            apartFor(["productionVariants", "shadowProductionVariants"], (variants) =>
                blocksAt(props, [variants, "enableSsmAccess"]).some(isTrue)
                    ? `${variants} has enableSsmAccess true; remove it`
                    : undefined,
            ),
        compliant: {
            "nothing said": { productionVariants: [{ modelName: "m" }] },
            off: { productionVariants: [{ modelName: "m", enableSsmAccess: false }] },
        },
        noncompliant: {
            on: { productionVariants: [{ modelName: "m" }, { modelName: "n", enableSsmAccess: true }] },
            "on in the shadow": {
                productionVariants: [{ modelName: "m" }],
                shadowProductionVariants: [{ modelName: "n", enableSsmAccess: true }],
            },
        },
    }),
);
