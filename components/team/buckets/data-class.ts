import type { BucketPurpose, DataClass } from "../../config/vocabulary";
import type { TeamConfig } from "../../config/team-schema";

/** What follows from how sensitive the data is (R8). */
export interface DataClassRules {
    /** Macie looks for personal data in what was brought in and what was made of it. */
    readonly macie: boolean;
    /** Developers read input with the role they sign in with, not in their Studio apps alone. */
    readonly developersReadInput: boolean;
    /** Days after which the data expires unless the team says otherwise. Omitted: never. */
    readonly expiryDays?: number;
}

export const dataClassRules: Readonly<Record<DataClass, DataClassRules>> = {
    public: { macie: false, developersReadInput: true },
    internal: { macie: false, developersReadInput: true },
    confidential: { macie: true, developersReadInput: false },
    personal: { macie: true, developersReadInput: false, expiryDays: 365 },
};

/** Where Macie looks: what has come in clean, and what the team made of it. */
export const searchedBuckets: readonly BucketPurpose[] = ["input", "work"];

/** The service-linked role that Macie reads with; AWS makes it when Macie is switched on. */
export function macieRoleArn(accountId: string): string {
    return `arn:aws:iam::${accountId}:role/aws-service-role/macie.amazonaws.com/AWSServiceRoleForAmazonMacie`;
}

/** Days after which the team's data expires, if it does. */
export function dataDays(team: TeamConfig): number | undefined {
    return team.retention.dataDays ?? dataClassRules[team.dataClass].expiryDays;
}
