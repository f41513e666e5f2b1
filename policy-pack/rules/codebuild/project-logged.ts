import type { ProjectArgs } from "@pulumi/aws/codebuild";
import { check, rule } from "../../lib/rule";
import { only } from "../../lib/values";

export const projectLogged = rule(
    {
        name: "codebuild-project-logged",
        description: "Builds are logged.",
        severity: "medium",
        control: "audit-trail",
        remediation: "Leave logsConfig.cloudwatchLogs enabled, or enable s3Logs.",
        frameworks: { fsbp: ["CodeBuild.4"], nist: ["AU-2", "AU-12"], pci: ["10.2.1"] },
        requirements: ["R11"],
        tags: ["codebuild", "audit"],
    },
    check<ProjectArgs>("aws:codebuild/project:Project", {
        // CloudWatch logs are on by default, S3 logs are off.
        find: ({ logsConfig }) => {
            const config = only(logsConfig);
            const off =
                only(config?.cloudwatchLogs)?.status === "DISABLED" && only(config?.s3Logs)?.status !== "ENABLED";
            return off ? "logsConfig disables CloudWatch logs and enables no others; enable one" : undefined;
        },
        compliant: {
            "the default": { name: "p" },
            "to a bucket": {
                logsConfig: { cloudwatchLogs: { status: "DISABLED" }, s3Logs: { status: "ENABLED", location: "logs" } },
            },
        },
        noncompliant: {
            off: { logsConfig: { cloudwatchLogs: { status: "DISABLED" } } },
            "both off": { logsConfig: { cloudwatchLogs: { status: "DISABLED" }, s3Logs: { status: "DISABLED" } } },
        },
    }),
);
