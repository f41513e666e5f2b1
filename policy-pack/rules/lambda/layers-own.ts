import type { FunctionArgs } from "@pulumi/aws/lambda";
import { strings } from "../../lib/config";
import { check, rule } from "../../lib/rule";
import { list, text } from "../../lib/values";
import { lambdaFunction } from "./tokens";

const settings = { accounts: strings([], "Accounts whose layers may be used.") };
const accountOf = (arn: unknown) => text(arn).split(":")[4] ?? "";
const role = "arn:aws:iam::111122223333:role/f";

export const layersOwn = rule(
    {
        name: "lambda-layers-own-account",
        description: "Layers, which run inside the function, come from its own account or from agreed ones.",
        severity: "medium",
        control: "standard-images",
        remediation: "Copy the layer into the account, or list its account in the setting accounts.",
        frameworks: { nist: ["CM-7(5)", "SR-3"], pci: ["6.3.2"] },
        requirements: ["R12"],
        tags: ["lambda"],
        settings,
    },
    check<FunctionArgs>(lambdaFunction, {
        find: (one, context) => {
            // What is read only here may be unknown where there are no layers.
            const { layers } = one;
            if (list(layers).length === 0) return undefined;
            const { role } = one;
            const trusted = [accountOf(role), ...context.settings(settings).accounts];
            // Where the role is not named by its ARN the function's account is not known.
            if (accountOf(role) === "") return undefined;
            return list(layers)
                .filter((layer) => accountOf(layer) !== "" && !trusted.includes(accountOf(layer)))
                .map((layer) => `layers holds ${layer} of another account; copy it, or list the account in accounts`);
        },
        compliant: { own: { role, layers: ["arn:aws:lambda:eu-west-1:111122223333:layer:tools:3"] }, none: { role } },
        noncompliant: {
            "a stranger's": { role, layers: ["arn:aws:lambda:eu-west-1:770693421928:layer:Klayers-p312-numpy:1"] },
            "one of two": {
                role,
                layers: [
                    "arn:aws:lambda:eu-west-1:111122223333:layer:tools:3",
                    "arn:aws:lambda:eu-west-1:444455556666:layer:x:1",
                ],
            },
        },
    }),
);
