import type { IpGroupArgs } from "@pulumi/aws/workspaces";
import type { IpAccessSettingsArgs } from "@pulumi/aws/workspacesweb";
import { isCidr, prefixLength } from "../../lib/cidr";
import { integer } from "../../lib/config";
import { check, rule } from "../../lib/rule";
import { list, text } from "../../lib/values";

const settings = { prefix: integer(24, "The least number of leading bits that a range of terminals fixes.", 8) };

/** A single address has no prefix. */
const faults = (ranges: readonly unknown[], least: number, path: string) =>
    ranges
        .map((range) => (text(range).includes("/") ? text(range) : `${text(range)}/32`))
        .filter((range) => !isCidr(range) || (prefixLength(range) ?? 0) < least)
        .map((range) => `${path} holds ${range}; give /${least} or narrower`);

export const ipGroupNarrow = rule(
    {
        name: "workspaces-ip-group-narrow",
        description: "Groups of addresses from which desktops are reached are as wide as a room.",
        severity: "high",
        control: "single-entrance",
        remediation: "Give the room's ranges, each a /24 or narrower.",
        frameworks: { nist: ["AC-17", "SC-7"], pci: ["1.3.1"] },
        requirements: ["R20"],
        tags: ["workspaces", "access"],
        settings,
    },
    check<IpGroupArgs>("aws:workspaces/ipGroup:IpGroup", {
        find: ({ rules }, context) =>
            faults(
                list(rules).map(({ source }) => source),
                context.settings(settings).prefix,
                "rules",
            ),
        compliant: {
            "a room": { rules: [{ source: "203.0.113.0/28" }] },
            "one terminal": { rules: [{ source: "203.0.113.7" }, { source: "198.51.100.9/32" }] },
        },
        noncompliant: {
            "the internet": { rules: [{ source: "0.0.0.0/0" }] },
            "half of it": { rules: [{ source: "203.0.113.0/28" }, { source: "128.0.0.0/1" }] },
        },
    }),
    check<IpAccessSettingsArgs>("aws:workspacesweb/ipAccessSettings:IpAccessSettings", {
        find: ({ ipRules }, context) =>
            faults(
                list(ipRules).map(({ ipRange }) => ipRange),
                context.settings(settings).prefix,
                "ipRules",
            ),
        compliant: {
            "a room": { ipRules: [{ ipRange: "203.0.113.0/24" }] },
            "a terminal": { ipRules: [{ ipRange: "203.0.113.7" }] },
        },
        noncompliant: {
            "the internet": { ipRules: [{ ipRange: "0.0.0.0/0" }] },
            "a provider": { ipRules: [{ ipRange: "203.0.0.0/12" }] },
        },
    }),
);
