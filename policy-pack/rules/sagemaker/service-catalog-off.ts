import type { ServicecatalogPortfolioStatusArgs } from "@pulumi/aws/sagemaker";
import { check, rule } from "../../lib/rule";
import { show } from "../../lib/values";

export const serviceCatalogOff = rule(
    {
        name: "sagemaker-service-catalog-off",
        description:
            "Studio users do not launch AWS's ready-made projects, which bring roles and pipelines of their own.",
        severity: "medium",
        control: "hardened-defaults",
        remediation: "Set status to Disabled and offer reviewed templates instead.",
        frameworks: { nist: ["CM-7", "AC-6"], pci: ["2.2.4"] },
        requirements: ["R5", "R12"],
        tags: ["sagemaker", "access"],
    },
    check<ServicecatalogPortfolioStatusArgs>(
        "aws:sagemaker/servicecatalogPortfolioStatus:ServicecatalogPortfolioStatus",
        {
            find: ({ status }) =>
                status === "Disabled" ? undefined : `status is ${show(status)}; set it to "Disabled"`,
            compliant: { off: { status: "Disabled" }, "off here": { status: "Disabled", region: "eu-west-1" } },
            noncompliant: { on: { status: "Enabled" }, "on here": { status: "Enabled", region: "eu-west-1" } },
        },
    ),
);
