import { isObject, type Inputs, type Translation } from "./native-translation";
import { list } from "./values";

/** A type whose properties bear the same names in both, but for those given. */
const renamed = (type: string, names: Readonly<Record<string, string>> = {}): Translation => ({ type, names });

/** Single blocks that aws-native has as such, or as a list of one. */
const each = (value: unknown, shape: (one: Inputs) => Inputs): unknown =>
    isObject(value) ? list<unknown>(value).map((one) => (isObject(one) ? shape(one) : one)) : value;

/** Attributes of load balancers are a list of keys and values, all of them text. */
function attribute(inputs: Inputs, name: string): unknown {
    const attributes = inputs["loadBalancerAttributes"];
    if (!isObject(attributes)) return attributes;
    const found = list<unknown>(attributes).find((one) => isObject(one) && one["key"] === name);
    return isObject(found) ? found["value"] : undefined;
}

const loadBalancer = (inputs: Inputs): Inputs => ({
    internal: inputs["scheme"] === undefined ? undefined : inputs["scheme"] === "internal",
    loadBalancerType: inputs["type"],
    enableDeletionProtection: attribute(inputs, "deletion_protection.enabled"),
    dropInvalidHeaderFields: attribute(inputs, "routing.http.drop_invalid_header_fields.enabled"),
    desyncMitigationMode: attribute(inputs, "routing.http.desync_mitigation_mode"),
    accessLogs: {
        enabled: attribute(inputs, "access_logs.s3.enabled"),
        bucket: attribute(inputs, "access_logs.s3.bucket"),
    },
});

const action = (one: Inputs): Inputs => ({
    ...one,
    redirect: one["redirectConfig"],
    authenticateOidc: one["authenticateOidcConfig"],
    authenticateCognito: one["authenticateCognitoConfig"],
});

/** A flow log names what it watches by kind and id; what a preview depends on is kept for transit gateways. */
const watched = (kind: unknown) =>
    kind === "TransitGateway" ? "transitGatewayId" : kind === "VPC" ? "vpcId" : "transitGatewayAttachmentId";

const blocks = (value: unknown): readonly Inputs[] => (isObject(value) ? list<unknown>(value).filter(isObject) : []);

/** Machines, and the templates that they start from. */
const machines: Readonly<Record<string, Translation>> = {
    "aws-native:ec2:Instance": {
        type: "aws:ec2/instance:Instance",
        names: { userData: "userDataBase64" },
        shape: ({ networkInterfaces, blockDeviceMappings }) => ({
            associatePublicIpAddress: blocks(networkInterfaces).some(
                ({ associatePublicIpAddress }) => associatePublicIpAddress === true,
            ),
            ebsBlockDevices: blocks(blockDeviceMappings).flatMap(({ ebs }) => (isObject(ebs) ? [ebs] : [])),
        }),
    },
    "aws-native:ec2:LaunchTemplate": {
        type: "aws:ec2/launchTemplate:LaunchTemplate",
        shape: ({ launchTemplateData: data }) => (isObject(data) ? data : { metadataOptions: data }),
    },
    "aws-native:ec2:Volume": renamed("aws:ebs/volume:Volume"),
    "aws-native:ec2:EipAssociation": renamed("aws:ec2/eipAssociation:EipAssociation"),
    "aws-native:ec2:SnapshotBlockPublicAccess": renamed("aws:ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess"),
};

/** What answers calls: load balancers, APIs, distributions. */
const fronts: Readonly<Record<string, Translation>> = {
    "aws-native:elasticloadbalancingv2:LoadBalancer": { type: "aws:lb/loadBalancer:LoadBalancer", shape: loadBalancer },
    "aws-native:elasticloadbalancingv2:TargetGroup": renamed("aws:lb/targetGroup:TargetGroup"),
    "aws-native:elasticloadbalancingv2:Listener": {
        type: "aws:lb/listener:Listener",
        shape: ({ defaultActions }) => ({ defaultActions: each(defaultActions, action) }),
    },
    "aws-native:elasticloadbalancingv2:ListenerRule": {
        type: "aws:lb/listenerRule:ListenerRule",
        shape: ({ actions }) => ({ actions: each(actions, action) }),
    },
    "aws-native:wafv2:WebAclAssociation": renamed("aws:wafv2/webAclAssociation:WebAclAssociation"),
    "aws-native:apigateway:Method": renamed("aws:apigateway/method:Method", {
        authorizationType: "authorization",
        restApiId: "restApi",
    }),
    "aws-native:apigateway:Stage": renamed("aws:apigateway/stage:Stage", {
        accessLogSetting: "accessLogSettings",
        restApiId: "restApi",
    }),
    "aws-native:apigatewayv2:Api": renamed("aws:apigatewayv2/api:Api"),
    "aws-native:apigatewayv2:Route": renamed("aws:apigatewayv2/route:Route"),
    "aws-native:apigatewayv2:Stage": renamed("aws:apigatewayv2/stage:Stage"),
    "aws-native:cloudfront:Distribution": {
        type: "aws:cloudfront/distribution:Distribution",
        shape: ({ distributionConfig: config }) =>
            isObject(config)
                ? {
                      ...config,
                      loggingConfig: config["logging"],
                      orderedCacheBehaviors: config["cacheBehaviors"],
                      origins: each(config["origins"], (one) => ({ ...one, originId: one["id"] })),
                  }
                : { origins: config, viewerCertificate: config, defaultCacheBehavior: config },
    },
};

/** Networks, machines and what stands before them, of aws-native. */
export const networks: Readonly<Record<string, Translation>> = {
    ...machines,
    ...fronts,
    "aws-native:ec2:Subnet": renamed("aws:ec2/subnet:Subnet"),
    "aws-native:ec2:InternetGateway": renamed("aws:ec2/internetGateway:InternetGateway"),
    "aws-native:ec2:EgressOnlyInternetGateway": renamed("aws:ec2/egressOnlyInternetGateway:EgressOnlyInternetGateway"),
    "aws-native:ec2:CarrierGateway": renamed("aws:ec2/carrierGateway:CarrierGateway"),
    "aws-native:ec2:NatGateway": renamed("aws:ec2/natGateway:NatGateway"),
    "aws-native:ec2:Route": renamed("aws:ec2/route:Route", { egressOnlyInternetGatewayId: "egressOnlyGatewayId" }),
    "aws-native:ec2:NetworkAclEntry": {
        type: "aws:ec2/networkAclRule:NetworkAclRule",
        shape: ({ portRange }) => (isObject(portRange) ? { fromPort: portRange["from"], toPort: portRange["to"] } : {}),
    },
    "aws-native:ec2:VpcPeeringConnection": renamed("aws:ec2/vpcPeeringConnection:VpcPeeringConnection"),
    "aws-native:ec2:VpcBlockPublicAccessOptions": renamed(
        "aws:ec2/vpcBlockPublicAccessOptions:VpcBlockPublicAccessOptions",
    ),
    "aws-native:ec2:VpcEndpointService": renamed("aws:ec2/vpcEndpointService:VpcEndpointService"),
    "aws-native:ec2:PrefixList": renamed("aws:ec2/managedPrefixList:ManagedPrefixList"),
    "aws-native:ec2:TransitGateway": renamed("aws:ec2transitgateway/transitGateway:TransitGateway"),
    "aws-native:ec2:FlowLog": {
        type: "aws:ec2/flowLog:FlowLog",
        names: { resourceId: "transitGatewayId" },
        shape: ({ resourceType, resourceId }) => ({ transitGatewayId: undefined, [watched(resourceType)]: resourceId }),
    },
};
