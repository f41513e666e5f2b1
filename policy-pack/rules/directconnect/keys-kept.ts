import type { MacsecKeyAssociationArgs, PrivateVirtualInterfaceArgs } from "@pulumi/aws/directconnect";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";

const interfaces = ["PrivateVirtualInterface", "TransitVirtualInterface", "PublicVirtualInterface"]
    .flatMap((name) => [name, `Hosted${name}`])
    .concat("BgpPeer")
    .map((name) => `aws:directconnect/${name.charAt(0).toLowerCase()}${name.slice(1)}:${name}`);

export const keysKept = rule(
    {
        name: "directconnect-keys-kept",
        description: "Keys of Direct Connect lines do not stand in the program and its state.",
        severity: "high",
        control: "secrets-kept",
        remediation: "Give the MACsec key as secretArn; leave bgpAuthKey out, and AWS makes one.",
        frameworks: { nist: ["IA-5", "SC-12"], pci: ["8.6.2"] },
        peers: {},
        requirements: ["R5"],
        tags: ["directconnect", "credentials"],
    },
    check<MacsecKeyAssociationArgs>("aws:directconnect/macsecKeyAssociation:MacsecKeyAssociation", {
        find: (key) =>
            isSet(key, "cak") ? "cak is set, so it stands in the state; name a secret by secretArn" : undefined,
        compliant: {
            "in a secret": { secretArn: "arn:aws:secretsmanager:eu-west-1:111122223333:secret:macsec" },
            "in a secret, of a line": { connectionId: "dxcon-1", secretArn: "directconnect!prod/eu-west-1" },
        },
        noncompliant: {
            "in the program": { connectionId: "dxcon-1", ckn: "ab".repeat(32), cak: "cd".repeat(32) },
            "in the program, without a name": { cak: "01".repeat(32) },
        },
    }),
    check<PrivateVirtualInterfaceArgs>(interfaces, {
        find: (one) =>
            isSet(one, "bgpAuthKey") ? "bgpAuthKey is set, so it stands in the state; leave it out" : undefined,
        compliant: { "made by AWS": { vlan: 4094 }, "made by AWS, IPv6": { addressFamily: "ipv6", bgpAsn: 65352 } },
        noncompliant: {
            "in the program": { vlan: 4094, bgpAuthKey: "correct-horse" },
            "in the program, IPv6": { addressFamily: "ipv6", bgpAuthKey: "battery-staple" },
        },
    }),
);
