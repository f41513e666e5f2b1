import type { BucketArgs, BucketCorsConfigurationArgs } from "@pulumi/aws/s3";
import { tlsFault } from "../../lib/addresses";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { bucket } from "../../lib/tokens";
import { show, text } from "../../lib/values";

function openOrigins(props: object): readonly string[] {
    const origins = blocksAt(props, ["corsRules", "allowedOrigins"]).map(text);
    return [...new Set(origins)].flatMap((origin) => {
        const host = origin.replace(/^[a-z]+:\/\//i, "");
        if (/^\*+(\.[a-z]*)?$/i.test(host)) return [`allowedOrigins holds ${show(origin)}; name the sites`];
        return tlsFault(origin, "allowedOrigins") ?? [];
    });
}

const from = (...allowedOrigins: string[]) => ({ corsRules: [{ allowedMethods: ["GET"], allowedOrigins }] });
const examples = {
    compliant: { "one site": from("https://lab.example.com"), "one's own sites": from("https://*.example.com") },
    noncompliant: {
        anybody: from("*"),
        "anybody, beside a site": from("https://lab.example.com", "https://*"),
        "a whole top-level domain": from("https://*.com"),
        plaintext: from("http://lab.example.com"),
    },
};

export const corsOriginsNamed = rule(
    {
        name: "s3-cors-origins-named",
        description: "Pages of other sites, but those that are named, neither read nor write objects.",
        severity: "medium",
        remediation: "Name the origins in allowedOrigins, with https://.",
        control: "data-perimeter",
        frameworks: { nist: ["AC-4"], pci: ["6.2.4"] },
        peers: {},
        requirements: ["R9"],
        tags: ["s3", "exposure"],
    },
    check<BucketCorsConfigurationArgs>(
        [
            "aws:s3/bucketCorsConfiguration:BucketCorsConfiguration",
            "aws:s3/bucketCorsConfigurationV2:BucketCorsConfigurationV2",
        ],
        { find: (props) => openOrigins(props), ...examples },
    ),
    check<BucketArgs>(bucket, { find: (props) => openOrigins(props), ...examples }),
);
