import type { ResourceShareArgs } from "@pulumi/aws/ram";
import { check, rule } from "../../lib/rule";
import { mustBeOff } from "../../lib/switches";
import { list } from "../../lib/values";

export const shareInside = rule(
    {
        name: "ram-share-inside",
        description: "Resource Access Manager shares within the organization only.",
        severity: "high",
        control: "data-perimeter",
        remediation: "Set allowExternalPrincipals to false or leave it unset.",
        frameworks: { nist: ["AC-3", "AC-4"], pci: ["7.2.1"] },
        requirements: ["R7", "R9"],
        tags: ["ram", "exposure"],
    },
    check<ResourceShareArgs>("aws:ram/resourceShare:ResourceShare", {
        find: ({ allowExternalPrincipals, resourceShareConfiguration }) => [
            ...list(mustBeOff(allowExternalPrincipals, "allowExternalPrincipals")),
            ...list(
                mustBeOff(
                    resourceShareConfiguration?.retainSharingOnAccountLeaveOrganization,
                    "resourceShareConfiguration.retainSharingOnAccountLeaveOrganization",
                ),
            ),
        ],
        compliant: { "the default, inside": { name: "network" }, inside: { allowExternalPrincipals: false } },
        noncompliant: {
            anybody: { allowExternalPrincipals: true },
            "those who have left": { resourceShareConfiguration: { retainSharingOnAccountLeaveOrganization: true } },
        },
    }),
);
