import type { VpcEndpointServiceArgs, VpcEndpointServiceAllowedPrincipleArgs } from "@pulumi/aws/ec2";
import { check, rule } from "../../lib/rule";
import { list, text } from "../../lib/values";
import { endpointService } from "./tokens";

const account = "arn:aws:iam::111122223333:root";
const fault = (principal: unknown, path: string) =>
    /[*?]/.test(text(principal))
        ? `${path} ${text(principal)} lets anyone connect; name accounts, roles or users`
        : undefined;

export const endpointServicePrincipals = rule(
    {
        name: "ec2-endpoint-service-principals-named",
        description: "Endpoint services can be found by named accounts, roles and users only.",
        severity: "high",
        control: "nothing-public",
        remediation: "List ARNs of accounts, roles or users as allowed principals.",
        frameworks: { nist: ["AC-3", "SC-7"], pci: ["7.2.1"] },
        requirements: ["R9"],
        tags: ["ec2", "network"],
    },
    check<VpcEndpointServiceArgs>(endpointService, {
        find: ({ allowedPrincipals }) =>
            list(allowedPrincipals).flatMap((one, i) => fault(one, `allowedPrincipals[${i}]`) ?? []),
        compliant: { "an account": { allowedPrincipals: [account] }, nobody: { acceptanceRequired: true } },
        noncompliant: {
            anyone: { allowedPrincipals: ["*"] },
            "any account, beside one": { allowedPrincipals: [account, "arn:aws:iam::*:root"] },
        },
    }),
    check<VpcEndpointServiceAllowedPrincipleArgs>(
        "aws:ec2/vpcEndpointServiceAllowedPrinciple:VpcEndpointServiceAllowedPrinciple",
        {
            find: ({ principalArn }) => fault(principalArn, "principalArn"),
            compliant: {
                "an account": { principalArn: account },
                "a role": { principalArn: "arn:aws:iam::111122223333:role/reader" },
            },
            noncompliant: {
                anyone: { principalArn: "*" },
                "a pattern of roles": { principalArn: "arn:aws:iam::111122223333:role/*" },
            },
        },
    ),
);
