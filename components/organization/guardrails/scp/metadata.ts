import { serviceControl } from "../guard-rail";
import { working } from "../../units";

const instance = { "ec2:MetadataHttpTokens": "required" };

export const metadataTokens = serviceControl({
    sid: "HostsAskTokensForMetadata",
    why: "A host that answers for its metadata without a token hands its credentials to whoever makes it fetch a page.",
    control: "hardened-defaults",
    requirements: ["R5"],
    units: working,
    refusal: () => ({
        Action: "ec2:RunInstances",
        Resource: "arn:aws:ec2:*:*:instance/*",
        Condition: { StringNotEquals: { "ec2:MetadataHttpTokens": "required" } },
    }),
    denies: ({ teams }) => {
        const on = teams[0]?.names.arn("ec2", "instance/i-0a");
        return [
            { who: "infra-admin", does: "ec2:RunInstances", on },
            { who: "deployer", does: "ec2:RunInstances", on, with: { "ec2:MetadataHttpTokens": "optional" } },
        ];
    },
    permits: ({ teams }) => [
        {
            who: "infra-admin",
            does: "ec2:RunInstances",
            on: teams[0]?.names.arn("ec2", "instance/i-0a"),
            with: instance,
        },
        { who: "infra-admin", does: "ec2:RunInstances", on: teams[0]?.names.arn("ec2", "subnet/subnet-0a") },
    ],
});

export const metadataOptions = serviceControl({
    sid: "MetadataOptionsStay",
    why: "What a host was launched with is not loosened afterwards.",
    control: "hardened-defaults",
    requirements: ["R5"],
    units: working,
    refusal: () => ({ Action: "ec2:ModifyInstanceMetadataOptions" }),
    denies: [{ who: "infra-admin", does: "ec2:ModifyInstanceMetadataOptions" }],
    permits: [{ who: "infra-admin", does: "ec2:StopInstances" }],
});

export const metadataCredentials = serviceControl({
    sid: "CredentialsOfTokenlessMetadata",
    why: "Credentials that a host got without a token are worth nothing (`ec2:RoleDelivery` below 2.0).",
    control: "hardened-defaults",
    requirements: ["R5"],
    units: working,
    refusal: () => ({ Action: "*", Condition: { NumericLessThan: { "ec2:RoleDelivery": "2.0" } } }),
    denies: [{ who: "hosts", does: "logs:PutLogEvents", with: { "ec2:RoleDelivery": "1.0" } }],
    permits: [
        { who: "hosts", does: "logs:PutLogEvents", with: { "ec2:RoleDelivery": "2.0" } },
        { who: "jobs", does: "logs:PutLogEvents" },
    ],
});
