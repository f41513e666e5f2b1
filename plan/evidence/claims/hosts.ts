import { equal, inEveryTeam, keyFor, like, settings, unlessAbsent, within, type Claim } from "../claim";
import { valuesAt, type Inventory } from "../inventory";

/** Hosts and what all of it costs. */
export const hostClaims: readonly Claim[] = [
    {
        name: "Hosts start from one template: own key, tokens asked for, no public address, the team's network",
        control: "hardened-defaults",
        flaws: [
            settings("aws:ec2/launchTemplate:LaunchTemplate", {
                "metadataOptions.httpTokens": "required",
                "metadataOptions.httpEndpoint": "enabled",
                "metadataOptions.httpPutResponseHopLimit": 1,
                "metadataOptions.instanceMetadataTags": unlessAbsent(equal("disabled")),
                "blockDeviceMappings.ebs.encrypted": "true",
                "blockDeviceMappings.ebs.deleteOnTermination": "true",
                "blockDeviceMappings.ebs.kmsKeyId": keyFor("-notebooks"),
                "networkInterfaces.associatePublicIpAddress": "false",
                "networkInterfaces.securityGroups": like(/sg-/),
                "networkInterfaces.subnetId": like(/^subnet-/),
                "iamInstanceProfile.arn": like(/instance-profile\/kura\/kura-[\w-]+-hosts$/),
                "monitoring.enabled": true,
                imageId: like(/^resolve:ssm:\/aws\/service\//),
                updateDefaultVersion: true,
                keyName: unlessAbsent({ test: () => false, said: "absent" }),
                userData: unlessAbsent({ test: () => false, said: "absent" }),
            }),
            inEveryTeam("aws:ec2/launchTemplate:LaunchTemplate", ({ config }) =>
                config.features.includes("hosts") ? 1 : 0,
            ),
            inEveryTeam("aws:iam/instanceProfile:InstanceProfile", ({ config }) =>
                config.features.includes("hosts") ? 1 : 0,
            ),
            settings("aws:iam/instanceProfile:InstanceProfile", { role: like(/-hosts$/) }),
        ],
    },
    {
        name: "A budget tells of spending before it is spent",
        control: "cost-visible",
        flaws: [
            inEveryTeam("aws:budgets/budget:Budget"),
            settings("aws:budgets/budget:Budget", {
                budgetType: "COST",
                limitUnit: "USD",
                timeUnit: "MONTHLY",
                "notifications.comparisonOperator": "GREATER_THAN",
                "notifications.thresholdType": "PERCENTAGE",
                "notifications.threshold": within(50, 100),
                "notifications.subscriberSnsTopicArns": like(/:kura-[\w-]+-alarms$/),
            }),
            budgets,
        ],
    },
];

function budgets(inventory: Inventory): readonly string[] {
    return inventory.teams.flatMap(({ name, account, config }) => {
        const [budget] = inventory.of("aws:budgets/budget:Budget", account);
        const told = valuesAt(budget?.inputs, "notifications").flat();
        const complete = told.every(
            (each) =>
                valuesAt(each, "subscriberEmailAddresses").flat().includes(inventory.config.securityContact) &&
                valuesAt(each, "subscriberSnsTopicArns").flat().length > 0 &&
                valuesAt(each, "threshold").length > 0,
        );
        const kinds = valuesAt(told, "notificationType");
        return [
            ...(Number(valuesAt(budget?.inputs, "limitAmount")[0]) === config.budget.monthlyUsd
                ? []
                : [`${name}: the budget is not the configured one`]),
            ...(complete && kinds.filter((kind) => kind === "ACTUAL").length >= 2 && kinds.includes("FORECASTED")
                ? []
                : [`${name}: nobody is told before it is spent`]),
        ];
    });
}
