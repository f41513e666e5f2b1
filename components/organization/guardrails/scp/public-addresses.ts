import { serviceControl } from "../guard-rail";
import { working } from "../../units";

export const publicAddresses = serviceControl({
    sid: "NoPublicAddressAtLaunch",
    why: "A host with a public address is reached, and reaches out, past the firewall.",
    control: "closed-network",
    requirements: ["R9", "R20"],
    units: working,
    refusal: () => ({
        Action: ["ec2:RunInstances", "ec2:CreateNetworkInterface"],
        Resource: "arn:aws:ec2:*:*:network-interface/*",
        Condition: { Bool: { "ec2:AssociatePublicIpAddress": "true" } },
    }),
    denies: ({ teams }) =>
        ["deployer", "infra-admin"].map((who) => ({
            who,
            does: "ec2:RunInstances",
            on: teams[0]?.names.arn("ec2", "network-interface/eni-0a"),
            with: { "ec2:AssociatePublicIpAddress": "true" },
        })),
    permits: ({ teams }) => [
        {
            who: "infra-admin",
            does: "ec2:RunInstances",
            on: teams[0]?.names.arn("ec2", "network-interface/eni-0a"),
            with: { "ec2:AssociatePublicIpAddress": "false" },
        },
        {
            who: "infra-admin",
            does: "ec2:RunInstances",
            on: teams[0]?.names.arn("ec2", "network-interface/eni-0a"),
        },
    ],
});
