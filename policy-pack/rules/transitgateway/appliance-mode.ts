import type { FirewallArgs } from "@pulumi/aws/networkfirewall";
import type { VpcAttachmentArgs } from "@pulumi/aws/ec2transitgateway";
import { given, rule, stackCheck, type Props } from "../../lib/rule";
import { show } from "../../lib/values";

const attachment = "aws:ec2transitgateway/vpcAttachment:VpcAttachment";
const vpc = "aws:ec2/vpc:Vpc";
const appliances = ["aws:networkfirewall/firewall:Firewall", "aws:lb/targetGroup:TargetGroup"] as const;
const home = given(vpc, "home", { cidrBlock: "10.0.0.0/24" });
const link = (props: Props<VpcAttachmentArgs> = {}) =>
    given<VpcAttachmentArgs>(attachment, "link", props, { vpcId: "home" });
const wall = given<FirewallArgs>(appliances[0], "wall", { deleteProtection: true }, { vpcId: "home" });
const geneve = given(appliances[1], "boxes", { protocol: "GENEVE", port: 6081 }, { vpcId: "home" });

export const applianceMode = rule(
    {
        name: "ec2-transit-gateway-appliance-mode-on",
        description: "Both directions of a connection pass the same zone of an inspection VPC.",
        severity: "medium",
        control: "filtered-egress",
        remediation: "Set applianceModeSupport of the attachment to enable.",
        frameworks: { nist: ["SC-7", "AC-4"] },
        peers: {},
        requirements: ["R21", "R22"],
        tags: ["ec2", "network"],
    },
    stackCheck<VpcAttachmentArgs>(attachment, {
        find: (subject, stack) => {
            const mode = subject.props.applianceModeSupport;
            if (mode === "enable" || stack.of(...appliances).length === 0) return undefined;
            const place = stack.target(subject, "vpcId", vpc);
            const inspects =
                place !== undefined &&
                stack
                    .companions<{ protocol?: string }>(place, appliances, "vpcId")
                    .some(({ type, props }) => type === appliances[0] || props.protocol === "GENEVE");
            return inspects
                ? `applianceModeSupport is ${show(mode)}, so that answers may reach a firewall that knows no question; set it to "enable"`
                : undefined;
        },
        compliant: {
            on: [home, wall, link({ applianceModeSupport: "enable" })],
            "a VPC without a firewall": [home, link({ applianceModeSupport: "disable" })],
        },
        noncompliant: {
            "the default, off": [home, wall, link()],
            "off, before appliances of others": [link({ applianceModeSupport: "disable" }), geneve, home],
        },
    }),
);
