import type { OutboundConnectionArgs } from "@pulumi/aws/opensearch";
import { foreignFault } from "../../lib/accounts";
import { strings } from "../../lib/config";
import { check, rule } from "../../lib/rule";
import { only, text } from "../../lib/values";

const settings = { accounts: strings([], "Accounts whose domains may be connected, besides the own one.") };
const domain = { domainName: "search", ownerId: "111122223333", region: "eu-west-1" };
const to = (ownerId: string, region = "eu-west-1") => ({
    connectionAlias: "other",
    localDomainInfo: domain,
    remoteDomainInfo: { domainName: "other", ownerId, region },
});

export const connectionInside = rule(
    {
        name: "opensearch-connection-inside",
        description: "Search domains answer queries of domains of the own or of agreed accounts.",
        severity: "high",
        remediation: "Agree on the account in settings, or connect a domain of the own account.",
        control: "data-perimeter",
        frameworks: { nist: ["AC-4", "AC-20"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R7", "R27"],
        tags: ["opensearch", "exposure"],
        settings,
    },
    check<OutboundConnectionArgs>("aws:opensearch/outboundConnection:OutboundConnection", {
        find: ({ localDomainInfo, remoteDomainInfo }, context) => {
            const remote = text(only(remoteDomainInfo)?.ownerId);
            const own = text(only(localDomainInfo)?.ownerId);
            return remote === "" || own === ""
                ? undefined
                : foreignFault("remoteDomainInfo.ownerId", remote, [...context.settings(settings).accounts, own]);
        },
        compliant: {
            "an account that is not said": to(""),
            "the own account": to("111122223333"),
            "the own account, elsewhere": to("111122223333", "us-east-1"),
        },
        noncompliant: {
            "another account": to("444455556666"),
            "another account elsewhere": to("444455556666", "us-east-1"),
        },
    }),
);
