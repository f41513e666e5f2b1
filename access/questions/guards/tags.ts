import { asItStarts, both, naming } from "../circumstances";
import type { Circumstance, Theme } from "../question";

const group = "ec2:security-group/sg-0a";
const others = ["ec2:volume/vol-0a", "ec2:network-interface/eni-0a", group];
const withHosts = (circumstance: Circumstance): Circumstance => ({ ...circumstance, needs: "hosts" });
const own = naming("{name:hosts}");
const operating = ["ec2:StartInstances", "ec2:StopInstances", "ec2:RebootInstances", "ec2:TerminateInstances"];
const sessions = ["ssm:TerminateSession", "ssm:ResumeSession"];

/** Where a tag opens something, whoever could set it would open that. */
export const tags: readonly Theme[] = [
    {
        claim: "The name that makes a security group the jobs' own, or an instance a host, is set by nobody afterwards",
        control: "separation-of-duties",
        rows: [
            [
                [
                    "studio",
                    "jobs",
                    "inference",
                    "labelling",
                    "images",
                    "intake",
                    "hosts",
                    "developer",
                    "infra-admin",
                    "data-recipient",
                    "auditor",
                ],
                "never",
                ["ec2:CreateTags", "ec2:DeleteTags"],
                [group, "host"],
                ["zone", "room"],
                naming("{name:jobs}"),
            ],
            ["infra-admin", "may", "ec2:CreateTags", "host", "room", withHosts(both(asItStarts, own))],
            ["infra-admin", "never", "ec2:CreateTags", "host", "room", withHosts(own)],
            ["infra-admin", "never", "ec2:CreateTags", "host", "room", withHosts(both(asItStarts, naming("mine")))],
            ["infra-admin", "never", "ec2:CreateTags", others, "room", withHosts(both(asItStarts, own))],
            ["jobs", "never", "ec2:CreateNetworkInterface", group, "aws", { said: "in a group without a name" }],
        ],
    },
    {
        claim: "The infrastructure administrator operates hosts and ends sessions of the own, and nothing else that runs",
        control: "separation-of-duties",
        rows: [
            [
                "infra-admin",
                "never",
                operating,
                "host",
                "room",
                { said: "of another name", keys: { "aws:ResourceTag/Name": "{name:other}" } },
            ],
            ["infra-admin", "never", operating, "host", "room", { said: "without a name" }],
            ["infra-admin", "never", sessions, "ssm:session/somebody-else-0123", "room"],
        ],
    },
];
