import type { PermissionArgs } from "@pulumi/aws/ram";
import { parsed } from "../../lib/json";
import { parsePolicy } from "../../lib/policy/document";
import { allows } from "../../lib/policy/questions";
import { check, rule } from "../../lib/rule";

const template = (Action: string | string[]) => ({
    resourceType: "sagemaker:ModelPackageGroup",
    policyTemplate: JSON.stringify({ Effect: "Allow", Action }),
});

export const permissionListsActions = rule(
    {
        name: "ram-permission-lists-actions",
        description: "Permissions of shares list what others may do with what is shared.",
        severity: "medium",
        control: "least-privilege",
        remediation: "List the actions in policyTemplate.",
        frameworks: { nist: ["AC-6"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R5", "R7"],
        tags: ["ram", "least-privilege"],
    },
    check<PermissionArgs>("aws:ram/permission:Permission", {
        // A template is one statement, without the resource and the principal, which the share adds.
        find: ({ policyTemplate }) =>
            allows(parsePolicy({ Statement: parsed(policyTemplate) })).flatMap(({ actions, notActions }) => {
                if (notActions !== undefined)
                    return `policyTemplate allows all but ${notActions.join(", ")}; list the actions`;
                const whole = actions?.find((one) => /^([^:*?]+:)?[*]+$/.test(one));
                return whole === undefined ? [] : `policyTemplate allows ${whole}; list the actions`;
            }),
        compliant: {
            reading: template(["sagemaker:DescribeModelPackageGroup"]),
            "reading, by a pattern": template("sagemaker:Describe*"),
        },
        noncompliant: {
            "all of a service": template("sagemaker:*"),
            "all there is, in a list": template(["sagemaker:DescribeModelPackageGroup", "*"]),
        },
    }),
);
