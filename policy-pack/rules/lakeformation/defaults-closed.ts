import type { CatalogDatabaseArgs } from "@pulumi/aws/glue";
import type { DataLakeSettingsArgs } from "@pulumi/aws/lakeformation";
import { apartFor } from "../../lib/apart";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { list, text } from "../../lib/values";

const tablesFor = (dataLakePrincipalIdentifier: string) => ({
    createTableDefaultPermissions: [{ permissions: ["ALL"], principal: { dataLakePrincipalIdentifier } }],
});

export const defaultsClosed = rule(
    {
        name: "lakeformation-defaults-closed",
        description: "New databases and tables are not given to everybody whom IAM lets in.",
        severity: "high",
        control: "nothing-public",
        remediation: "Leave IAM_ALLOWED_PRINCIPALS out of the default permissions.",
        frameworks: { nist: ["AC-3", "AC-6"] },
        peers: {},
        requirements: ["R5"],
        tags: ["lakeformation", "authorization"],
    },
    check<DataLakeSettingsArgs>("aws:lakeformation/dataLakeSettings:DataLakeSettings", {
        find: (settings) =>
            apartFor(["createDatabaseDefaultPermissions", "createTableDefaultPermissions"] as const, (key) =>
                list(settings[key]).some(({ principal }) => text(principal).toUpperCase() === "IAM_ALLOWED_PRINCIPALS")
                    ? [`${key} names IAM_ALLOWED_PRINCIPALS; remove it`]
                    : [],
            ),
        compliant: {
            none: { admins: ["arn:aws:iam::111122223333:role/lake"] },
            "a role": {
                createTableDefaultPermissions: [
                    { permissions: ["SELECT"], principal: "arn:aws:iam::111122223333:role/reader" },
                ],
            },
        },
        noncompliant: {
            "new tables": {
                createTableDefaultPermissions: [{ permissions: ["ALL"], principal: "IAM_ALLOWED_PRINCIPALS" }],
            },
            "new databases": {
                createDatabaseDefaultPermissions: [{ permissions: ["ALL"], principal: "IAM_ALLOWED_PRINCIPALS" }],
            },
        },
    }),
    check<CatalogDatabaseArgs>("aws:glue/catalogDatabase:CatalogDatabase", {
        find: (database) => {
            const whom = ["createTableDefaultPermissions", "principal", "dataLakePrincipalIdentifier"];
            return blocksAt(database, whom).some((one) => /^IAM_ALLOWED_PRINCIPALS$/i.test(String(one)))
                ? "createTableDefaultPermissions names IAM_ALLOWED_PRINCIPALS; remove it"
                : undefined;
        },
        compliant: { none: { name: "d" }, "a role": tablesFor("arn:aws:iam::111122223333:role/reader") },
        noncompliant: {
            "new tables of a database": tablesFor("IAM_ALLOWED_PRINCIPALS"),
            "new tables of a database, in small letters": tablesFor("iam_allowed_principals"),
        },
    }),
);
