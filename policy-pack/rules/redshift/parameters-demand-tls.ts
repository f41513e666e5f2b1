import type { ClusterArgs, ParameterGroupArgs } from "@pulumi/aws/redshift";
import type { WorkgroupArgs } from "@pulumi/aws/redshiftserverless";
import { check, rule } from "../../lib/rule";
import { isTrue, list, show, text } from "../../lib/values";

/** New families and serverless workgroups demand TLS by default (Redshift management guide, "Configuring security options"). */
function tlsParameterFault(value: unknown, byDefault: boolean): string | undefined {
    return (value === undefined && byDefault) || isTrue(value)
        ? undefined
        : `parameter require_ssl is ${show(value)}; set it to "true"`;
}

export const parametersDemandTls = rule(
    {
        name: "redshift-parameters-demand-tls",
        description: "Warehouses let no client speak plaintext.",
        severity: "high",
        control: "encrypted-transport",
        remediation: "Set the parameter require_ssl to true.",
        frameworks: { fsbp: ["Redshift.2", "RedshiftServerless.2"], nist: ["SC-8"], pci: ["4.2.1"] },
        peers: { checkov: ["CKV_AWS_105"], cdkNag: ["AwsSolutions-RS1"] },
        requirements: ["R1"],
        tags: ["redshift", "transport"],
    },
    check<ParameterGroupArgs>("aws:redshift/parameterGroup:ParameterGroup", {
        find: ({ family, parameters }) =>
            tlsParameterFault(
                list(parameters).find(({ name }) => text(name).toLowerCase() === "require_ssl")?.value,
                family === "redshift-2.0",
            ),
        compliant: {
            on: { family: "redshift-1.0", parameters: [{ name: "require_ssl", value: "true" }] },
            "on, beside another": {
                parameters: [
                    { name: "enable_user_activity_logging", value: "true" },
                    { name: "Require_SSL", value: "True" },
                ],
            },
            "on by default": { family: "redshift-2.0" },
        },
        noncompliant: {
            "off by default": { family: "redshift-1.0" },
            off: { parameters: [{ name: "require_ssl", value: "false" }] },
            "another parameter": { parameters: [{ name: "use_fips_ssl", value: "true" }] },
        },
    }),
    // A default group cannot be changed, and that of the first family does not demand TLS.
    check<ClusterArgs>("aws:redshift/cluster:Cluster", {
        find: ({ clusterParameterGroupName: group }) =>
            text(group).toLowerCase() === "default.redshift-1.0"
                ? `clusterParameterGroupName is ${show(group)}, in which require_ssl is false; name a group of your own`
                : undefined,
        compliant: { "one's own": { clusterParameterGroupName: "strict" }, "not said": {} },
        noncompliant: { "the old default": { clusterParameterGroupName: "default.redshift-1.0" } },
    }),
    check<WorkgroupArgs>("aws:redshiftserverless/workgroup:Workgroup", {
        find: ({ configParameters }) =>
            tlsParameterFault(
                list(configParameters).find(({ parameterKey }) => text(parameterKey).toLowerCase() === "require_ssl")
                    ?.parameterValue,
                true,
            ),
        compliant: {
            on: { configParameters: [{ parameterKey: "require_ssl", parameterValue: "true" }] },
            "on by default": {},
        },
        noncompliant: {
            off: { configParameters: [{ parameterKey: "require_ssl", parameterValue: "false" }] },
            "off, in capitals": { configParameters: [{ parameterKey: "REQUIRE_SSL", parameterValue: "FALSE" }] },
        },
    }),
);
