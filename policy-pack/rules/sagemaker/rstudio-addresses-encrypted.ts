import type { DomainArgs } from "@pulumi/aws/sagemaker";
import { tlsFault } from "../../lib/addresses";
import { blocksAt } from "../../lib/keyed";
import { check, rule, type Props } from "../../lib/rule";

const at = ["domainSettings", "rStudioServerProDomainSettings"];
const rstudio = (urls: { rStudioConnectUrl?: string; rStudioPackageManagerUrl?: string }): Props<DomainArgs> => ({
    domainSettings: {
        rStudioServerProDomainSettings: { domainExecutionRoleArn: "arn:aws:iam::111122223333:role/rstudio", ...urls },
    },
});

export const rstudioAddressesEncrypted = rule(
    {
        name: "sagemaker-rstudio-addresses-encrypted",
        description: "RStudio publishes its work and fetches its packages over TLS.",
        severity: "high",
        control: "encrypted-transport",
        remediation: "Give rStudioConnectUrl and rStudioPackageManagerUrl with https://.",
        frameworks: { nist: ["SC-8"], pci: ["4.2.1"] },
        peers: {},
        requirements: ["R1", "R12"],
        tags: ["sagemaker", "encryption"],
    },
    check<DomainArgs>("aws:sagemaker/domain:Domain", {
        find: (domain) =>
            ["rStudioConnectUrl", "rStudioPackageManagerUrl"].flatMap((key) =>
                blocksAt(domain, [...at, key]).flatMap((url) => tlsFault(url, [...at, key].join(".")) ?? []),
            ),
        compliant: {
            "no RStudio": {},
            "with TLS": rstudio({ rStudioConnectUrl: "https://connect.internal" }),
        },
        noncompliant: {
            "plain packages": rstudio({ rStudioPackageManagerUrl: "http://packages.internal" }),
            "plain publishing": rstudio({ rStudioConnectUrl: "HTTP://connect.internal" }),
        },
    }),
);
