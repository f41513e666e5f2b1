import type { DashboardArgs } from "@pulumi/aws/quicksight";
import { check, rule } from "../../lib/rule";
import { list, text } from "../../lib/values";

const sharing = (principal: string) => ({ permissions: [{ principal, actions: ["quicksight:DescribeDashboard"] }] });

export const sharedWithNamed = rule(
    {
        name: "quicksight-shared-with-named",
        description: "Dashboards, analyses and data are shared with named users and groups, not with everybody.",
        severity: "high",
        remediation: "Name users or groups of the namespace as principal.",
        control: "nothing-public",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R5"],
        tags: ["quicksight", "exposure"],
    },
    check<DashboardArgs>(
        ["Dashboard", "Analysis", "DataSet", "DataSource", "Folder", "Template", "Theme"].map(
            (name) => `aws:quicksight/${name.charAt(0).toLowerCase()}${name.slice(1)}:${name}`,
        ),
        {
            find: ({ permissions }) =>
                list(permissions)
                    .map(({ principal }) => text(principal))
                    .filter((principal) => /[*?]|^public$|:namespace\//i.test(principal))
                    .map((principal) => `permissions names ${principal}; name users or groups`),
            compliant: {
                "a group": sharing("arn:aws:quicksight:eu-west-1:111122223333:group/default/readers"),
                "a user": sharing("arn:aws:quicksight:eu-west-1:111122223333:user/default/ana"),
                nobody: {},
            },
            noncompliant: {
                "everybody in the account": sharing("arn:aws:quicksight:eu-west-1:111122223333:namespace/default"),
                "every group": sharing("arn:aws:quicksight:eu-west-1:111122223333:group/default/*"),
                anybody: sharing("*"),
            },
        },
    ),
);
