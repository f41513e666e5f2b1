import type { PortfolioShareArgs } from "@pulumi/aws/servicecatalog";
import { oneOfCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const shareInside = rule(
    {
        name: "servicecatalog-share-inside",
        description: "Portfolios are shared within the organization only.",
        severity: "high",
        remediation:
            "Share with a unit or the organization (ORGANIZATION, ORGANIZATIONAL_UNIT, ORGANIZATION_MEMBER_ACCOUNT).",
        control: "data-perimeter",
        frameworks: { fsbp: ["ServiceCatalog.1"], nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R7"],
        tags: ["servicecatalog", "exposure"],
    },
    oneOfCheck<PortfolioShareArgs>(
        "aws:servicecatalog/portfolioShare:PortfolioShare",
        "type",
        ["ORGANIZATION", "ORGANIZATIONAL_UNIT", "ORGANIZATION_MEMBER_ACCOUNT"],
        { refused: "ACCOUNT" },
    ),
);
