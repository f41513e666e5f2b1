import type { ProxyArgs } from "@pulumi/aws/rds";
import { check, rule } from "../../lib/rule";
import { list, show, text } from "../../lib/values";

const secretArn = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:db";

export const proxyIamAuthentication = rule(
    {
        name: "rds-proxy-iam-authentication",
        description: "Proxies let IAM identities in only.",
        severity: "medium",
        control: "nothing-public",
        remediation: "Set iamAuth of each of auths to REQUIRED.",
        frameworks: { nist: ["AC-2", "IA-2"] },
        peers: {},
        requirements: ["R5"],
        tags: ["rds", "authentication"],
    },
    check<ProxyArgs>("aws:rds/proxy:Proxy", {
        find: ({ auths, defaultAuthScheme }) =>
            text(defaultAuthScheme).toUpperCase() === "IAM_AUTH"
                ? undefined
                : list(auths).flatMap(({ iamAuth }, i) =>
                      text(iamAuth).toUpperCase() === "REQUIRED"
                          ? []
                          : [`auths[${i}].iamAuth is ${show(iamAuth)}; set it to "REQUIRED"`],
                  ),
        compliant: {
            required: { auths: [{ iamAuth: "REQUIRED", secretArn }] },
            "end to end": { defaultAuthScheme: "IAM_AUTH" },
        },
        noncompliant: {
            "the default, a password": { auths: [{ secretArn }] },
            "one of two": {
                auths: [
                    { iamAuth: "REQUIRED", secretArn },
                    { iamAuth: "DISABLED", secretArn },
                ],
            },
        },
    }),
);
