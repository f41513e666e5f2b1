import type { LocationAzureBlobArgs, LocationObjectStorageArgs } from "@pulumi/aws/datasync";
import { strings } from "../../lib/config";
import { check, rule } from "../../lib/rule";
import { text } from "../../lib/values";

const settings = { hosts: strings([], "Hosts of other clouds between which and AWS data may be copied.") };
/** The clouds' own names for object stores; a host of one's own in a data centre is none of them. */
const clouds =
    /(^|\.)(blob\.core\.windows\.net|storage\.googleapis\.com|digitaloceanspaces\.com|wasabisys\.com|backblazeb2\.com|r2\.cloudflarestorage\.com|aliyuncs\.com|oraclecloud\.com)$/i;
const hostOf = (address: unknown) =>
    text(address)
        .replace(/^[a-z]+:\/\//i, "")
        .split(/[/:]/)[0] ?? "";

export const locationInsideAws = rule(
    {
        name: "datasync-location-inside-aws",
        description: "Data is not copied to or from another cloud.",
        severity: "high",
        control: "data-perimeter",
        remediation: "Remove the location, or agree on its host in the setting hosts.",
        frameworks: { nist: ["AC-4", "AC-20"], pci: ["1.3.2"] },
        requirements: ["R21", "R27"],
        tags: ["datasync", "exposure"],
        settings,
    },
    check<LocationAzureBlobArgs>("aws:datasync/locationAzureBlob:LocationAzureBlob", {
        find: ({ containerUrl }, context) => {
            const host = hostOf(containerUrl);
            return context.settings(settings).hosts.includes(host)
                ? undefined
                : `containerUrl leads to ${host}, another cloud; remove it`;
        },
        compliant: {},
        noncompliant: {
            Azure: { containerUrl: "https://acme.blob.core.windows.net/data" },
            "Azure, of another region": { containerUrl: "https://acme.blob.core.usgovcloudapi.net/data" },
        },
    }),
    check<LocationObjectStorageArgs>("aws:datasync/locationObjectStorage:LocationObjectStorage", {
        find: ({ serverHostname }, context) => {
            const host = hostOf(serverHostname);
            return !clouds.test(host) || context.settings(settings).hosts.includes(host)
                ? undefined
                : `serverHostname is ${host}, another cloud; remove it`;
        },
        compliant: {
            "a store of one's own": { serverHostname: "minio.corp.internal" },
            "an address": { serverHostname: "10.0.0.8" },
        },
        noncompliant: {
            Google: { serverHostname: "storage.googleapis.com" },
            Wasabi: { serverHostname: "s3.eu-central-1.wasabisys.com" },
        },
    }),
);
