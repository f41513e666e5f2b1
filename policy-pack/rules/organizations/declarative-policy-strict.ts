import type { PolicyArgs } from "@pulumi/aws/organizations";
import { parsed } from "../../lib/json";
import { blocksAt, nest } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";

/** What a declarative policy for EC2 may say: the path, what leaves the accounts open, and what closes them. */
const attributes: readonly (readonly [string, readonly string[], string])[] = [
    ["image_block_public_access.state", ["unblocked"], "block_new_sharing"],
    ["snapshot_block_public_access.state", ["unblocked"], "block_all_sharing"],
    ["serial_console_access.status", ["enabled"], "disabled"],
    ["instance_metadata_defaults.http_tokens", ["optional", "no_preference"], "required"],
    ["vpc_block_public_access.internet_gateway_block.mode", ["off"], "block_bidirectional"],
    ["allowed_images_settings.state", ["disabled"], "enabled"],
];

const type = "DECLARATIVE_POLICY_EC2";
const says = (path: string, value: string) => nest(`ec2_attributes.${path}.@@assign`.split("."), value);
const policy = (content: object) => ({ type, content: JSON.stringify(content) });

export const declarativePolicyStrict = rule(
    {
        name: "organizations-declarative-policy-strict",
        description:
            "Declarative policies close what they declare: public images and snapshots, consoles, IMDSv1, gateways.",
        severity: "high",
        control: "guarded-organization",
        remediation: "Assign the value that blocks, requires or disables.",
        frameworks: { fsbp: ["EC2.182"], nist: ["AC-3", "CM-6"], pci: ["2.2.1"] },
        peers: {},
        requirements: ["R7", "R9"],
        tags: ["organizations", "guard-rails"],
    },
    check<PolicyArgs>("aws:organizations/policy:Policy", {
        find: (props) => {
            if (props.type !== type) return undefined;
            const content = parsed(props.content);
            return attributes.flatMap(([path, open, closed]) =>
                blocksAt(content, ["ec2_attributes", ...path.split("."), "@@assign"])
                    .filter((value) => typeof value === "string" && open.includes(value))
                    .map((value) => `content: ${path} is ${String(value)}; assign ${closed}`),
            );
        },
        compliant: {
            ...Object.fromEntries(attributes.map(([path, , closed]) => [path, policy(says(path, closed))])),
            "another attribute": policy(says("exception_message", "ask the platform team")),
            "a policy of another type": { type: "TAG_POLICY", content: '{"tags":{}}' },
        },
        noncompliant: Object.fromEntries(
            attributes.flatMap(([path, open]) => open.map((value) => [`${path} ${value}`, policy(says(path, value))])),
        ),
    }),
);
