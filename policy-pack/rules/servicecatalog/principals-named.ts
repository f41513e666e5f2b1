import type { PrincipalPortfolioAssociationArgs } from "@pulumi/aws/servicecatalog";
import { check, rule } from "../../lib/rule";
import { text } from "../../lib/values";

const byPattern = (principalArn: string) => ({ portfolioId: "port-1", principalType: "IAM_PATTERN", principalArn });

export const principalsNamed = rule(
    {
        name: "servicecatalog-principals-named",
        description: "Portfolios are open to roles that are named: who launches a product borrows its launch role.",
        severity: "medium",
        remediation: "Name the role, or begin its pattern with a part that only these roles bear.",
        control: "least-privilege",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.2"] },
        peers: {},
        requirements: ["R5"],
        tags: ["servicecatalog", "access"],
    },
    check<PrincipalPortfolioAssociationArgs>(
        "aws:servicecatalog/principalPortfolioAssociation:PrincipalPortfolioAssociation",
        {
            find: (one) =>
                one.principalType === "IAM_PATTERN" &&
                /:(role|user|group|[*])?\/?[*?]+$|:(role|user|group)\/[*?/]*$/.test(text(one.principalArn))
                    ? `principalArn is ${text(one.principalArn)}, whoever it may be; name the role`
                    : undefined,
            compliant: {
                "a role": { portfolioId: "port-1", principalArn: "arn:aws:iam::111122223333:role/scientist" },
                "roles of one kind": byPattern(
                    "arn:aws:iam:::role/aws-reserved/sso.amazonaws.com/*/AWSReservedSSO_ml_*",
                ),
            },
            noncompliant: {
                "every role": byPattern("arn:aws:iam:::role/*"),
                "every user": byPattern("arn:aws:iam:::user/*"),
                "every path": byPattern("arn:aws:iam:::role/*/*"),
            },
        },
    ),
);
