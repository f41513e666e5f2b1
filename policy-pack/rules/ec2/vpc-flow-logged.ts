import type { FlowLogArgs, VpcArgs } from "@pulumi/aws/ec2";
import { given, rule, stackCheck } from "../../lib/rule";
import { flowLog, vpc } from "./tokens";

const main = given<VpcArgs>(vpc[0], "main", { cidrBlock: "10.0.0.0/16" });
const log = (trafficType?: string, name = "log") =>
    given<FlowLogArgs>(
        flowLog,
        name,
        { ...(trafficType && { trafficType }), logDestination: "arn:aws:s3:::logs" },
        { vpcId: "main" },
    );

export const vpcFlowLogged = rule(
    {
        name: "ec2-vpc-flow-logged",
        description: "Every VPC logs all its traffic, accepted and rejected.",
        severity: "medium",
        control: "audit-trail",
        remediation: "Add a FlowLog with vpcId and trafficType ALL.",
        frameworks: { fsbp: ["EC2.6"], cis: ["3.7"], nist: ["AU-12", "SI-4"], pci: ["10.2.1"] },
        requirements: ["R11", "R21"],
        tags: ["ec2", "logging"],
    },
    stackCheck<VpcArgs>(vpc, {
        find: (subject, stack) => {
            const logs = stack.companions<FlowLogArgs>(subject, flowLog, "vpcId");
            const types = new Set(logs.map(({ props }) => props.trafficType));
            if (types.has("ALL") || (types.has("ACCEPT") && types.has("REJECT"))) return undefined;
            const [first] = logs;
            return first === undefined
                ? "no FlowLog names this VPC; add one with trafficType ALL"
                : `trafficType of ${first.name} is ${first.props.trafficType ?? "unset"}; set it to ALL`;
        },
        compliant: {
            "all traffic": [main, log("ALL")],
            "either half by itself": [log("REJECT", "refused"), main, log("ACCEPT", "taken")],
            "all traffic, to CloudWatch": [
                main,
                given<FlowLogArgs>(
                    flowLog,
                    "log",
                    { trafficType: "ALL", iamRoleArn: "arn:aws:iam::111122223333:role/log" },
                    { vpcId: "main" },
                ),
            ],
        },
        noncompliant: {
            "no log": [main],
            "rejected traffic only": [main, log("REJECT")],
            "one half twice": [main, log("ACCEPT", "to-bucket"), log("ACCEPT", "to-group")],
            "accepted traffic only": [main, log("ACCEPT")],
        },
    }),
);
