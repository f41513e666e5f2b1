import { analytics } from "./analytics";
import { audit } from "./audit";
import { identities } from "./identity";
import { containers } from "./containers";
import { data } from "./data";
import { defences } from "./defences";
import { machines } from "./machines";
import { learning } from "./learning";
import { networks } from "./network";
import { carriersOfPolicies } from "./policies";
import { services } from "./services";
import { streams } from "./streams";
import { each, isObject, type Inputs, type Names, type Translation } from "./translation";
import type { ResourceRecord } from "../resource";
import { list } from "../values";

/*
 * Resources of aws-native in the words of @pulumi/aws, so that every rule judges them: the concepts that matter most
 * to machine learning accounts. What only one of the two knows is left as it is written.
 */

const fieldOf = (value: unknown, key: string): unknown => (isObject(value) ? value[key] : undefined);

const opening = (side: "source" | "destination") => (block: Inputs) => ({
    ...block,
    protocol: block["ipProtocol"],
    cidrBlocks: list(block["cidrIp"]),
    ipv6CidrBlocks: list(block["cidrIpv6"]),
    cidrIpv6: undefined,
    prefixListIds: list(block[`${side}PrefixListId`]),
    securityGroups: list(block[`${side}SecurityGroupId`]),
});
const everything = [{ protocol: "-1", cidrBlocks: ["0.0.0.0/0"] }];

const byDefault = (one: Inputs) => {
    const { serverSideEncryptionByDefault, bucketKeyEnabled } = one;
    return { applyServerSideEncryptionByDefault: serverSideEncryptionByDefault, bucketKeyEnabled };
};

/** `PublicRead` is what S3 calls `public-read`. */
const acl = (value: unknown) =>
    typeof value === "string" && /^[A-Z][A-Za-z]+$/.test(value)
        ? value.replace(/(?!^)([A-Z])/g, "-$1").toLowerCase()
        : value;

const rule = (name: string, group: string) => ({
    type: `aws:vpc/securityGroup${name}Rule:SecurityGroup${name}Rule`,
    names: {
        groupId: "securityGroupId",
        cidrIp: "cidrIpv4",
        [`${group}PrefixListId`]: "prefixListId",
        [`${group}SecurityGroupId`]: "referencedSecurityGroupId",
    },
});

const switches = ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"];

const translations: Readonly<Record<string, Translation>> = {
    ...carriersOfPolicies,
    ...identities,
    ...networks,
    ...data,
    ...streams,
    ...audit,
    ...services,
    ...learning,
    ...analytics,
    ...machines,
    ...defences,
    ...containers,
    "aws-native:kms:Key": {
        type: "aws:kms/key:Key",
        names: {
            keyPolicy: "policy",
            pendingWindowInDays: "deletionWindowInDays",
            keySpec: "customerMasterKeySpec",
            enabled: "isEnabled",
        },
    },
    "aws-native:iam:Role": {
        type: "aws:iam/role:Role",
        names: { assumeRolePolicyDocument: "assumeRolePolicy", roleName: "name" },
        shape: ({ policies }) => ({
            inlinePolicies: each(policies, (one) => ({ name: one["policyName"], policy: one["policyDocument"] })),
        }),
    },
    "aws-native:iam:RolePolicy": {
        type: "aws:iam/rolePolicy:RolePolicy",
        names: { policyDocument: "policy", policyName: "name", roleName: "role" },
    },
    "aws-native:ec2:SecurityGroup": {
        type: "aws:ec2/securityGroup:SecurityGroup",
        names: { groupName: "name", groupDescription: "description" },
        // A group that says nothing of what leaves lets everything out (CloudFormation, AWS::EC2::SecurityGroup).
        shape: ({ securityGroupIngress, securityGroupEgress }) => ({
            ingress: each(securityGroupIngress, opening("source")),
            egress: each(securityGroupEgress, opening("destination")) ?? everything,
        }),
    },
    "aws-native:ec2:SecurityGroupIngress": rule("Ingress", "source"),
    "aws-native:ec2:SecurityGroupEgress": rule("Egress", "destination"),
    "aws-native:s3:BucketPolicy": { type: "aws:s3/bucketPolicy:BucketPolicy", names: { policyDocument: "policy" } },
    "aws-native:s3:Bucket": {
        type: "aws:s3/bucket:Bucket",
        names: { bucketName: "bucket", loggingConfiguration: "logging", websiteConfiguration: "website" },
        shape: ({
            accelerateConfiguration,
            accessControl,
            bucketEncryption,
            corsConfiguration,
            versioningConfiguration,
            lifecycleConfiguration,
        }) => ({
            acl: acl(accessControl),
            accelerationStatus: fieldOf(accelerateConfiguration, "accelerationStatus"),
            corsRules: isObject(corsConfiguration) ? corsConfiguration["corsRules"] : corsConfiguration,
            serverSideEncryptionConfiguration: isObject(bucketEncryption)
                ? { rules: each(bucketEncryption["serverSideEncryptionConfiguration"], byDefault) }
                : bucketEncryption,
            versioning: isObject(versioningConfiguration)
                ? { enabled: versioningConfiguration["status"] === "Enabled" }
                : versioningConfiguration,
            lifecycleRules: isObject(lifecycleConfiguration) ? lifecycleConfiguration["rules"] : lifecycleConfiguration,
        }),
        companions: {
            "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock": (
                { publicAccessBlockConfiguration: block },
                bucket,
            ) =>
                block === undefined
                    ? undefined
                    : {
                          bucket,
                          ...(isObject(block) ? block : Object.fromEntries(switches.map((name) => [name, block]))),
                      },
            "aws:s3/bucketOwnershipControls:BucketOwnershipControls": ({ ownershipControls }, bucket) =>
                isObject(ownershipControls)
                    ? { bucket, rule: list<unknown>(fieldOf(ownershipControls, "rules"))[0] }
                    : undefined,
        },
    },
};

function renamed(inputs: Inputs, names: Names): Inputs {
    return Object.fromEntries(Object.entries(inputs).map(([key, value]) => [names[key] ?? key, value]));
}

/** The resource in the words that rules know; itself where it is in them. */
export function inKnownWords(record: ResourceRecord): readonly ResourceRecord[] {
    const translation = translations[record.type];
    if (translation === undefined) return [record];
    const { type, names: given = {}, shape, companions = {} } = translation;
    const { inputs, propertyDependencies = {} } = record;
    const names = typeof given === "function" ? given(inputs) : given;
    const known = {
        ...record,
        type: typeof type === "function" ? type(inputs) : type,
        writtenAs: record.type,
        inputs: { ...renamed(inputs, names), ...shape?.(inputs) },
        propertyDependencies: renamed(propertyDependencies, names) as typeof propertyDependencies,
    };
    const beside = Object.entries(companions).flatMap(([token, inputsOf]) =>
        list(inputsOf(inputs, record.urn)).map((found) => ({
            ...record,
            type: token,
            writtenAs: record.type,
            inputs: found,
        })),
    );
    return [known, ...beside];
}
