import { refuses } from "../support/config";

describe("tables of a team", () => {
    refuses([
        [
            "tables without DynamoDB",
            { "teams/fraud/tables": { cards: { partitionKey: "card" } } },
            [
                "teams.fraud.tables: names tables of DynamoDB, which the team does not have (cards); " +
                    "tables only together with the feature dynamodb; " +
                    "add dynamodb to the features, or remove the tables",
            ],
        ],
        [
            "DynamoDB without a table",
            { "teams/fraud/features": ["training", "dynamodb"] },
            [
                "teams.fraud.tables: names no table, and nobody in the zone can make one: IAM cannot demand that it is encrypted (none); " +
                    "at least one table with the feature dynamodb; " +
                    "add the tables that the team needs, or remove dynamodb from the features",
            ],
        ],
    ]);
});
