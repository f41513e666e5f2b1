import { each, isObject, renamed, type Inputs, type Translation } from "./translation";
import { list } from "../values";

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

/** A flow log names what it watches by kind and id. */
const watched = (kind: unknown) =>
    kind === "TransitGateway" ? "transitGatewayId" : kind === "VPC" ? "vpcId" : "transitGatewayAttachmentId";

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

/** Networks and what stands before them, of aws-native. */
export const networks: Readonly<Record<string, Translation>> = {
    ...fronts,
    "aws-native:ec2:Vpc": renamed("aws:ec2/vpc:Vpc"),
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
    "aws-native:ec2:VpcBlockPublicAccessExclusion": renamed(
        "aws:ec2/vpcBlockPublicAccessExclusion:VpcBlockPublicAccessExclusion",
    ),
    // It attaches an internet gateway or one of a VPN; only the first leads out.
    "aws-native:ec2:VpcGatewayAttachment": {
        type: "aws-native:ec2:VpcGatewayAttachment",
        companions: {
            "aws:ec2/internetGatewayAttachment:InternetGatewayAttachment": (inputs) =>
                inputs["internetGatewayId"] === undefined ? undefined : inputs,
        },
    },
    "aws-native:ec2:DhcpOptions": renamed("aws:ec2/vpcDhcpOptions:VpcDhcpOptions"),
    "aws-native:ec2:Eip": renamed("aws:ec2/eip:Eip", { instanceId: "instance" }),
    "aws-native:ec2:NetworkInterface": renamed("aws:ec2/networkInterface:NetworkInterface", {
        groupSet: "securityGroups",
    }),
    "aws-native:ec2:InstanceConnectEndpoint": renamed(
        "aws:ec2transitgateway/instanceConnectEndpoint:InstanceConnectEndpoint",
    ),
    "aws-native:ec2:VpcEndpointServicePermissions": {
        type: "aws-native:ec2:VpcEndpointServicePermissions",
        companions: {
            "aws:ec2/vpcEndpointServiceAllowedPrinciple:VpcEndpointServiceAllowedPrinciple": ({ allowedPrincipals }) =>
                list<unknown>(allowedPrincipals).map((principalArn) => ({ principalArn })),
        },
    },
    "aws-native:ec2:VpcEndpointService": renamed("aws:ec2/vpcEndpointService:VpcEndpointService"),
    "aws-native:ec2:PrefixList": renamed("aws:ec2/managedPrefixList:ManagedPrefixList"),
    "aws-native:ec2:TransitGatewayPeeringAttachment": renamed(
        "aws:ec2transitgateway/peeringAttachment:PeeringAttachment",
    ),
    "aws-native:ec2:TransitGateway": renamed("aws:ec2transitgateway/transitGateway:TransitGateway"),
    "aws-native:ec2:FlowLog": {
        type: "aws:ec2/flowLog:FlowLog",
        names: ({ resourceType }) => ({ resourceId: watched(resourceType) }),
    },
};
