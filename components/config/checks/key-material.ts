import type { Problem } from "../problems";
import type { TeamConfig } from "../team-schema";
import { type Check, type CheckFacts, daysBetween } from "./check";

/** KMS refuses an expiry farther away (API reference, ImportKeyMaterial). */
const longestValidity = 365;

/** Imported key material is there, belongs to one key, and does not expire unnoticed (R3). */
export const keyMaterial: Check = (config, facts) => [
    ...Object.entries(config.teams).flatMap(([name, team]) => [
        ...expiry(name, team, config.keyNoticeDays, facts),
        ...source(name, team, facts),
    ]),
    ...unused(Object.keys(config.teams), facts),
];

function expiry(name: string, { keys }: TeamConfig, noticeDays: number, { today }: CheckFacts): Problem[] {
    const validTo = keys.imported?.validTo;
    if (validTo === undefined) {
        return [];
    }
    const days = daysBetween(today, validTo);
    if (days > noticeDays && days <= longestValidity) {
        return [];
    }
    const message =
        days <= 0
            ? "has passed, and the keys with it"
            : days <= noticeDays
              ? `is ${days} days ahead, within the notice of ${noticeDays} days`
              : `is ${days} days ahead, farther than KMS takes`;
    return [
        {
            path: `teams.${name}.keys.imported.validTo`,
            message,
            value: validTo,
            allowed: `${noticeDays + 1} to ${longestValidity} days from today, ${today}`,
            fix:
                days <= noticeDays ? "import the same material again and write its new expiry" : "write an earlier day",
        },
    ];
}

function source(name: string, { keys }: TeamConfig, { teamsWithKeyMaterial }: CheckFacts): Problem[] {
    const path = `teams.${name}.keys.imported.source`;
    const fromConfig = keys.imported?.source === "config";
    const given = teamsWithKeyMaterial.includes(name);
    if (fromConfig && !given) {
        return [
            {
                path,
                message: "expects material that is not there",
                value: "config",
                allowed: `32 bytes in base64 as the secret kura:keyMaterial.${name}`,
                fix: `openssl rand -base64 32 | pulumi config set --secret --path kura:keyMaterial.${name}`,
            },
        ];
    }
    if (!fromConfig && given) {
        return [
            {
                path: `keyMaterial.${name}`,
                message:
                    keys.imported === undefined ? "is there, but the team imports no key" : "is there, but is not used",
                allowed: "a secret only where keys.imported.source is config",
                fix: `pulumi config rm --path kura:keyMaterial.${name}, or set the source`,
            },
        ];
    }
    const purposes = keys.imported?.purposes ?? [];
    return fromConfig && purposes.length > 1
        ? [
              {
                  path: `teams.${name}.keys.imported.purposes`,
                  message: "would put the same material into several keys",
                  value: purposes.join(", "),
                  allowed: "one purpose when the source is config: a key's material is its own (R2)",
                  fix: "name one purpose, or import the others from the console",
              },
          ]
        : [];
}

function unused(teams: readonly string[], { teamsWithKeyMaterial }: CheckFacts): Problem[] {
    return teamsWithKeyMaterial
        .filter((name) => !teams.includes(name))
        .map((name) => ({
            path: `keyMaterial.${name}`,
            message: "is for a team that does not exist",
            allowed: `one of ${teams.join(", ")}`,
            fix: `pulumi config rm --path kura:keyMaterial.${name}`,
        }));
}
