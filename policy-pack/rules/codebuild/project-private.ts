import type { ProjectArgs } from "@pulumi/aws/codebuild";
import { check, rule } from "../../lib/rule";
import { isTrue } from "../../lib/values";

export const projectPrivate = rule(
    {
        name: "codebuild-project-private",
        description: "Nobody outside sees builds, their logs or their state.",
        severity: "critical",
        control: "nothing-public",
        remediation: "Leave projectVisibility at PRIVATE and badgeEnabled off.",
        frameworks: { nist: ["AC-3", "AC-22"], pci: ["7.2.1"] },
        requirements: ["R27"],
        tags: ["codebuild", "exposure"],
    },
    check<ProjectArgs>("aws:codebuild/project:Project", {
        find: ({ projectVisibility, badgeEnabled }) => [
            ...(projectVisibility === "PUBLIC_READ" ? ['projectVisibility is "PUBLIC_READ"; set it to "PRIVATE"'] : []),
            ...(isTrue(badgeEnabled) ? ["badgeEnabled is true, a public address; remove it"] : []),
        ],
        compliant: { "the default": { name: "p" }, private: { projectVisibility: "PRIVATE", badgeEnabled: false } },
        noncompliant: { public: { projectVisibility: "PUBLIC_READ" }, "a badge": { badgeEnabled: true } },
    }),
);
