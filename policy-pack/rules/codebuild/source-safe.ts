import type { ProjectArgs } from "@pulumi/aws/codebuild";
import { gitFault } from "../../lib/addresses";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { isTrue } from "../../lib/values";

export const sourceSafe = rule(
    {
        name: "codebuild-source-encrypted",
        description: "Code is fetched over TLS that is checked, with no password in the address.",
        severity: "high",
        control: "encrypted-transport",
        remediation: "Give an https:// address without a password, and leave insecureSsl off.",
        frameworks: { fsbp: ["CodeBuild.1"], nist: ["SC-8", "IA-5"], pci: ["4.2.1", "8.6.2"] },
        requirements: ["R1", "R12"],
        tags: ["codebuild", "credentials"],
    },
    check<ProjectArgs>("aws:codebuild/project:Project", {
        find: (project) =>
            ["source", "secondarySources"].flatMap((source) => [
                ...blocksAt(project, [source, "location"]).flatMap((at) => gitFault(at, `${source}.location`) ?? []),
                ...(blocksAt(project, [source, "insecureSsl"]).some(isTrue)
                    ? [`${source}.insecureSsl is true; remove it`]
                    : []),
            ]),
        compliant: {
            GitHub: { source: { type: "GITHUB", location: "https://github.com/example/images.git" } },
            "a bucket": { source: { type: "S3", location: "code/images.zip" } },
        },
        noncompliant: {
            "a password": {
                source: { type: "BITBUCKET", location: `https://ada:${"hunter2x"}@bitbucket.org/example/images.git` },
            },
            "no TLS": { source: { type: "GITHUB_ENTERPRISE", location: "http://git.example.com/images.git" } },
            "TLS that is not checked": {
                source: {
                    type: "GITHUB_ENTERPRISE",
                    location: "https://git.example.com/images.git",
                    insecureSsl: true,
                },
            },
        },
    }),
);
