import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { show, text } from "../../lib/values";

const groups: readonly (readonly [string, readonly string[]])[] = [
    ["dbSubnetGroupName", ["aws:rds/instance:Instance", "aws:rds/cluster:Cluster", "aws:docdb/cluster:Cluster"]],
    ["neptuneSubnetGroupName", ["aws:neptune/cluster:Cluster"]],
    ["replicationSubnetGroupId", ["aws:dms/replicationInstance:ReplicationInstance"]],
    ["subnetGroupName", ["aws:dax/cluster:Cluster"]],
];

export const ownSubnets = rule(
    {
        name: "database-own-subnets",
        description: "Databases lie in subnets that have been chosen for them, not in those of the default VPC.",
        severity: "medium",
        control: "closed-network",
        level: "advisory",
        remediation: "Name a group of private subnets.",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.4.4"] },
        peers: {},
        requirements: ["R9"],
        tags: ["rds", "network"],
    },
    ...groups.map(([property, tokens]) =>
        check<object>(tokens, {
            find: (props, { resource }) => {
                if (isSet(props, "replicateSourceDb")) return undefined;
                if (!isSet(props, property)) return `${property} is unset; name a group of private subnets`;
                // One that is made in the same update, whose name is not known yet, is no default.
                const [name] = blocksAt(resource.inputs, [property]);
                return text(name).toLowerCase() === "default"
                    ? `${property} is ${show(name)}, subnets of the default VPC; name a group of private ones`
                    : undefined;
            },
            asksForPresence: true,
            compliant: { "a group": { [property]: "private" }, another: { [property]: "default-of-team" } },
            noncompliant: { none: {}, "the default": { [property]: "default" } },
        }),
    ),
);
