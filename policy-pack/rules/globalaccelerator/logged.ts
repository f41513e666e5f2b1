import type { AcceleratorArgs } from "@pulumi/aws/globalaccelerator";
import { check, rule } from "../../lib/rule";
import { mustBeOn } from "../../lib/switches";
import { only } from "../../lib/values";

export const logged = rule(
    {
        name: "globalaccelerator-flow-logged",
        description: "Global accelerators log their traffic.",
        severity: "medium",
        control: "audit-trail",
        remediation: "Set attributes.flowLogsEnabled to true and name a bucket.",
        frameworks: { nist: ["AU-12", "SI-4"], pci: ["10.2.1"] },
        requirements: ["R11"],
        tags: ["globalaccelerator", "logging"],
    },
    check<AcceleratorArgs>(
        [
            "aws:globalaccelerator/accelerator:Accelerator",
            "aws:globalaccelerator/customRoutingAccelerator:CustomRoutingAccelerator",
        ],
        {
            find: ({ attributes }) => mustBeOn(only(attributes)?.flowLogsEnabled, "attributes.flowLogsEnabled"),
            compliant: {
                logged: { attributes: { flowLogsEnabled: true, flowLogsS3Bucket: "logs" } },
                "logged under a prefix": {
                    attributes: { flowLogsEnabled: true, flowLogsS3Bucket: "logs", flowLogsS3Prefix: "ga/" },
                },
            },
            noncompliant: { "the default, not": {}, not: { attributes: { flowLogsEnabled: false } } },
        },
    ),
);
