import type { RepositoryArgs } from "@pulumi/aws/codeartifact";
import { strings } from "../../lib/config";
import { check, rule } from "../../lib/rule";
import { list, text } from "../../lib/values";

const settings = {
    connections: strings([], "Public repositories, such as public:pypi, from which packages may be fetched."),
};

export const externalConnectionKnown = rule(
    {
        name: "codeartifact-external-connection-known",
        description: "Packages are fetched from agreed public repositories only.",
        severity: "medium",
        control: "standard-images",
        remediation:
            "Take externalConnections out and name a vetted upstream, or agree on it in the setting connections.",
        frameworks: { nist: ["CM-7", "SR-11"], pci: ["6.3.2"] },
        peers: {},
        requirements: ["R12", "R21"],
        tags: ["codeartifact", "integrity"],
        settings,
    },
    check<RepositoryArgs>("aws:codeartifact/repository:Repository", {
        // aws-native lists the names themselves.
        find: ({ externalConnections }, context) =>
            list<unknown>(externalConnections).flatMap((one) => {
                const name = text(typeof one === "object" && one !== null ? nameOf(one) : one);
                return name === "" || context.settings(settings).connections.includes(name)
                    ? []
                    : `externalConnections fetches from ${name}; agree on it in settings, or name a vetted upstream`;
            }),
        compliant: {
            "a vetted upstream": { repository: "team", upstreams: [{ repositoryName: "vetted" }] },
            "packages of one's own": { repository: "team" },
        },
        noncompliant: {
            PyPI: { repository: "team", externalConnections: { externalConnectionName: "public:pypi" } },
            "npm, beside an upstream": {
                repository: "team",
                upstreams: [{ repositoryName: "vetted" }],
                externalConnections: { externalConnectionName: "public:npmjs" },
            },
        },
    }),
);

const nameOf = (connection: object) =>
    "externalConnectionName" in connection ? connection.externalConnectionName : "";
