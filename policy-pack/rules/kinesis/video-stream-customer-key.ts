import type { VideoStreamArgs } from "@pulumi/aws/kinesis";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const videoStreamCustomerKey = rule(
    {
        name: "kinesis-video-stream-customer-key",
        description: "Video streams are encrypted with a customer managed key.",
        severity: "high",
        control: "own-keys",
        remediation: "Set kmsKeyId to a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: { checkov: ["CKV_AWS_177"] },
        requirements: ["R2"],
        tags: ["kinesis", "encryption"],
    },
    keyedCheck<VideoStreamArgs>("aws:kinesis/videoStream:VideoStream", "kmsKeyId"),
);
