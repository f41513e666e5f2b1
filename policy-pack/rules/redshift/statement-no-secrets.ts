import type { StatementArgs } from "@pulumi/aws/redshiftdata";
import { check, rule } from "../../lib/rule";
import { secretIn } from "../../lib/secrets";
import { text } from "../../lib/values";

export const statementNoSecrets = rule(
    {
        name: "redshift-statement-no-secrets",
        description: "Statements that a program runs on a warehouse hold no passwords.",
        severity: "high",
        control: "secrets-kept",

        remediation: "Let users sign in by IAM (PASSWORD DISABLE), or set the password outside the program.",
        frameworks: { nist: ["IA-5"], pci: ["8.6.2"] },
        peers: {},
        requirements: ["R5"],
        tags: ["redshift", "credentials"],
    },
    check<StatementArgs>("aws:redshiftdata/statement:Statement", {
        find: ({ sql }) =>
            /\bpassword\s+'[^']+'/i.test(text(sql)) ||
            /secret_access_key=/i.test(text(sql)) ||
            secretIn(sql) !== undefined
                ? "sql holds a credential, which stands in the state and the log; leave it out"
                : undefined,
        compliant: {
            "a user without": { database: "d", sql: "CREATE USER etl PASSWORD DISABLE" },
            "a copy by role": { database: "d", sql: "COPY t FROM 's3://b/k' IAM_ROLE default" },
        },
        noncompliant: {
            "a password": { database: "d", sql: "CREATE USER etl PASSWORD 'Correct-Horse-1'" },
            "a copy by key": {
                database: "d",
                sql: "COPY t FROM 's3://b/k' CREDENTIALS 'aws_access_key_id=x;aws_secret_access_key=y'",
            },
        },
    }),
);
