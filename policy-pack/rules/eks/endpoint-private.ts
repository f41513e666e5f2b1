import type { ClusterArgs } from "@pulumi/aws/eks";
import { coversInternet } from "../../lib/cidr";
import { check, rule } from "../../lib/rule";
import { mustBeOn } from "../../lib/switches";
import { isFalse, list, only, show, text } from "../../lib/values";
import { cluster } from "./tokens";

const subnetIds = ["subnet-1"];
const inside = { subnetIds, endpointPrivateAccess: true };

export const endpointPrivate = rule(
    {
        name: "eks-endpoint-private",
        description: "The API of a Kubernetes cluster is reached from the VPC, or from named ranges outside.",
        severity: "high",
        control: "closed-network",
        remediation: "Set endpointPrivateAccess to true and endpointPublicAccess to false.",
        frameworks: { fsbp: ["EKS.1"], nist: ["AC-4", "SC-7"], pci: ["1.4.4"] },
        requirements: ["R9", "R20"],
        tags: ["eks", "exposure"],
    },
    check<ClusterArgs>(cluster, {
        find: ({ vpcConfig }) => {
            const one = only(vpcConfig);
            const ranges = list(one?.publicAccessCidrs).map(text);
            const open = !isFalse(one?.endpointPublicAccess) && (ranges.length === 0 || coversInternet(ranges));
            return [
                ...(open
                    ? [
                          `vpcConfig.endpointPublicAccess is ${show(one?.endpointPublicAccess)} (true by default) for ${show(one?.publicAccessCidrs)}; set it to false`,
                      ]
                    : []),
                ...list(mustBeOn(one?.endpointPrivateAccess, "vpcConfig.endpointPrivateAccess")),
            ];
        },
        compliant: {
            private: { vpcConfig: { ...inside, endpointPublicAccess: false } },
            "and from a room": {
                vpcConfig: { ...inside, endpointPublicAccess: true, publicAccessCidrs: ["203.0.113.0/28"] },
            },
        },
        noncompliant: {
            "the default, public": { vpcConfig: { subnetIds } },
            "both halves": { vpcConfig: { ...inside, publicAccessCidrs: ["0.0.0.0/1", "128.0.0.0/1"] } },
            "not from the VPC": {
                vpcConfig: { subnetIds, endpointPublicAccess: true, publicAccessCidrs: ["203.0.113.0/28"] },
            },
        },
    }),
);
