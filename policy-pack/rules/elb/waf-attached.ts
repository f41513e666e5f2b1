import type { LoadBalancerArgs } from "@pulumi/aws/lb";
import type { WebAclAssociationArgs } from "@pulumi/aws/wafv2";
import { given, rule, stackCheck } from "../../lib/rule";
import { elbTokens } from "../../lib/tokens";
import { isTrue, text } from "../../lib/values";

const association = "aws:wafv2/webAclAssociation:WebAclAssociation";
const webAclArn = "arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/a/1";
const balancer = (props: object) => given<LoadBalancerArgs>("aws:lb/loadBalancer:LoadBalancer", "front", props);

export const wafAttached = rule(
    {
        name: "elb-waf-attached",
        description: "A web ACL stands before every application load balancer that answers on the internet.",
        severity: "medium",
        remediation: "Add a WebAclAssociation for the load balancer, or make it internal.",
        control: "single-entrance",
        frameworks: { fsbp: ["ELB.16"], nist: ["AC-4", "SI-10"], pci: ["6.4.2"] },
        peers: { checkov: ["CKV2_AWS_28"] },
        requirements: ["R9"],
        tags: ["elb", "waf"],
    },
    stackCheck<LoadBalancerArgs>(elbTokens("LoadBalancer"), {
        find: (subject, stack) => {
            const { internal, loadBalancerType } = subject.props;
            if (isTrue(internal) || !["", "application"].includes(text(loadBalancerType).toLowerCase()))
                return undefined;
            return stack.companions(subject, association, "resourceArn").length > 0
                ? undefined
                : "no WebAclAssociation names this load balancer; add one, or set internal to true";
        },
        compliant: {
            "a web ACL": [
                balancer({}),
                given<WebAclAssociationArgs>(association, "acl", { webAclArn }, { resourceArn: "front" }),
            ],
            internal: [balancer({ internal: true })],
            "one of the network": [balancer({ loadBalancerType: "network" })],
        },
        noncompliant: {
            none: [balancer({})],
            "another's": [
                balancer({ loadBalancerType: "application" }),
                given<WebAclAssociationArgs>(association, "acl", {
                    webAclArn,
                    resourceArn: "arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/other/1",
                }),
            ],
        },
    }),
);
