import type { StackArgs } from "@pulumi/aws/cloudformation";
import type { ProvisionedProductArgs } from "@pulumi/aws/servicecatalog";
import { check, rule } from "../../lib/rule";
import { defaultSecretIn, environmentFaults, secretIn } from "../../lib/secrets";
import { list, text } from "../../lib/values";

export const stackNoSecrets = rule(
    {
        name: "cloudformation-no-secrets",
        description:
            "Parameters and templates of stacks hold no credentials: whoever may describe the stack reads them.",
        severity: "critical",
        remediation: "Refer to Secrets Manager by {{resolve:secretsmanager:...}} in the template.",
        control: "secrets-kept",
        frameworks: { nist: ["IA-5(7)", "AC-6"], pci: ["8.6.2"] },
        peers: {},
        requirements: ["R5"],
        tags: ["cloudformation", "credentials"],
    },
    check<StackArgs>(["aws:cloudformation/stack:Stack", "aws:cloudformation/stackSet:StackSet"], {
        find: ({ parameters, templateBody }) => {
            const held = secretIn(templateBody) ?? defaultSecretIn(templateBody);
            return [
                ...environmentFaults(parameters, "parameters"),
                ...(held === undefined ? [] : [`templateBody holds ${held}; refer to Secrets Manager`]),
            ];
        },
        compliant: {
            "no secret": { parameters: { Stage: "prod" } },
            "a default of the parameter after": {
                templateBody:
                    "Parameters:\n  DbPassword:\n    Type: String\n  Stage:\n    Type: String\n    Default: production\n",
            },
            "a reference in YAML": {
                templateBody: "Properties:\n  MasterUserPassword: !ImportValue database-password\n",
            },
            "a reference": { parameters: { DbPassword: "{{resolve:secretsmanager:db:SecretString:password}}" } },
        },
        noncompliant: {
            "a password": { parameters: { DbPassword: "correct-horse-battery" } },
            "a parameter's default": {
                templateBody: "Parameters:\n  DbPassword:\n    Type: String\n    Default: correct-horse-battery\n",
            },
            "an access key in the template": {
                templateBody: JSON.stringify({ Outputs: { Key: { Value: "AKIAIOSFODNN7EXAMPLE" } } }),
            },
        },
    }),
    check<ProvisionedProductArgs>("aws:servicecatalog/provisionedProduct:ProvisionedProduct", {
        find: ({ provisioningParameters }) =>
            list(provisioningParameters).flatMap(({ key, value }) =>
                environmentFaults({ [text(key)]: value }, "provisioningParameters"),
            ),
        compliant: {
            "a product": { provisioningParameters: [{ key: "Stage", value: "prod" }] },
            "no parameters": { productName: "notebook" },
        },
        noncompliant: {
            "a password for a product": {
                provisioningParameters: [{ key: "DbPassword", value: "correct-horse-battery" }],
            },
            "an access key for a product": { provisioningParameters: [{ key: "Key", value: "AKIAIOSFODNN7EXAMPLE" }] },
        },
    }),
);
