import type { Check } from "./check";

/** Tables are made by the pipeline alone, so a team with DynamoDB names them, and a team without it names none. */
export const tables: Check = ({ teams }) =>
    Object.entries(teams).flatMap(([team, { features, tables: named }]) => {
        const names = Object.keys(named);
        if (features.includes("dynamodb") === names.length > 0) {
            return [];
        }
        return names.length > 0
            ? {
                  path: `teams.${team}.tables`,
                  message: "names tables of DynamoDB, which the team does not have",
                  value: names.join(", "),
                  allowed: "tables only together with the feature dynamodb",
                  fix: "add dynamodb to the features, or remove the tables",
              }
            : {
                  path: `teams.${team}.tables`,
                  message:
                      "names no table, and nobody in the zone can make one: IAM cannot demand that it is encrypted",
                  value: "none",
                  allowed: "at least one table with the feature dynamodb",
                  fix: "add the tables that the team needs, or remove dynamodb from the features",
              };
    });
