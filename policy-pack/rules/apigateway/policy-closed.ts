import type { RestApiArgs } from "@pulumi/aws/apigateway";
import { closedPolicyCheck } from "../../lib/policy/closed";
import { rule } from "../../lib/rule";

export const policyClosed = rule(
    {
        name: "apigateway-policy-closed",
        description: "The policy of a REST API names who may call it, or from which VPC or endpoint.",
        severity: "critical",
        control: "nothing-public",
        remediation: "Name principals, or demand aws:SourceVpce, aws:SourceVpc or aws:PrincipalOrgID.",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        requirements: ["R5", "R9"],
        tags: ["apigateway", "policy"],
    },
    closedPolicyCheck<RestApiArgs>(
        ["aws:apigateway/restApi:RestApi", "aws:apigateway/restApiPolicy:RestApiPolicy"],
        "policy",
        "execute-api:Invoke",
    ),
);
