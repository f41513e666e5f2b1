import type { ParameterGroupArgs } from "@pulumi/aws/redshift";
import type { WorkgroupArgs } from "@pulumi/aws/redshiftserverless";
import { parameterCheck } from "../../lib/parameters";
import { check, rule } from "../../lib/rule";
import { isFalse, list } from "../../lib/values";

export const parametersLogged = rule(
    {
        name: "redshift-parameters-logged",
        description: "Parameter groups of warehouses have what users ask written to the log.",
        severity: "medium",
        control: "audit-trail",
        level: "advisory",
        remediation: "Set the parameter enable_user_activity_logging to true.",
        frameworks: { fsbp: ["Redshift.4"], nist: ["AU-2", "AU-12"], pci: ["10.2.1"] },
        peers: {},
        requirements: ["R11"],
        tags: ["redshift", "logging"],
    },
    parameterCheck<ParameterGroupArgs>(
        "aws:redshift/parameterGroup:ParameterGroup",
        "enable_user_activity_logging",
        ["true"],
        { byDefault: "false", refused: "false" },
    ),
    // Without servers it is on, unless somebody turns it off.
    check<WorkgroupArgs>("aws:redshiftserverless/workgroup:Workgroup", {
        find: ({ configParameters }) =>
            list(configParameters)
                .filter((one) => one.parameterKey === "enable_user_activity_logging" && isFalse(one.parameterValue))
                .map(() => "configParameters enable_user_activity_logging is false; set it to true"),
        compliant: {
            "on by default": { configParameters: [{ parameterKey: "require_ssl", parameterValue: "true" }] },
            on: { configParameters: [{ parameterKey: "enable_user_activity_logging", parameterValue: "true" }] },
        },
        noncompliant: {
            off: { configParameters: [{ parameterKey: "enable_user_activity_logging", parameterValue: "false" }] },
        },
    }),
);
