import type { ManagedPrefixListArgs, ManagedPrefixListEntryArgs } from "@pulumi/aws/ec2";
import { coversInternet } from "../../lib/cidr";
import { check, rule } from "../../lib/rule";
import { list, text } from "../../lib/values";

export const prefixListBounded = rule(
    {
        name: "ec2-prefix-list-bounded",
        description: "Prefix lists, which security groups and routes refer to, do not stand for the internet.",
        severity: "high",
        control: "closed-network",
        remediation: "List the ranges that are meant.",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.3.1"] },
        requirements: ["R9"],
        tags: ["ec2", "network"],
    },
    check<ManagedPrefixListArgs>("aws:ec2/managedPrefixList:ManagedPrefixList", {
        find: ({ entries }) => {
            const ranges = list(entries).map((entry) => text(entry.cidr));
            return coversInternet(ranges)
                ? `entries ${ranges.join(", ")} are the internet; list the ranges that are meant`
                : undefined;
        },
        compliant: {
            "private ranges": { entries: [{ cidr: "10.0.0.0/8" }, { cidr: "192.168.0.0/16" }] },
            "nothing yet": { maxEntries: 5 },
        },
        noncompliant: {
            "the internet": { entries: [{ cidr: "10.0.0.0/8" }, { cidr: "0.0.0.0/0" }] },
            "four quarters": {
                entries: ["0.0.0.0/2", "64.0.0.0/2", "128.0.0.0/2", "192.0.0.0/2"].map((cidr) => ({ cidr })),
            },
        },
    }),
    check<ManagedPrefixListEntryArgs>("aws:ec2/managedPrefixListEntry:ManagedPrefixListEntry", {
        find: ({ cidr }) =>
            coversInternet([text(cidr)])
                ? `cidr ${text(cidr)} is the internet; name the range that is meant`
                : undefined,
        compliant: { "a room": { cidr: "203.0.113.0/28" }, "a private range": { cidr: "172.16.0.0/12" } },
        noncompliant: { "the internet": { cidr: "0.0.0.0/0" }, IPv6: { cidr: "::/0" } },
    }),
);
