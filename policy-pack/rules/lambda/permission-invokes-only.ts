import type { PermissionArgs } from "@pulumi/aws/lambda";
import { covers } from "../../lib/policy/glob";
import { check, rule } from "../../lib/rule";
import { text } from "../../lib/values";

const permission = { function: "f", principal: "111122223333" };

export const permissionInvokesOnly = rule(
    {
        name: "lambda-permission-invokes-only",
        description: "A function's permissions let others call it, not change its code or its permissions.",
        severity: "high",
        control: "least-privilege",
        remediation: "Set action to lambda:InvokeFunction.",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R5"],
        tags: ["lambda", "access"],
    },
    check<PermissionArgs>("aws:lambda/permission:Permission", {
        find: ({ action }) => {
            const held = text(action).toLowerCase();
            const changes = ["lambda:updatefunctioncode", "lambda:addpermission", "lambda:updatefunctionconfiguration"];
            return changes.some((one) => covers(held, one))
                ? `action is ${text(action)}, which changes the function; set it to lambda:InvokeFunction`
                : undefined;
        },
        compliant: {
            calls: { ...permission, action: "lambda:InvokeFunction" },
            "calls by address": { ...permission, action: "lambda:InvokeFunctionUrl" },
            reading: { ...permission, action: "lambda:GetFunction" },
        },
        noncompliant: {
            everything: { ...permission, action: "lambda:*" },
            "everything of every service": { ...permission, action: "*" },
            "its code": { ...permission, action: "lambda:UpdateFunctionCode" },
            "its permissions, in capitals": { ...permission, action: "LAMBDA:ADDPERMISSION" },
        },
    }),
);
