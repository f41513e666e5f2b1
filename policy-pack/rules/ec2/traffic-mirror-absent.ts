import type { TrafficMirrorSessionArgs } from "@pulumi/aws/ec2";
import { rule, forbid } from "../../lib/rule";

export const trafficMirrorAbsent = rule(
    {
        name: "ec2-traffic-mirror-absent",
        description: "No copy of the network's traffic is sent elsewhere.",
        severity: "medium",
        control: "data-perimeter",
        remediation: "Remove the mirror session; use flow logs and the firewall's logs.",
        frameworks: { nist: ["AC-4", "SC-7(10)"] },
        requirements: ["R9", "R23"],
        tags: ["ec2", "network"],
    },
    forbid<TrafficMirrorSessionArgs>(
        "aws:ec2/trafficMirrorSession:TrafficMirrorSession",
        "the session copies packets with all that is in them; remove it",
        {
            "of an interface": {
                networkInterfaceId: "eni-1",
                trafficMirrorTargetId: "tmt-1",
                trafficMirrorFilterId: "tmf-1",
                sessionNumber: 1,
            },
            "of headers": { networkInterfaceId: "eni-1", packetLength: 64, sessionNumber: 2 },
        },
    ),
);
