import type { VpcEndpointArgs } from "@pulumi/aws/ec2";
import { strings } from "../../lib/config";
import { check, rule } from "../../lib/rule";
import { text } from "../../lib/values";
import { endpoint } from "./tokens";

const settings = { services: strings([], "Names of endpoint services of others that may be connected to.") };
/** Services of AWS's customers are called so: com.amazonaws.vpce.eu-west-1.vpce-svc-0123. */
const customers = /\.vpce-svc-/;

export const vpcEndpointKnownService = rule(
    {
        name: "ec2-vpc-endpoint-known-service",
        description: "VPC endpoints lead to services of AWS, or to services of others that have been agreed on.",
        severity: "high",
        control: "data-perimeter",
        remediation: "Remove the endpoint, or list the service's name in the setting services.",
        frameworks: { nist: ["AC-4", "SC-7"] },
        requirements: ["R9", "R21"],
        tags: ["ec2", "network"],
        settings,
    },
    check<VpcEndpointArgs>(endpoint, {
        find: ({ serviceName }, context) => {
            const name = text(serviceName);
            if (!customers.test(name) || context.settings(settings).services.includes(name)) return undefined;
            return `serviceName ${name} is a service of another customer, a way out; remove the endpoint or list the service in services`;
        },
        compliant: {
            "a service of AWS": { serviceName: "com.amazonaws.eu-west-1.sts", vpcEndpointType: "Interface" },
            "SageMaker Studio": { serviceName: "aws.sagemaker.eu-west-1.studio", vpcEndpointType: "Interface" },
        },
        noncompliant: {
            "somebody's service": {
                serviceName: "com.amazonaws.vpce.eu-west-1.vpce-svc-0a1b2c3d4e5f67890",
                vpcEndpointType: "Interface",
            },
            "somebody's appliance": {
                serviceName: "com.amazonaws.vpce.us-east-1.vpce-svc-09f8e7d6c5b4a3210",
                vpcEndpointType: "GatewayLoadBalancer",
            },
        },
    }),
);
