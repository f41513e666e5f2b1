import type { MlflowAppArgs, MlflowTrackingServerArgs } from "@pulumi/aws/sagemaker";
import { switchCheck } from "../../lib/demands";
import { check, rule } from "../../lib/rule";
import { text } from "../../lib/values";

export const mlflowRegistrationReviewed = rule(
    {
        name: "sagemaker-mlflow-registration-reviewed",
        description: "What somebody logs in MLflow does not become a model of the registry by itself.",
        severity: "low",
        control: "standard-images",
        remediation: "Set automaticModelRegistration to false; let a pipeline register what was reviewed.",
        frameworks: { nist: ["CM-3", "SI-7"], pci: ["6.5.1"] },
        peers: {},
        requirements: ["R12", "R13"],
        tags: ["sagemaker", "integrity"],
    },
    switchCheck<MlflowTrackingServerArgs>(
        "aws:sagemaker/mlflowTrackingServer:MlflowTrackingServer",
        "automaticModelRegistration",
        "off",
    ),
    check<MlflowAppArgs>("aws:sagemaker/mlflowApp:MlflowApp", {
        find: ({ modelRegistrationMode: given }) =>
            text(given) === "AutoModelRegistrationEnabled"
                ? 'modelRegistrationMode is "AutoModelRegistrationEnabled"; set it to "AutoModelRegistrationDisabled"'
                : undefined,
        compliant: {
            "by hand": { modelRegistrationMode: "AutoModelRegistrationDisabled" },
            "by hand, by default": { name: "runs" },
        },
        noncompliant: {
            "by itself": { modelRegistrationMode: "AutoModelRegistrationEnabled" },
            "by itself, named": { name: "runs", modelRegistrationMode: "AutoModelRegistrationEnabled" },
        },
    }),
);
