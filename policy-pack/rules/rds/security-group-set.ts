import { blocksAt, nest } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { isEmptyList, isSet } from "../../lib/unknown";

/** The property that names groups, and the types that have it. A replica of an instance has its source's. */
const groups: readonly (readonly [string, readonly string[]])[] = [
    [
        "vpcSecurityGroupIds",
        [
            "aws:rds/instance:Instance",
            "aws:rds/cluster:Cluster",
            "aws:rds/proxy:Proxy",
            "aws:docdb/cluster:Cluster",
            "aws:docdb/elasticCluster:ElasticCluster",
            "aws:neptune/cluster:Cluster",
            "aws:neptunegraph/privateGraphEndpoint:PrivateGraphEndpoint",
            "aws:redshift/cluster:Cluster",
            "aws:redshift/endpointAccess:EndpointAccess",
            "aws:redshiftserverless/endpointAccess:EndpointAccess",
            "aws:dms/replicationInstance:ReplicationInstance",
        ],
    ],
    [
        "securityGroupIds",
        [
            "aws:elasticache/replicationGroup:ReplicationGroup",
            "aws:elasticache/cluster:Cluster",
            "aws:elasticache/serverlessCache:ServerlessCache",
            "aws:memorydb/cluster:Cluster",
            "aws:dax/cluster:Cluster",
            "aws:redshiftserverless/workgroup:Workgroup",
            "aws:opensearch/serverlessVpcEndpoint:ServerlessVpcEndpoint",
            "aws:fsx/lustreFileSystem:LustreFileSystem",
            "aws:fsx/ontapFileSystem:OntapFileSystem",
            "aws:fsx/openZfsFileSystem:OpenZfsFileSystem",
            "aws:fsx/windowsFileSystem:WindowsFileSystem",
        ],
    ],
    ["securityGroups", ["aws:mq/broker:Broker"]],
    [
        "vpcOptions.securityGroupIds",
        ["aws:opensearch/domain:Domain", "aws:elasticsearch/domain:Domain", "aws:opensearch/vpcEndpoint:VpcEndpoint"],
    ],
    ["vpcConfigs.securityGroupIds", ["aws:msk/serverlessCluster:ServerlessCluster"]],
];

/** What holds the groups is there, be they named or not. */
function example(path: string, value?: string[]): object {
    const keys = path.split(".");
    return value === undefined && keys.length > 1
        ? { [keys[0] ?? path]: { subnetIds: ["subnet-1"] } }
        : nest(keys, value);
}

export const securityGroupSet = rule(
    {
        name: "database-security-group-set",
        description: "Data stores stand behind a security group of their own instead of the VPC's default one.",
        severity: "medium",
        control: "closed-network",
        level: "advisory",
        remediation: "Name a security group of the data store's own.",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.3.1"] },
        peers: {},
        requirements: ["R9"],
        tags: ["rds", "network"],
    },
    ...groups.map(([path, tokens]) =>
        check<object>(tokens, {
            find: (props) => {
                if (isSet(props, "replicateSourceDb")) return undefined;
                const [property = path, ...outer] = path.split(".").reverse();
                const blocks = blocksAt(props, outer.reverse()).map((block) => Object(block) as object);
                return blocks.every((block) => isEmptyList(block, property)) &&
                    (blocks.length > 0 || outer.length === 0)
                    ? `${path} is unset, so that the VPC's default group counts; name one of its own`
                    : undefined;
            },
            asksForPresence: true,
            compliant: { one: example(path, ["sg-1"]), two: example(path, ["sg-1", "sg-2"]) },
            noncompliant: { none: example(path), "an empty list": example(path, []) },
        }),
    ),
);
