import type { StackArgs } from "@pulumi/aws/appstream";
import { check, rule } from "../../lib/rule";
import { isEmptyList } from "../../lib/unknown";

const accessEndpoints = [{ endpointType: "STREAMING", vpceId: "vpce-1" }];
const watched = check<StackArgs>(["aws:appstream/stack:Stack", "aws:appstream/imageBuilder:ImageBuilder"], {
    find: (props) =>
        isEmptyList(props, "accessEndpoints")
            ? "accessEndpoints is empty, so that streams pass over the internet; name an endpoint in the VPC"
            : undefined,
    asksForPresence: true,
    compliant: {
        privately: { name: "s", accessEndpoints },
        "privately too": { name: "t", accessEndpoints },
    },
    noncompliant: { publicly: { name: "s" }, "an empty list": { name: "s", accessEndpoints: [] } },
});

export const stackReachedPrivately = rule(
    {
        name: "appstream-stack-streamed-in-vpc",
        description: "Streams reach the terminals through an endpoint in the VPC.",
        severity: "medium",
        control: "single-entrance",
        remediation: "Give accessEndpoints with a streaming endpoint.",
        frameworks: { nist: ["AC-17", "SC-7"], pci: ["1.3.1"] },
        requirements: ["R9", "R20"],
        tags: ["appstream", "network"],
    },
    watched,
);
