import type { CertificateAuthorityArgs } from "@pulumi/aws/acmpca";
import { check, rule } from "../../lib/rule";
import { isTrue, only, show } from "../../lib/values";

const list = (rest: object) => ({
    revocationConfiguration: {
        crlConfiguration: { enabled: true, s3BucketName: "crl", expirationInDays: 7, ...rest },
    },
});

export const crlPrivate = rule(
    {
        name: "acmpca-revocation-list-not-public",
        description: "Lists of revoked certificates lie in a bucket that is not open to everybody.",
        severity: "medium",
        control: "nothing-public",
        remediation:
            "Set crlConfiguration.s3ObjectAcl to BUCKET_OWNER_FULL_CONTROL and let clients read the list by CloudFront.",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["1.4.4"] },
        peers: {},
        requirements: ["R9"],
        tags: ["acm", "exposure"],
    },
    check<CertificateAuthorityArgs>("aws:acmpca/certificateAuthority:CertificateAuthority", {
        find: ({ revocationConfiguration }) => {
            const crl = only(only(revocationConfiguration)?.crlConfiguration);
            return isTrue(crl?.enabled) && crl?.s3ObjectAcl === "PUBLIC_READ"
                ? `revocationConfiguration.crlConfiguration.s3ObjectAcl is ${show(crl.s3ObjectAcl)}; set it to "BUCKET_OWNER_FULL_CONTROL"`
                : undefined;
        },
        compliant: {
            "the owner's": list({ s3ObjectAcl: "BUCKET_OWNER_FULL_CONTROL" }),
            "no list": { revocationConfiguration: { ocspConfiguration: { enabled: true } } },
        },
        noncompliant: {
            "everybody's": list({ s3ObjectAcl: "PUBLIC_READ" }),
            "everybody's, under a name": list({ s3ObjectAcl: "PUBLIC_READ", customCname: "crl.example.com" }),
        },
    }),
);
