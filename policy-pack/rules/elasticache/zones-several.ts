import type { ClusterArgs as DaxArgs } from "@pulumi/aws/dax";
import type { ReplicationInstanceArgs } from "@pulumi/aws/dms";
import type { ReplicationGroupArgs } from "@pulumi/aws/elasticache";
import type { OntapFileSystemArgs } from "@pulumi/aws/fsx";
import type { ClusterArgs as MemoryDbArgs } from "@pulumi/aws/memorydb";
import type { BrokerArgs } from "@pulumi/aws/mq";
import type { DomainArgs, ServerlessCollectionArgs } from "@pulumi/aws/opensearch";
import type { ClusterArgs } from "@pulumi/aws/redshift";
import type { DbInstanceArgs } from "@pulumi/aws/timestreaminfluxdb";
import { atLeastCheck, oneOfCheck, switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";
import { text } from "../../lib/values";

export const zonesSeveral = rule(
    {
        name: "data-store-zones-several",
        description: "Data stores outlive the loss of a zone.",
        severity: "low",
        control: "work-goes-on",
        level: "advisory",
        remediation: "Turn on what the service calls multi-AZ, standby or automatic failover.",
        frameworks: {
            fsbp: ["ElastiCache.3", "Redshift.18", "MQ.5", "FSx.3", "Opensearch.6"],
            nist: ["CP-10", "SC-36"],
        },
        peers: { cdkNag: ["AwsSolutions-AEC4", "AwsSolutions-OS7"] },
        requirements: ["R31"],
        tags: ["elasticache", "resilience"],
    },
    switchCheck<ReplicationGroupArgs>(
        "aws:elasticache/replicationGroup:ReplicationGroup",
        "automaticFailoverEnabled",
        "on",
    ),
    switchCheck<ClusterArgs>("aws:redshift/cluster:Cluster", "multiAz", "on", {
        where: ({ nodeType }) => /^ra3/i.test(text(nodeType)),
        beside: { nodeType: "ra3.4xlarge" },
    }),
    switchCheck<ReplicationInstanceArgs>("aws:dms/replicationInstance:ReplicationInstance", "multiAz", "on"),
    oneOfCheck<BrokerArgs>("aws:mq/broker:Broker", "deploymentMode", ["ACTIVE_STANDBY_MULTI_AZ", "CLUSTER_MULTI_AZ"], {
        refused: "SINGLE_INSTANCE",
        byDefault: "SINGLE_INSTANCE",
    }),
    oneOfCheck<OntapFileSystemArgs>(
        ["aws:fsx/ontapFileSystem:OntapFileSystem", "aws:fsx/windowsFileSystem:WindowsFileSystem"],
        "deploymentType",
        ["MULTI_AZ_1", "MULTI_AZ_2"],
        { refused: "SINGLE_AZ_2", byDefault: "SINGLE_AZ_1" },
    ),
    switchCheck<DomainArgs>(
        ["aws:opensearch/domain:Domain", "aws:elasticsearch/domain:Domain"],
        "clusterConfig.zoneAwarenessEnabled",
        "on",
    ),
    atLeastCheck<MemoryDbArgs>("aws:memorydb/cluster:Cluster", "numReplicasPerShard", 1, { byDefault: 1 }),
    atLeastCheck<DaxArgs>("aws:dax/cluster:Cluster", "replicationFactor", 2, { byDefault: 1 }),
    oneOfCheck<ServerlessCollectionArgs>(
        "aws:opensearch/serverlessCollection:ServerlessCollection",
        "standbyReplicas",
        ["ENABLED"],
        { refused: "DISABLED", byDefault: "ENABLED" },
    ),
    oneOfCheck<DbInstanceArgs>(
        "aws:timestreaminfluxdb/dbInstance:DbInstance",
        "deploymentType",
        ["WITH_MULTIAZ_STANDBY"],
        { refused: "SINGLE_AZ", byDefault: "SINGLE_AZ" },
    ),
);
