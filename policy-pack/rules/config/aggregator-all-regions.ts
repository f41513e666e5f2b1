import type { ConfigurationAggregatorArgs } from "@pulumi/aws/cfg";
import { check, rule } from "../../lib/rule";
import { isTrue, list } from "../../lib/values";

const roleArn = "arn:aws:iam::111122223333:role/config";

export const aggregatorAllRegions = rule(
    {
        name: "config-aggregator-all-regions",
        description: "Aggregators gather from every Region.",
        severity: "medium",
        control: "audit-trail",
        remediation: "Set allRegions to true.",
        frameworks: { nist: ["CM-8"] },
        peers: { checkov: ["CKV_AWS_121"] },
        requirements: ["R11"],
        tags: ["config", "audit"],
    },
    check<ConfigurationAggregatorArgs>("aws:cfg/configurationAggregator:ConfigurationAggregator", {
        find: (aggregator) =>
            (["organizationAggregationSource", "accountAggregationSource"] as const).flatMap((name) =>
                list(aggregator[name]).some((source) => !isTrue(source.allRegions))
                    ? `${name}.allRegions is not true; set it`
                    : [],
            ),
        compliant: {
            "the organization": { organizationAggregationSource: { allRegions: true, roleArn } },
            accounts: { accountAggregationSource: { allRegions: true, accountIds: ["111122223333"] } },
        },
        noncompliant: {
            "one Region": { organizationAggregationSource: { regions: ["eu-west-1"], roleArn } },
            "one Region of accounts": {
                accountAggregationSource: { regions: ["eu-west-1"], accountIds: ["111122223333"] },
            },
        },
    }),
);
