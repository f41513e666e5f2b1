import type { ImageBuilderArgs, StackArgs } from "@pulumi/aws/appstream";
import { check, rule, type Props } from "../../lib/rule";
import { isEmptyList } from "../../lib/unknown";

interface Reached {
    readonly name: string;
    readonly accessEndpoints?: { endpointType: string; vpceId?: string }[];
}
const accessEndpoints = [{ endpointType: "STREAMING", vpceId: "vpce-1" }];
const watch = <Args>(token: string, of: (example: Reached) => Props<Args>) =>
    check<Args>(token, {
        find: (props) =>
            isEmptyList(props as object, "accessEndpoints")
                ? "accessEndpoints is empty, so that streams pass over the internet; name an endpoint in the VPC"
                : undefined,
        compliant: {
            privately: of({ name: "s", accessEndpoints }),
            "privately too": of({ name: "t", accessEndpoints }),
        },
        noncompliant: { publicly: of({ name: "s" }), "an empty list": of({ name: "s", accessEndpoints: [] }) },
    });

export const stackReachedPrivately = rule(
    {
        name: "appstream-stack-streamed-in-vpc",
        description: "Streams reach the terminals through an endpoint in the VPC.",
        severity: "medium",
        remediation: "Give accessEndpoints with a streaming endpoint.",
        frameworks: { nist: ["AC-17", "SC-7"], pci: ["1.3.1"] },
        requirements: ["R9", "R20"],
        tags: ["appstream", "network"],
    },
    watch<StackArgs>("aws:appstream/stack:Stack", (example) => example),
    watch<ImageBuilderArgs>("aws:appstream/imageBuilder:ImageBuilder", ({ name, ...rest }) => ({ name, ...rest })),
);
