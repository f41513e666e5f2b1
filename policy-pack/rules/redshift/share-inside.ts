import type { DataShareAuthorizationArgs } from "@pulumi/aws/redshift";
import { accountIn, foreignFault } from "../../lib/accounts";
import { strings } from "../../lib/config";
import { check, rule } from "../../lib/rule";
import { text } from "../../lib/values";

const settings = { accounts: strings([], "Accounts that data may be shared with, besides the own one.") };
const dataShareArn = "arn:aws:redshift:eu-west-1:111122223333:datashare:0a1b2c3d/sales";

export const shareInside = rule(
    {
        name: "redshift-share-inside",
        description: "Data of warehouses is shared with agreed accounts only, and never on the AWS Data Exchange.",
        severity: "high",
        remediation: "Agree on the account in settings, or remove the authorization.",
        control: "data-perimeter",
        frameworks: { nist: ["AC-4", "AC-20"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R7", "R27"],
        tags: ["redshift", "exposure"],
        settings,
    },
    check<DataShareAuthorizationArgs>("aws:redshift/dataShareAuthorization:DataShareAuthorization", {
        find: ({ consumerIdentifier, dataShareArn }, context) => {
            const consumer = text(consumerIdentifier);
            if (consumer.toUpperCase() === "ADX")
                return "consumerIdentifier is ADX, the AWS Data Exchange; name an account";
            const account = /^\d{12}$/.test(consumer) ? consumer : undefined;
            return foreignFault("consumerIdentifier", account, [
                ...context.settings(settings).accounts,
                accountIn(dataShareArn),
            ]);
        },
        compliant: {
            "the own account": { dataShareArn, consumerIdentifier: "111122223333" },
            "a namespace": { dataShareArn, consumerIdentifier: "DataZone/x" },
        },
        noncompliant: {
            "another account": { dataShareArn, consumerIdentifier: "444455556666" },
            "the data exchange": { dataShareArn, consumerIdentifier: "ADX" },
        },
    }),
);
