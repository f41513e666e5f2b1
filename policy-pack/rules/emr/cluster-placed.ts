import type { ClusterArgs } from "@pulumi/aws/emr";
import { check, rule } from "../../lib/rule";
import { isEmptyList, isSet } from "../../lib/unknown";
import { only } from "../../lib/values";

export const clusterPlaced = rule(
    {
        name: "emr-cluster-in-vpc",
        description: "Clusters lie in a chosen subnet and carry no SSH key pair.",
        severity: "high",
        remediation: "Name ec2Attributes.subnetId or subnetIds of a private subnet, and leave keyName out.",
        control: "closed-network",
        frameworks: { fsbp: ["EMR.1"], nist: ["AC-4", "SC-7"], pci: ["1.4.4"] },
        peers: {},
        requirements: ["R9"],
        tags: ["emr", "exposure"],
    },
    check<ClusterArgs>("aws:emr/cluster:Cluster", {
        find: ({ ec2Attributes }) => {
            const attributes = only(ec2Attributes);
            return [
                ...(isSet(attributes, "subnetId") || !isEmptyList(attributes, "subnetIds")
                    ? []
                    : ["ec2Attributes.subnetId is unset; name a private subnet"]),
                ...(isSet(attributes, "keyName")
                    ? ["ec2Attributes.keyName is set; leave it out and use Session Manager"]
                    : []),
            ];
        },
        compliant: {
            "a subnet": { ec2Attributes: { subnetId: "subnet-0a1b", instanceProfile: "work" } },
            "subnets to choose from": { ec2Attributes: { subnetIds: ["subnet-0a1b", "subnet-0c2d"] } },
        },
        noncompliant: {
            none: {},
            "no subnet": { ec2Attributes: { instanceProfile: "work" } },
            "a key pair": { ec2Attributes: { subnetId: "subnet-0a1b", keyName: "me" } },
        },
    }),
);
