import { serviceControl } from "../guard-rail";

export const noEndpointServices = serviceControl({
    sid: "NoEndpointServices",
    why: "An endpoint service or a load balancer offers what is inside to other networks.",
    control: "closed-network",
    requirements: ["R9", "R22"],
    units: ["teams", "audit"],
    refusal: () => ({
        Action: [
            "ec2:AcceptVpcEndpointConnections",
            "ec2:CreateVpcEndpointServiceConfiguration",
            "ec2:ModifyVpcEndpointServiceConfiguration",
            "ec2:ModifyVpcEndpointServicePermissions",
            "elasticloadbalancing:Create*",
            "apigateway:*",
            "cloudfront:*",
        ],
    }),
    denies: [
        { who: "deployer", does: "ec2:CreateVpcEndpointServiceConfiguration" },
        { who: "administrator", does: "ec2:ModifyVpcEndpointServicePermissions" },
        { who: "deployer", does: "elasticloadbalancing:CreateLoadBalancer" },
    ],
    permits: [{ who: "deployer", does: "ec2:ModifyVpcEndpoint" }],
});
