import type { EndpointArgs } from "@pulumi/aws/ec2clientvpn";
import { check, rule } from "../../lib/rule";
import { list, text } from "../../lib/values";
import { clientEndpoint } from "./tokens";

const certificate = {
    type: "certificate-authentication",
    rootCertificateChainArn: "arn:aws:acm:eu-west-1:111122223333:certificate/1",
};
const federated = {
    type: "federated-authentication",
    samlProviderArn: "arn:aws:iam::111122223333:saml-provider/company",
};

export const clientUsersIdentified = rule(
    {
        name: "client-vpn-users-identified",
        description: "Whoever connects signs in as a person of the directory, and does not only hold a certificate.",
        severity: "medium",
        // A certificate is a legitimate lock of a network whose people sign in behind it.
        level: "advisory",
        control: "personal-users",
        remediation: "Add federated-authentication or directory-service-authentication to authenticationOptions.",
        frameworks: { nist: ["IA-2", "IA-2(1)", "AC-17"], pci: ["8.4.3"] },
        peers: {},
        requirements: ["R5", "R20"],
        tags: ["vpn", "access"],
    },
    check<EndpointArgs>(clientEndpoint, {
        find: ({ authenticationOptions }) =>
            list(authenticationOptions).some(({ type }) => /^(federated|directory-service)-/.test(text(type)))
                ? undefined
                : "authenticationOptions asks for a certificate only, which says nothing of who holds it; add federated-authentication",
        entriesTogether: true,
        compliant: {
            "signed in by the company": { authenticationOptions: [federated] },
            "a certificate, and the directory": {
                authenticationOptions: [
                    certificate,
                    { type: "directory-service-authentication", activeDirectoryId: "d-1" },
                ],
            },
        },
        noncompliant: {
            "a certificate": { authenticationOptions: [certificate] },
            "nothing said": { serverCertificateArn: certificate.rootCertificateChainArn },
        },
    }),
);
