import type { EventPermissionArgs } from "@pulumi/aws/cloudwatch";
import { check, rule } from "../../lib/rule";
import { only, show, text } from "../../lib/values";

export const permissionBounded = rule(
    {
        name: "events-permission-bounded",
        description: "Permissions of event buses are for an account or the organization.",
        severity: "high",
        control: "data-perimeter",
        remediation: "Name an account in principal, or give a condition on aws:PrincipalOrgID.",
        frameworks: { nist: ["AC-3", "AC-4"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R5", "R7"],
        tags: ["events", "exposure"],
    },
    check<EventPermissionArgs>("aws:cloudwatch/eventPermission:EventPermission", {
        find: ({ principal, condition }) => {
            if (/^\d{12}$/.test(text(principal))) return undefined;
            const given = only(condition);
            const organization =
                given?.key?.toLowerCase() === "aws:principalorgid" && /^o-[a-z0-9]+$/.test(text(given.value));
            return organization
                ? undefined
                : `principal is ${show(principal)} without an organization; name an account, or set condition`;
        },
        compliant: {
            "an account": { principal: "444455556666" },
            "the organization": {
                principal: "*",
                condition: { key: "aws:PrincipalOrgID", type: "StringEquals", value: "o-abc123" },
            },
        },
        noncompliant: {
            anybody: { principal: "*" },
            "any organization": {
                principal: "*",
                condition: { key: "aws:PrincipalOrgID", type: "StringEquals", value: "*" },
            },
            "anybody, with another key": {
                principal: "*",
                condition: { key: "aws:RequestTag/a", type: "StringEquals", value: "b" },
            },
        },
    }),
);
