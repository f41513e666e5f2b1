import type { ParameterGroupArgs } from "@pulumi/aws/redshift";
import { parameterCheck } from "../../lib/parameters";
import { rule } from "../../lib/rule";

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
);
