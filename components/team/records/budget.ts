import type { BudgetArgs } from "@pulumi/aws/budgets";
import type { Input } from "@pulumi/pulumi";
import type { TeamContext } from "../context";

/** The account's whole cost, told to the topic and, should the topic fail, to the contact directly. */
export function budgetArgs({ names, team, environment }: TeamContext, topicArn: Input<string>): BudgetArgs {
    const notifyAt = (notificationType: "ACTUAL" | "FORECASTED", threshold: number) => ({
        comparisonOperator: "GREATER_THAN",
        notificationType,
        threshold,
        thresholdType: "PERCENTAGE",
        subscriberSnsTopicArns: [topicArn],
        subscriberEmailAddresses: [environment.securityContact],
    });
    return {
        name: names.prefix,
        budgetType: "COST",
        timeUnit: "MONTHLY",
        limitAmount: String(team.budget.monthlyUsd),
        limitUnit: "USD",
        notifications: [notifyAt("ACTUAL", 80), notifyAt("ACTUAL", 100), notifyAt("FORECASTED", 100)],
    };
}
