import type { TlsInspectionConfigurationArgs } from "@pulumi/aws/networkfirewall";
import { check, rule } from "../../lib/rule";
import { mustBeOneOf } from "../../lib/switches";
import { only } from "../../lib/values";

const configuration = (rest: object) => ({
    tlsInspectionConfiguration: {
        serverCertificateConfiguration: {
            scopes: [],
            certificateAuthorityArn: "arn:aws:acm:eu-west-1:111122223333:certificate/1",
            ...rest,
        },
    },
});
const status = (revokedStatusAction: string) => ({
    checkCertificateRevocationStatus: { revokedStatusAction, unknownStatusAction: "PASS" },
});

export const tlsRevocation = rule(
    {
        name: "networkfirewall-tls-revocation-checked",
        description: "Where the firewall reads TLS on the way out, it refuses certificates that have been revoked.",
        severity: "low",
        control: "filtered-egress",
        remediation: "Set checkCertificateRevocationStatus.revokedStatusAction to DROP or REJECT.",
        frameworks: { nist: ["SC-8", "SC-23"] },
        requirements: ["R21"],
        tags: ["networkfirewall", "rules"],
    },
    check<TlsInspectionConfigurationArgs>("aws:networkfirewall/tlsInspectionConfiguration:TlsInspectionConfiguration", {
        find: ({ tlsInspectionConfiguration: one }) => {
            const { certificateAuthorityArn, checkCertificateRevocationStatus: status } =
                only(only(one)?.serverCertificateConfiguration) ?? {};
            if (certificateAuthorityArn === undefined) return undefined;
            return mustBeOneOf(
                only(status)?.revokedStatusAction,
                ["DROP", "REJECT"],
                "checkCertificateRevocationStatus.revokedStatusAction",
            );
        },
        compliant: {
            dropped: configuration(status("DROP")),
            refused: configuration(status("REJECT")),
            "on the way in": configuration({ certificateAuthorityArn: undefined }),
        },
        noncompliant: { "not looked at": configuration({}), passed: configuration(status("PASS")) },
    }),
);
