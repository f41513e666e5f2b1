import type { EmailIdentityArgs } from "@pulumi/aws/sesv2";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { only } from "../../lib/values";

export const dkimStrong = rule(
    {
        name: "ses-dkim-strong",
        description: "Mail is signed by keys of 2048 bits, which AWS keeps.",
        severity: "medium",
        control: "keys-guarded",

        remediation:
            "Set dkimSigningAttributes.nextSigningKeyLength to RSA_2048_BIT and leave domainSigningPrivateKey out.",
        frameworks: { nist: ["SC-8", "SC-12"] },
        peers: {},
        requirements: ["R1"],
        tags: ["ses", "keys"],
    },
    check<EmailIdentityArgs>("aws:sesv2/emailIdentity:EmailIdentity", {
        find: ({ dkimSigningAttributes }) => {
            const given = only(dkimSigningAttributes);
            return [
                ...(given?.nextSigningKeyLength === "RSA_1024_BIT"
                    ? ['dkimSigningAttributes.nextSigningKeyLength is "RSA_1024_BIT"; set it to "RSA_2048_BIT"']
                    : []),
                ...(isSet(given, "domainSigningPrivateKey")
                    ? ["dkimSigningAttributes.domainSigningPrivateKey is set, so it stands in the state; leave it out"]
                    : []),
            ];
        },
        compliant: {
            "by default": { emailIdentity: "example.com" },
            long: { dkimSigningAttributes: { nextSigningKeyLength: "RSA_2048_BIT" } },
        },
        noncompliant: {
            short: { dkimSigningAttributes: { nextSigningKeyLength: "RSA_1024_BIT" } },
            "one's own": { dkimSigningAttributes: { domainSigningPrivateKey: "MIIE", domainSigningSelector: "s" } },
        },
    }),
);
