import type { TableExportArgs } from "@pulumi/aws/dynamodb";
import { accountIn, foreignFault } from "../../lib/accounts";
import { strings } from "../../lib/config";
import { check, rule } from "../../lib/rule";
import { text } from "../../lib/values";

const settings = { accounts: strings([], "Accounts whose buckets may take exports, besides the own one.") };
const tableArn = "arn:aws:dynamodb:eu-west-1:111122223333:table/features";

export const exportInside = rule(
    {
        name: "dynamodb-export-inside",
        description: "Tables are exported to buckets of agreed accounts only.",
        severity: "high",
        remediation: "Agree on the account in settings, or name a bucket of the own account.",
        control: "data-perimeter",
        frameworks: { nist: ["AC-4", "AC-20"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R7", "R27"],
        tags: ["dynamodb", "exposure"],
        settings,
    },
    check<TableExportArgs>("aws:dynamodb/tableExport:TableExport", {
        // Whose table it is need not be known where nobody else is named.
        find: (table, context) => {
            const owner = text(table.s3BucketOwner);
            if (owner === "") return undefined;
            return foreignFault("s3BucketOwner", owner, [
                ...context.settings(settings).accounts,
                accountIn(table.tableArn),
            ]);
        },
        compliant: {
            "the own account": { tableArn, s3Bucket: "exports", s3BucketOwner: "111122223333" },
            "whose is not said": { tableArn, s3Bucket: "exports" },
        },
        noncompliant: {
            "another account": { tableArn, s3Bucket: "exports", s3BucketOwner: "444455556666" },
            "yet another": { tableArn, s3Bucket: "exports", s3BucketOwner: "999988887777" },
        },
    }),
);
