import type { NfsFileShareArgs, SmbFileShareArgs } from "@pulumi/aws/storagegateway";
import { coversInternet } from "../../lib/cidr";
import { oneOfCheck } from "../../lib/demands";
import { check, rule } from "../../lib/rule";
import { list, show, text } from "../../lib/values";

export const shareClosed = rule(
    {
        name: "storagegateway-share-closed",
        description: "File gateways serve named hosts and users, not everybody.",
        severity: "high",
        remediation: "Name ranges in clientLists; set authentication to ActiveDirectory.",
        control: "data-perimeter",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.4.4"] },
        peers: {},
        requirements: ["R9"],
        tags: ["storagegateway", "exposure"],
    },
    check<NfsFileShareArgs>("aws:storagegateway/nfsFileShare:NfsFileShare", {
        find: ({ clientLists, squash, objectAcl }) => [
            ...(coversInternet(list(clientLists).map(text))
                ? [`clientLists is ${show(clientLists)}, everybody; name your ranges`]
                : []),
            ...(text(squash) === "NoSquash"
                ? ['squash is "NoSquash", so that any client\'s root is root; set it to "RootSquash"']
                : []),
            ...(text(objectAcl).startsWith("public-")
                ? [`objectAcl is ${show(objectAcl)}, so that everybody reads the objects; set it to "private"`]
                : []),
        ],
        compliant: {
            "a range": { clientLists: ["10.0.0.0/16"] },
            "two hosts": { clientLists: ["10.0.0.4/32", "10.0.0.5/32"] },
        },
        noncompliant: {
            everybody: { clientLists: ["0.0.0.0/0"] },
            "roots are root": { clientLists: ["10.0.0.0/16"], squash: "NoSquash" },
            "public objects": { clientLists: ["10.0.0.0/16"], objectAcl: "public-read" },
            "everybody in halves": { clientLists: ["0.0.0.0/1", "128.0.0.0/1"] },
        },
    }),
    oneOfCheck<SmbFileShareArgs>(
        "aws:storagegateway/smbFileShare:SmbFileShare",
        "authentication",
        ["ActiveDirectory"],
        {
            refused: "GuestAccess",
            byDefault: "ActiveDirectory",
        },
    ),
);
