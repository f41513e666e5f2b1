import type { ClusterArgs } from "@pulumi/aws/msk";
import { check, rule } from "../../lib/rule";
import { isEmptyList } from "../../lib/unknown";
import { isTrue, only } from "../../lib/values";

export const clusterAuthenticated = rule(
    {
        name: "msk-cluster-authenticated",
        description: "Kafka clusters know their clients.",
        severity: "high",
        control: "nothing-public",
        remediation: "Set clientAuthentication.unauthenticated to false and add sasl.iam, sasl.scram or tls.",
        frameworks: { fsbp: ["MSK.6"], nist: ["AC-2", "IA-2"] },
        peers: {},
        requirements: ["R5"],
        tags: ["msk", "authentication"],
    },
    check<ClusterArgs>("aws:msk/cluster:Cluster", {
        find: ({ clientAuthentication }) => {
            const given = only(clientAuthentication);
            if (isTrue(given?.unauthenticated)) return "clientAuthentication.unauthenticated is true; set it to false";
            const sasl = only(given?.sasl);
            const authorities = only(given?.tls) ?? {};
            return isTrue(sasl?.iam) || isTrue(sasl?.scram) || !isEmptyList(authorities, "certificateAuthorityArns")
                ? undefined
                : "clientAuthentication names no way to authenticate; set sasl.iam to true";
        },
        compliant: {
            IAM: { clientAuthentication: { sasl: { iam: true } } },
            certificates: {
                clientAuthentication: {
                    tls: {
                        certificateAuthorityArns: ["arn:aws:acm-pca:eu-west-1:111122223333:certificate-authority/1"],
                    },
                },
            },
        },
        noncompliant: {
            none: {},
            "nobody as well": { clientAuthentication: { unauthenticated: true, sasl: { iam: true } } },
            "certificates of nobody": { clientAuthentication: { tls: { certificateAuthorityArns: [] } } },
            "IAM off": { clientAuthentication: { sasl: { iam: false } } },
        },
    }),
);
