import assert from "node:assert/strict";
import fc from "fast-check";
import { evaluate } from "../../policy-pack/lib/evaluate";
import { machines } from "../../policy-pack/lib/native/machines";
import { networks } from "../../policy-pack/lib/native/network";
import { unknownString } from "../../policy-pack/lib/unknown";
import { record } from "./support";

const attributes = (value: string, key: string) => ({ loadBalancerAttributes: [{ key, value }] });
const behavior = (viewerProtocolPolicy: string) => ({
    distributionConfig: {
        defaultCacheBehavior: { viewerProtocolPolicy: "https-only" },
        cacheBehaviors: [{ pathPattern: "/x", viewerProtocolPolicy }],
    },
});
const origin = (rest: object) => ({
    distributionConfig: { origins: [{ id: "data", domainName: "data.s3.eu-west-1.amazonaws.com", ...rest }] },
});
const line = (cidrBlock: string) => ({
    networkAclId: "acl-1",
    ruleNumber: 100,
    ruleAction: "allow",
    protocol: 6,
    portRange: { from: 22, to: 22 },
    cidrBlock,
});

/** A resource of aws-native, the rule that judges it, what the rule accepts and what it refuses. */
const pairs: readonly (readonly [string, string, object, object])[] = [
    ["ec2:Subnet", "ec2-subnet-no-public-addresses", {}, { mapPublicIpOnLaunch: true }],
    ["ec2:NatGateway", "ec2-nat-gateway-private", { connectivityType: "private" }, { connectivityType: "public" }],
    [
        "ec2:Route",
        "ec2-route-not-to-internet",
        { destinationIpv6CidrBlock: "::/0", transitGatewayId: "tgw-1" },
        { destinationIpv6CidrBlock: "::/0", egressOnlyInternetGatewayId: "eigw-1" },
    ],
    ["ec2:NetworkAclEntry", "ec2-network-acl-ingress-closed", line("10.0.0.0/8"), line("0.0.0.0/0")],
    ["ec2:Volume", "ec2-ebs-volume-customer-key", { encrypted: true, kmsKeyId: "alias/data" }, { encrypted: true }],
    [
        "ec2:Instance",
        "ec2-instance-no-public-address",
        { networkInterfaces: [{ associatePublicIpAddress: false }] },
        { networkInterfaces: [{ associatePublicIpAddress: true }] },
    ],
    [
        "ec2:Instance",
        "ec2-block-devices-encrypted",
        { blockDeviceMappings: [{ ebs: { encrypted: true } }] },
        { blockDeviceMappings: [{ ebs: { encrypted: false } }] },
    ],
    [
        "ec2:Instance",
        "ec2-user-data-no-secrets",
        { userData: Buffer.from("echo ready").toString("base64") },
        { userData: Buffer.from("export DB_PASSWORD=hunter2hunter2").toString("base64") },
    ],
    [
        "ec2:LaunchTemplate",
        "ec2-imdsv2-required",
        { launchTemplateData: { metadataOptions: { httpTokens: "required" } } },
        { launchTemplateData: { metadataOptions: { httpTokens: "optional" } } },
    ],
    ["ec2:FlowLog", "ec2-flow-log-fields-kept", { resourceType: "VPC" }, { logFormat: "${srcaddr}" }],
    [
        "ec2:VpcEndpointService",
        "ec2-endpoint-service-accepted-by-hand",
        { acceptanceRequired: true },
        { acceptanceRequired: false },
    ],
    [
        "ec2:PrefixList",
        "ec2-prefix-list-bounded",
        { entries: [{ cidr: "10.0.0.0/8" }] },
        { entries: [{ cidr: "0.0.0.0/0" }] },
    ],
    [
        "elasticloadbalancingv2:LoadBalancer",
        "elb-load-balancer-internal",
        { scheme: "internal" },
        { scheme: "internet-facing" },
    ],
    [
        "elasticloadbalancingv2:LoadBalancer",
        "elb-load-balancer-delete-protected",
        attributes("true", "deletion_protection.enabled"),
        attributes("false", "deletion_protection.enabled"),
    ],
    [
        "elasticloadbalancingv2:LoadBalancer",
        "elb-load-balancer-logged",
        attributes("true", "access_logs.s3.enabled"),
        attributes("false", "access_logs.s3.enabled"),
    ],
    [
        "elasticloadbalancingv2:Listener",
        "elb-listener-encrypted",
        { protocol: "HTTP", port: 80, defaultActions: [{ type: "redirect", redirectConfig: { protocol: "HTTPS" } }] },
        { protocol: "HTTP", port: 80, defaultActions: [{ type: "redirect", redirectConfig: { protocol: "HTTP" } }] },
    ],
    [
        "apigateway:Method",
        "apigateway-routes-authorized",
        { httpMethod: "GET", authorizationType: "AWS_IAM" },
        { httpMethod: "GET", authorizationType: "NONE" },
    ],
    ["cloudfront:Distribution", "cloudfront-viewers-encrypted", behavior("https-only"), behavior("allow-all")],
    [
        "cloudfront:Distribution",
        "cloudfront-origin-access-controlled",
        origin({ originAccessControlId: "E1" }),
        origin({}),
    ],
];

function found(type: string, rule: string, inputs: object) {
    return evaluate([record(`aws-native:${type}`, "subject", inputs)]).filter((finding) => finding.rule === rule);
}

describe("policy pack: networks of aws-native", () => {
    for (const [type, rule, sound, flawed] of pairs) {
        it(`are judged as those of @pulumi/aws: ${type} by ${rule}`, async () => {
            assert.deepEqual(found(type, rule, sound), []);
            assert.equal(found(type, rule, flawed).filter(({ unknown }) => unknown !== true).length > 0, true);
        });
    }

    it("say what is not known, where a block is known only after the update", async () => {
        const notices = found("ec2:LaunchTemplate", "ec2-imdsv2-required", { launchTemplateData: unknownString });
        assert.deepEqual(
            notices.map(({ unknown }) => unknown),
            [true],
        );
    });

    it("survive any input", async () => {
        const inputs = fc.dictionary(
            fc.oneof(
                fc.constantFrom("launchTemplateData", "distributionConfig", "loadBalancerAttributes", "defaultActions"),
                fc.constantFrom("portRange", "networkInterfaces", "blockDeviceMappings", "resourceType"),
                fc.string(),
            ),
            fc.jsonValue(),
            { maxKeys: 5 },
        );
        const resources = fc.array(fc.tuple(fc.constantFrom(...Object.keys({ ...networks, ...machines })), inputs), {
            maxLength: 4,
        });
        fc.assert(
            fc.property(resources, (given) => {
                evaluate(given.map(([type, props], i) => record(type, `r${i}`, props)));
            }),
            { numRuns: 200 },
        );
    });
});
