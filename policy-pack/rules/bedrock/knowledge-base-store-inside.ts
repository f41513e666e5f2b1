import type { AgentKnowledgeBaseArgs } from "@pulumi/aws/bedrock";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";

const stores = ["pineconeConfiguration", "redisEnterpriseCloudConfiguration", "mongoDbAtlasConfiguration"] as const;
const fieldMapping = { metadataField: "m", textField: "t", vectorField: "v" };
const atlas = {
    collectionName: "c",
    databaseName: "d",
    endpoint: "db.mongodb.net",
    fieldMapping,
    vectorIndexName: "v",
};

export const knowledgeBaseStoreInside = rule(
    {
        name: "bedrock-knowledge-base-store-inside",
        description: "Knowledge bases keep their vectors in AWS, not with a service reached over the internet.",
        severity: "high",
        control: "filtered-egress",
        remediation: "Use OpenSearch, Aurora, Neptune or S3 Vectors, or reach Atlas through PrivateLink.",
        frameworks: { nist: ["AC-4", "AC-20"], pci: ["1.3.2"] },
        requirements: ["R9", "R27"],
        tags: ["bedrock", "network"],
    },
    check<AgentKnowledgeBaseArgs>("aws:bedrock/agentKnowledgeBase:AgentKnowledgeBase", {
        find: ({ storageConfiguration }) =>
            stores
                .flatMap((store) => blocksAt(storageConfiguration, [store]).map((block) => [store, block] as const))
                .filter(([, block]) => !isSet(Object(block), "endpointServiceName"))
                .map(([store]) => `storageConfiguration.${store} lies on the internet; use a store in AWS`),
        compliant: {
            OpenSearch: {
                storageConfiguration: {
                    type: "OPENSEARCH_SERVERLESS",
                    opensearchServerlessConfiguration: { collectionArn: "arn:aws:aoss:eu-west-1:1:collection/c" },
                },
            },
            "Atlas through PrivateLink": {
                storageConfiguration: {
                    type: "MONGO_DB_ATLAS",
                    mongoDbAtlasConfiguration: {
                        ...atlas,
                        endpointServiceName: "com.amazonaws.vpce.eu-west-1.vpce-svc-1",
                    },
                },
            },
            "a Kendra index": { knowledgeBaseConfiguration: { type: "KENDRA" } },
        },
        noncompliant: {
            Pinecone: {
                storageConfiguration: {
                    type: "PINECONE",
                    pineconeConfiguration: { connectionString: "https://x.pinecone.io" },
                },
            },
            "Atlas over the internet": {
                storageConfiguration: { type: "MONGO_DB_ATLAS", mongoDbAtlasConfiguration: atlas },
            },
            "Redis over the internet": {
                storageConfiguration: {
                    type: "REDIS_ENTERPRISE_CLOUD",
                    redisEnterpriseCloudConfiguration: { endpoint: "redis.example.com:12000", fieldMapping },
                },
            },
        },
    }),
);
