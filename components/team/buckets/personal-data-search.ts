import * as macie from "@pulumi/aws/macie2";
import type { ComponentResourceOptions } from "@pulumi/pulumi";
import { ComponentResource } from "@pulumi/pulumi";
import type { TeamContext } from "../context";
import { searchedBuckets } from "./data-class";

export interface PersonalDataSearchArgs {
    readonly context: TeamContext;
}

/**
 * Macie looks for personal data in the team's buckets (R8). What it finds goes to EventBridge.
 *
 * Guarantees:
 * - Macie is switched on and looks through input and work every week [personal-data]
 */
export class PersonalDataSearch extends ComponentResource {
    constructor(name: string, { context }: PersonalDataSearchArgs, opts?: ComponentResourceOptions) {
        super("kura:team:PersonalDataSearch", name, {}, opts);
        const { names, team } = context;

        const account = new macie.Account(
            `${name}-macie`,
            { findingPublishingFrequency: "FIFTEEN_MINUTES", status: "ENABLED" },
            { parent: this },
        );
        new macie.ClassificationJob(
            `${name}-job`,
            {
                name: `${names.prefix}-personal-data`,
                description: "Personal data in what was brought in and what was made of it",
                jobType: "SCHEDULED",
                scheduleFrequency: { weeklySchedule: "SUNDAY" },
                initialRun: true,
                // All of it: a sample that finds nothing proves nothing.
                samplingPercentage: 100,
                s3JobDefinition: {
                    bucketDefinitions: [
                        { accountId: team.accountId, buckets: searchedBuckets.map((purpose) => names.bucket(purpose)) },
                    ],
                },
            },
            { parent: this, dependsOn: account },
        );
        this.registerOutputs({});
    }
}
