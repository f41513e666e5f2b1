import type { VpcEndpointArgs, VpcEndpointPolicyArgs } from "@pulumi/aws/ec2";
import { policyOf } from "../../lib/policy/faults";
import { given, rule, stackCheck } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { text } from "../../lib/values";
import { endpoint, endpointPolicy } from "./tokens";

/** Mail is sent with SMTP credentials, not with signed requests, so there is nothing for a policy to judge. */
const takesNoPolicy = /\.email-smtp$/;
const policy = policyOf({ Effect: "Deny", Principal: "*", Action: "*", Resource: "*" });
const s3 = given<VpcEndpointArgs>(endpoint, "s3", { serviceName: "com.amazonaws.eu-west-1.s3" });

export const vpcEndpointPolicySet = rule(
    {
        name: "ec2-vpc-endpoint-policy-set",
        description: "VPC endpoints have a policy of their own instead of AWS's, which lets everything through.",
        severity: "high",
        control: "data-perimeter",
        remediation: "Give policy, bounded by aws:PrincipalOrgID and aws:ResourceOrgID.",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.3.2", "7.2.1"] },
        requirements: ["R9"],
        tags: ["ec2", "network"],
    },
    stackCheck<VpcEndpointArgs>(endpoint, {
        find: (subject, stack) => {
            const { vpcEndpointType: type, serviceName } = subject.props;
            // Gateway load balancer endpoints and those to resources take no policy (VPC guide, endpoint policies).
            if (type !== undefined && type !== "Gateway" && type !== "Interface") return undefined;
            if (isSet(subject.props, "policy") || takesNoPolicy.test(text(serviceName))) return undefined;
            const companions = stack.companions(subject, endpointPolicy, "vpcEndpointId");
            // One that says nothing puts AWS's own policy in place again.
            return companions.some(({ props }) => isSet(props, "policy"))
                ? undefined
                : "policy is unset, so that anything may pass; give one";
        },
        compliant: {
            "a policy": [given<VpcEndpointArgs>(endpoint, "s3", { policy })],
            "a policy beside it": [
                s3,
                given<VpcEndpointPolicyArgs>(endpointPolicy, "p", { policy }, { vpcEndpointId: "s3" }),
            ],
            "mail, which takes none": [
                given<VpcEndpointArgs>(endpoint, "mail", {
                    vpcEndpointType: "Interface",
                    serviceName: "com.amazonaws.eu-west-1.email-smtp",
                }),
            ],
            "a gateway load balancer, which takes none": [
                given<VpcEndpointArgs>(endpoint, "lb", { vpcEndpointType: "GatewayLoadBalancer" }),
            ],
        },
        noncompliant: {
            "a gateway without": [s3],
            "a policy beside it that says nothing": [
                s3,
                given<VpcEndpointPolicyArgs>(endpointPolicy, "p", {}, { vpcEndpointId: "s3" }),
            ],
            "an interface without": [given<VpcEndpointArgs>(endpoint, "sts", { vpcEndpointType: "Interface" })],
        },
    }),
);
