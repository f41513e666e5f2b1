import { fields, isObject, renamed, type Inputs, type Translation } from "./translation";
import { list } from "../values";

/** Services have the network of their tasks in a block of its own, and words for yes and no. */
const placed = ({ networkConfiguration }: Inputs): Inputs => ({
    networkConfiguration: fields(networkConfiguration, ({ awsvpcConfiguration }) =>
        isObject(awsvpcConfiguration)
            ? { ...awsvpcConfiguration, assignPublicIp: onWord(awsvpcConfiguration["assignPublicIp"]) }
            : { assignPublicIp: awsvpcConfiguration },
    ),
});
const onWord = (value: unknown): unknown => (value === "ENABLED" ? true : value === "DISABLED" ? false : value);

const tasks: Readonly<Record<string, Translation>> = {
    "aws-native:ecs:TaskDefinition": renamed("aws:ecs/taskDefinition:TaskDefinition"),
    "aws-native:ecs:Service": { type: "aws:ecs/service:Service", shape: placed },
    "aws-native:ecs:TaskSet": { type: "aws:ecs/taskSet:TaskSet", shape: placed },
    "aws-native:ecs:Cluster": {
        type: "aws:ecs/cluster:Cluster",
        names: { clusterName: "name", clusterSettings: "settings" },
        shape: ({ configuration }) => ({
            configuration: fields(configuration, (given) => ({
                ...given,
                executeCommandConfiguration: fields(given["executeCommandConfiguration"], (exec) => ({
                    ...exec,
                    logConfiguration: fields(exec["logConfiguration"], (log) => ({
                        ...log,
                        s3BucketEncryptionEnabled: log["s3EncryptionEnabled"],
                    })),
                })),
            })),
        }),
    },
    "aws-native:batch:JobDefinition": renamed("aws:batch/jobDefinition:JobDefinition", { jobDefinitionName: "name" }),
    "aws-native:batch:ComputeEnvironment": renamed("aws:batch/computeEnvironment:ComputeEnvironment", {
        computeEnvironmentName: "name",
    }),
};

const types = (logging: unknown): unknown =>
    fields(logging, ({ clusterLogging }) =>
        isObject(clusterLogging) ? clusterLogging : { enabledTypes: clusterLogging },
    );

const clusters: Readonly<Record<string, Translation>> = {
    "aws-native:eks:Cluster": {
        type: "aws:eks/cluster:Cluster",
        names: { resourcesVpcConfig: "vpcConfig" },
        shape: ({ logging, encryptionConfig }) => {
            const logged = types(logging);
            const enabled = isObject(logged) ? logged["enabledTypes"] : logged;
            return {
                enabledClusterLogTypes: isObject(enabled)
                    ? list<unknown>(enabled).map((one) => (isObject(one) ? one["type"] : one))
                    : enabled,
                encryptionConfig: Array.isArray(encryptionConfig)
                    ? list<unknown>(encryptionConfig)[0]
                    : encryptionConfig,
            };
        },
    },
    "aws-native:eks:Nodegroup": {
        type: "aws:eks/nodeGroup:NodeGroup",
        shape: ({ remoteAccess }) => ({
            remoteAccess: fields(remoteAccess, (access) => ({
                ...access,
                sourceSecurityGroupIds: access["sourceSecurityGroups"],
            })),
        }),
    },
    "aws-native:eks:AccessEntry": {
        type: "aws:eks/accessEntry:AccessEntry",
        companions: {
            "aws:eks/accessPolicyAssociation:AccessPolicyAssociation": ({
                accessPolicies,
                clusterName,
                principalArn,
            }) =>
                list<unknown>(accessPolicies)
                    .filter(isObject)
                    .map((one) => ({ ...one, clusterName, principalArn })),
        },
    },
};

/** Names and values in a list, as the map that they are elsewhere. */
const pairs = (value: unknown): unknown =>
    Array.isArray(value)
        ? Object.fromEntries(value.filter(isObject).map(({ name, value: given }) => [String(name), given]))
        : value;

const imageOf = (image: Inputs): Inputs => ({
    ...image,
    imageConfiguration: fields(image["imageConfiguration"], (given) => ({
        ...given,
        runtimeEnvironmentVariables: pairs(given["runtimeEnvironmentVariables"]),
    })),
});

const services: Readonly<Record<string, Translation>> = {
    "aws-native:apprunner:Service": {
        type: "aws:apprunner/service:Service",
        shape: ({ sourceConfiguration }) => ({
            sourceConfiguration: fields(sourceConfiguration, (source) => ({
                ...source,
                imageRepository: fields(source["imageRepository"], imageOf),
            })),
        }),
    },
    ...Object.fromEntries(
        ["Instance", "Container", "Database", "Bucket", "LoadBalancer", "Distribution"].map((name) => [
            `aws-native:lightsail:${name}`,
            renamed("aws:lightsail/instance:Instance"),
        ]),
    ),
};

/** What runs containers, of aws-native. */
export const containers: Readonly<Record<string, Translation>> = { ...tasks, ...clusters, ...services };
