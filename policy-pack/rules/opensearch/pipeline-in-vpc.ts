import type { PipelineArgs } from "@pulumi/aws/opensearchingest";
import { check, rule } from "../../lib/rule";
import { isEmptyList } from "../../lib/unknown";
import { only } from "../../lib/values";

export const pipelineInVpc = rule(
    {
        name: "opensearch-pipeline-in-vpc",
        description: "Ingestion pipelines take data in through the VPC and not on the internet.",
        severity: "critical",
        control: "closed-network",

        remediation: "Name subnets and security groups in vpcOptions.",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.4.4"] },
        peers: {},
        requirements: ["R9"],
        tags: ["opensearch", "network"],
    },
    check<PipelineArgs>("aws:opensearchingest/pipeline:Pipeline", {
        find: (pipeline) =>
            isEmptyList(only(pipeline.vpcOptions), "subnetIds")
                ? "vpcOptions.subnetIds is unset, so that the pipeline has a public endpoint; name subnets"
                : undefined,
        compliant: {
            "two subnets": { vpcOptions: { subnetIds: ["subnet-1", "subnet-2"], securityGroupIds: ["sg-1"] } },
            "one subnet": { vpcOptions: { subnetIds: ["subnet-1"] } },
        },
        noncompliant: { "nothing said": { pipelineName: "p" }, "no subnets": { vpcOptions: { subnetIds: [] } } },
    }),
);
