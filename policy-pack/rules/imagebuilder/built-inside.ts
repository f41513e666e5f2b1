import type { InfrastructureConfigurationArgs } from "@pulumi/aws/imagebuilder";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";

const logging = { s3Logs: { s3BucketName: "logs" } };

export const builtInside = rule(
    {
        name: "imagebuilder-built-in-vpc",
        description: "Images are built in a chosen subnet, without a key pair, and the build is logged.",
        severity: "medium",
        remediation: "Set subnetId and securityGroupIds and logging.s3Logs, and leave keyPair out.",
        control: "standard-images",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.4.4"] },
        peers: {},
        requirements: ["R9", "R28"],
        tags: ["imagebuilder", "exposure"],
    },
    check<InfrastructureConfigurationArgs>("aws:imagebuilder/infrastructureConfiguration:InfrastructureConfiguration", {
        find: (infrastructure) => [
            ...(isSet(infrastructure, "subnetId") ? [] : ["subnetId is unset; name a private subnet"]),
            ...(isSet(infrastructure, "keyPair") ? ["keyPair is set; leave it out"] : []),
            ...(isSet(infrastructure, "logging") ? [] : ["logging is unset; name a bucket in logging.s3Logs"]),
        ],
        compliant: {
            closed: { subnetId: "subnet-0a1b", logging },
            "closed, by instances": { subnetId: "subnet-0a1b", logging, instanceTypes: ["m7i.large"] },
        },
        noncompliant: {
            "no subnet": { logging },
            "a key pair": { subnetId: "subnet-0a1b", logging, keyPair: "me" },
            "no log": { subnetId: "subnet-0a1b" },
        },
    }),
);
