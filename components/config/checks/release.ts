import type { Problem } from "../problems";
import type { EnvironmentConfig } from "../schema";
import type { TeamConfig } from "../team-schema";
import { type Check, repeated } from "./check";

/** What is taken out is approved by somebody and fetched by the organization's own (R27); Docker reaches no stranger. */
export const release: Check = (config) =>
    Object.entries(config.teams).flatMap(([name, team]) => {
        const readers = team.takeOut.readers.map((value, index) => ({
            value,
            path: `teams.${name}.takeOut.readers[${index}]`,
            account: value.split(":")[4] ?? "",
        }));
        return [
            ...readers.flatMap((reader) => foreignReader(config, name, reader)),
            ...repeated(readers).map(({ again, first }) => ({
                path: again.path,
                message: `repeats ${first.path}`,
                value: again.value,
                allowed: "each role once",
                fix: "remove it",
            })),
            ...withoutApprover(config, name),
            ...team.studio.dockerAccounts.flatMap((account, index) =>
                shared(config).includes(account)
                    ? []
                    : {
                          path: `teams.${name}.studio.dockerAccounts[${index}]`,
                          message: "is no account that the teams share; docker push would carry data there",
                          value: account,
                          allowed: `one of ${shared(config).join(", ")}; the team's own registry is always within reach`,
                          fix: "copy the images into the team's own registry",
                      },
            ),
        ];
    });

/** The accounts that take over data or hold images for all teams. Guard rails do not bind the management account. */
function shared({ organization }: EnvironmentConfig): readonly string[] {
    return [organization.auditAccountId, organization.networkAccountId];
}

function foreignReader(
    config: EnvironmentConfig,
    name: string,
    { path, value, account }: { path: string; value: string; account: string },
): Problem[] {
    if (shared(config).includes(account)) {
        return [];
    }
    const owner = Object.entries(config.teams).find(([, { accountId }]) => accountId === account)?.[0];
    const message =
        owner === name
            ? "is in the team's own account, so that no second person would be needed"
            : owner !== undefined
              ? `is in the account of ${owner}, past that team's landing and its malware scan`
              : account === config.organization.managementAccountId
                ? "is in the management account, where no guard rail holds"
                : "is in an account that the organization is not known to own";
    return [
        {
            path,
            message,
            value,
            allowed: `a role in one of ${shared(config).join(", ")}`,
            fix: "name a role in one of these accounts, which carries the data onward",
        },
    ];
}

function withoutApprover(config: EnvironmentConfig, name: string): Problem[] {
    const team = config.teams[name];
    return team === undefined || team.takeOut.readers.length === 0 || hasApprover(team)
        ? []
        : [
              {
                  path: `teams.${name}.takeOut.readers`,
                  message: "can never fetch anything, as nobody may approve",
                  value: team.takeOut.readers.join(", "),
                  allowed: "readers only in a team that has a release-approver",
                  fix: "make a person who is not a developer release-approver, or remove the readers",
              },
          ];
}

function hasApprover({ members }: TeamConfig): boolean {
    return Object.values(members).some(({ personas }) => personas.includes("release-approver"));
}
