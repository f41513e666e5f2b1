import type { FunctionUrlArgs, PermissionArgs } from "@pulumi/aws/lambda";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { show, text } from "../../lib/values";

export const functionNotPublic = rule(
    {
        name: "lambda-function-not-public",
        description:
            "Functions are called by named principals, by services for a known source, or by the organisation.",
        severity: "critical",
        control: "nothing-public",
        remediation: "Give principalOrgId, sourceAccount or sourceArn, and authorizationType AWS_IAM to function URLs.",
        frameworks: { fsbp: ["Lambda.1"], nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        requirements: ["R5", "R9"],
        tags: ["lambda", "exposure"],
    },
    check<PermissionArgs>(
        ["aws:lambda/permission:Permission", "aws:lambda/layerVersionPermission:LayerVersionPermission"],
        {
            find: (permission) => {
                const principal = text(permission.principal);
                const service = principal.endsWith(".amazonaws.com");
                if (!service && principal !== "*") return undefined;
                const bounds = ["principalOrgId", "organizationId", "sourceAccount", "sourceArn"];
                const given = bounds.filter((bound) => isSet(permission, bound));
                const anything =
                    principal === "*" && /^[*]|^arn(:[^:]*){3}:([^:]*[*?][^:]*:|:[*])/.test(text(permission.sourceArn));
                if (given.some((bound) => bound !== "sourceArn" || !anything)) return undefined;
                return `principal ${principal} calls for anybody; give ${service ? "sourceAccount or sourceArn" : "principalOrgId"}`;
            },
            compliant: {
                "an account": { principal: "111122223333" },
                "a service for one source": {
                    principal: "events.amazonaws.com",
                    sourceArn: "arn:aws:events:eu-west-1:111122223333:rule/r",
                },
                "the organisation": { principal: "*", principalOrgId: "o-abc123" },
            },
            noncompliant: {
                anybody: { principal: "*" },
                "whatever the source": { principal: "*", sourceArn: "arn:aws:s3:::*" },
                "a service for anybody": { principal: "s3.amazonaws.com" },
            },
        },
    ),
    check<FunctionUrlArgs>("aws:lambda/functionUrl:FunctionUrl", {
        find: ({ authorizationType: type }) =>
            type === "AWS_IAM" ? undefined : `authorizationType is ${show(type)}; set it to "AWS_IAM"`,
        compliant: { IAM: { authorizationType: "AWS_IAM" } },
        noncompliant: { none: { authorizationType: "NONE" } },
    }),
);
