import type { DataLakeSettingsArgs } from "@pulumi/aws/lakeformation";
import { check, rule } from "../../lib/rule";
import { list, text } from "../../lib/values";

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
            (["createDatabaseDefaultPermissions", "createTableDefaultPermissions"] as const).flatMap((key) =>
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
);
