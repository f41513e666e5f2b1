import type { RenderedResource } from "../../engine";
import type { Fact, NetworkFacts } from "../facts";
import { connections } from "./connections";
import { endpoints } from "./endpoints";
import { reading } from "./fields";
import { filters } from "./filters";
import { harmless } from "./harmless";
import { names } from "./names";
import type { Readers } from "./reader";
import { transit } from "./transit";
import { vpcs } from "./vpcs";
import { workloads } from "./workloads";

const readers: Readers = {
    ...vpcs,
    ...filters,
    ...endpoints,
    ...transit,
    ...connections,
    ...names,
    ...workloads,
};

/**
 * Services whose resources can open a path between networks, or to and from the internet. What they make is read, known
 * to be harmless, or not understood; everything else (keys, buckets, roles) has no packets.
 */
const openers = new Set(
    (
        "ec2 vpc ec2transitgateway ec2clientvpn networkmanager networkfirewall directconnect vpclattice verifiedaccess " +
        "lb alb elb applicationloadbalancing elasticloadbalancing elasticloadbalancingv2 globalaccelerator cloudfront " +
        "apigateway apigatewayv2 apprunner lightsail ecs eks batch emr emrserverless emrcontainers elasticbeanstalk " +
        "autoscaling amplify cloud9 appstream workspaces workspacesweb transfer datasync storagegateway dms mq msk " +
        "kafka mskconnect rds redshift redshiftserverless docdb neptune elasticsearch opensearch elasticache memorydb " +
        "gamelift imagebuilder route53 cloudformation mwaa fsx dax"
    ).split(" "),
);

/** What one render adds to the network. Keep it instead of the resources: it is small. */
export function networkFacts(resources: readonly RenderedResource[]): NetworkFacts {
    return resources.flatMap((resource) => (resource.custom ? factsOf(resource) : []));
}

function factsOf(resource: RenderedResource): readonly Fact[] {
    const reader = readers[resource.type];
    if (reader !== undefined) return reader(reading(resource));
    return harmless[resource.type] === undefined && opensPaths(resource.type) ? [unknown(resource)] : [];
}

function unknown({ name, type, account }: RenderedResource): Fact {
    return { name, kind: "not-understood", type, account, why: "the model does not know what it opens" };
}

/** Of services that else have no packets: code that runs somewhere, with the internet around it. */
const runners =
    /^aws(-native|cc)?:(bedrock[:/]agentcore|bedrockagentcore|sagemaker[:/]notebookInstance|glue[:/]devEndpoint)/i;

const opening = new Map<string, boolean>();

/** `aws:ec2/vpc:Vpc`, and `aws-native:ec2:Vpc` of the provider that is made from AWS's own schemas. */
function opensPaths(type: string): boolean {
    const known = opening.get(type);
    if (known !== undefined) return known;
    const [provider = "", module = ""] = type.split(":");
    const ofAws = provider === "aws" || provider === "aws-native" || provider === "awscc";
    const opens = ofAws && (openers.has(module.split("/")[0] ?? "") || runners.test(type));
    opening.set(type, opens);
    return opens;
}

/** How a type is dealt with, for the page that lists them. */
export function understood(type: string): "modelled" | "harmless" | "fails" | "opens nothing" {
    if (readers[type] !== undefined) return "modelled";
    if (harmless[type] !== undefined) return "harmless";
    return opensPaths(type) ? "fails" : "opens nothing";
}
