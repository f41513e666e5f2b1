import type { PermissionArgs } from "@pulumi/aws/lambda";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { text } from "../../lib/values";

const s3 = { action: "lambda:InvokeFunction", principal: "s3.amazonaws.com", sourceArn: "arn:aws:s3:::landing" };

export const permissionAccount = rule(
    {
        name: "lambda-permission-source-account",
        description:
            "Where a bucket calls a function, the bucket's account is named, as a bucket's ARN names none and names come free again.",
        severity: "high",
        control: "data-perimeter",
        remediation: "Give sourceAccount.",
        frameworks: { fsbp: ["Lambda.1"], nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        requirements: ["R5"],
        tags: ["lambda", "access"],
    },
    check<PermissionArgs>("aws:lambda/permission:Permission", {
        find: (one) => {
            if (isSet(one, "sourceAccount") || isSet(one, "principalOrgId")) return undefined;
            const arn = text(one.sourceArn);
            const nobodys = /^(arn:|[*])/.test(arn) && !/^\d{12}$/.test(arn.split(":")[4] ?? "");
            return nobodys && text(one.principal).endsWith(".amazonaws.com")
                ? `sourceArn ${arn} names no account; give sourceAccount`
                : undefined;
        },
        compliant: {
            "a bucket of an account": { ...s3, sourceAccount: "111122223333" },
            "a rule, whose ARN names it": {
                ...s3,
                principal: "events.amazonaws.com",
                sourceArn: "arn:aws:events:eu-west-1:111122223333:rule/r",
            },
        },
        noncompliant: {
            "a bucket": s3,
            "whatever it is": { ...s3, sourceArn: "*" },
            "any account's rules": {
                ...s3,
                principal: "events.amazonaws.com",
                sourceArn: "arn:aws:events:eu-west-1:*:rule/r",
            },
        },
    }),
);
