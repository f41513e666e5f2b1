import type { DistributionConfigurationArgs } from "@pulumi/aws/imagebuilder";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { text } from "../../lib/values";

const to = (launchPermission?: object) => ({
    distributions: [
        {
            region: "eu-west-1",
            amiDistributionConfiguration: { name: "base", ...(launchPermission && { launchPermission }) },
        },
    ],
});

export const notPublic = rule(
    {
        name: "imagebuilder-image-shared-within",
        description: "Images are handed to named accounts or the organization, not to everybody.",
        severity: "critical",
        remediation: "Leave userGroups out of launchPermission; name organizationArns.",
        control: "nothing-public",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R7"],
        tags: ["imagebuilder", "exposure"],
    },
    check<DistributionConfigurationArgs>("aws:imagebuilder/distributionConfiguration:DistributionConfiguration", {
        find: ({ distributions }) =>
            blocksAt({ distributions }, [
                "distributions",
                "amiDistributionConfiguration",
                "launchPermission",
                "userGroups",
            ])
                .map(text)
                .filter((group) => group.toLowerCase() === "all")
                .map(() => "launchPermission.userGroups holds all; name organizationArns"),
        compliant: {
            "the organization": to({ organizationArns: ["arn:aws:organizations::111122223333:organization/o-abc"] }),
            "the own account": to(),
        },
        noncompliant: {
            everybody: to({ userGroups: ["all"] }),
            "everybody, in capitals": to({ userGroups: ["ALL"], userIds: ["111122223333"] }),
        },
    }),
);
