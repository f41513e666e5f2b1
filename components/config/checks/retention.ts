import type { Problem } from "../problems";
import type { TeamConfig } from "../team-schema";
import type { Check } from "./check";

/** What personal data is kept for when the team says nothing; the buckets use the same default. */
const personalDataDays = 365;

/** Evidence is kept as long as the logs that explain it, and no copy of data outlives the data (R8, R11). */
export const retention: Check = (config) =>
    Object.entries(config.teams).flatMap(([name, team]) => [
        ...logsTooShort(name, team),
        ...backupsTooLong(name, team),
    ]);

function logsTooShort(name: string, { retention: { logDays, evidenceDays } }: TeamConfig): Problem[] {
    return logDays >= evidenceDays
        ? []
        : [
              {
                  path: `teams.${name}.retention.logDays`,
                  message: "ends before the evidence that the logs explain",
                  value: logDays,
                  allowed: `at least retention.evidenceDays, ${evidenceDays}`,
                  fix: "raise it, or lower evidenceDays",
              },
          ];
}

function backupsTooLong(name: string, { dataClass, retention: { dataDays, backupDays } }: TeamConfig): Problem[] {
    const kept = dataDays ?? (dataClass === "personal" ? personalDataDays : undefined);
    return kept === undefined || backupDays <= kept
        ? []
        : [
              {
                  path: `teams.${name}.retention.backupDays`,
                  message: "outlives the data, which would live on in its backups",
                  value: backupDays,
                  allowed: `at most retention.dataDays, ${kept}`,
                  fix: "lower it, or raise dataDays",
              },
          ];
}
