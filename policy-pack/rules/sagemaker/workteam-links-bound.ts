import type { WorkteamArgs } from "@pulumi/aws/sagemaker";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";

const access = (iamPolicyConstraints: { sourceIp?: string; vpcSourceIp?: string }) => ({
    workerAccessConfiguration: { s3Presign: { iamPolicyConstraints } },
});

export const workteamLinksBound = rule(
    {
        name: "sagemaker-workteam-links-bound",
        description: "Links to the data that labellers see work from their own address only.",
        severity: "medium",
        control: "single-entrance",
        remediation:
            "Set workerAccessConfiguration.s3Presign.iamPolicyConstraints.sourceIp, or vpcSourceIp, to Enabled.",
        frameworks: { nist: ["AC-3", "AC-17"], pci: ["7.2.1"] },
        requirements: ["R13", "R20"],
        tags: ["sagemaker", "exposure"],
    },
    check<WorkteamArgs>("aws:sagemaker/workteam:Workteam", {
        find: (team) => {
            const constraints = ["workerAccessConfiguration", "s3Presign", "iamPolicyConstraints"];
            const bound = ["sourceIp", "vpcSourceIp"].some((key) =>
                blocksAt(team, [...constraints, key]).includes("Enabled"),
            );
            return bound
                ? undefined
                : "presigned links are not bound to the labeller's address; set iamPolicyConstraints.sourceIp to Enabled";
        },
        compliant: {
            "by public address": access({ sourceIp: "Enabled" }),
            "by address in the VPC": access({ sourceIp: "Disabled", vpcSourceIp: "Enabled" }),
        },
        noncompliant: { "nothing said": {}, off: access({ sourceIp: "Disabled", vpcSourceIp: "Disabled" }) },
    }),
);
