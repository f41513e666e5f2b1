import type { Problem } from "../problems";
import type { EnvironmentConfig } from "../schema";
import { type Check, repeated } from "./check";

/** What AWS knows only once is given only once: account ids, root e-mails, VPC ids. */
export const accounts: Check = (config, { stack }) => [
    ...sharedAccounts(config),
    ...sharedRootMails(config),
    ...sharedVpcs(config),
    ...foreignStack(config, stack),
];

function sharedAccounts({ organization, teams }: EnvironmentConfig): Problem[] {
    const places = [
        { path: "organization.managementAccountId", value: organization.managementAccountId },
        { path: "organization.auditAccountId", value: organization.auditAccountId },
        { path: "organization.networkAccountId", value: organization.networkAccountId },
        ...Object.entries(teams).flatMap(([name, { accountId }]) =>
            accountId === undefined ? [] : { path: `teams.${name}.accountId`, value: accountId },
        ),
    ];
    return repeated(places).map(({ again, first }) => ({
        path: again.path,
        message: `is the same account as ${first.path}`,
        value: again.value,
        allowed: "an account of its own, which is the boundary between teams (R7)",
        fix: "record the account that was created for it",
    }));
}

/** AWS tells accounts apart by the root user's address, whatever the case of its letters. */
function sharedRootMails({ teams }: EnvironmentConfig): Problem[] {
    const roots = Object.entries(teams).map(([name, { email }]) => ({
        path: `teams.${name}.email`,
        value: email.toLowerCase(),
    }));
    const people = new Map(
        Object.entries(teams).flatMap(([name, team]) =>
            Object.entries(team.members).map(([member, { email }]): [string, string] => [
                email.toLowerCase(),
                `teams.${name}.members.${member}`,
            ]),
        ),
    );
    return [
        ...repeated(roots).map(({ again, first }) => ({
            path: again.path,
            message: `is the root e-mail of ${first.path} too`,
            value: again.value,
            allowed: "an address that no other AWS account has",
            fix: "use an address of its own, such as one with +<team> before the @",
        })),
        ...roots.flatMap(({ path, value }) => {
            const member = people.get(value);
            return member === undefined
                ? []
                : {
                      path,
                      message: `is the address of ${member}, who could reset the root user's password`,
                      value,
                      allowed: "a mailbox of the people who own the AWS organization",
                      fix: "use a shared mailbox outside the team",
                  };
        }),
    ];
}

function sharedVpcs({ dmz, securityRoom, teams }: EnvironmentConfig): Problem[] {
    const { entranceVpcId } = securityRoom;
    const endpointsVpcId = dmz.endpoints.kind === "shared" ? dmz.endpoints.vpcId : undefined;
    const places = [
        ...(entranceVpcId === undefined ? [] : [{ path: "securityRoom.entranceVpcId", value: entranceVpcId }]),
        ...(endpointsVpcId === undefined ? [] : [{ path: "dmz.endpoints.vpcId", value: endpointsVpcId }]),
        ...Object.entries(teams).flatMap(([name, { vpcId }]) =>
            vpcId === undefined ? [] : { path: `teams.${name}.vpcId`, value: vpcId },
        ),
    ];
    return repeated(places).map(({ again, first }) => ({
        path: again.path,
        message: `is the same VPC as ${first.path}`,
        value: again.value,
        allowed: "the VPC that was built for it",
        fix: "record the id that the update printed",
    }));
}

/** One environment may be split over stacks (`kura:part`), named after it. */
function foreignStack({ environment }: EnvironmentConfig, stack: string | undefined): Problem[] {
    return stack === undefined || stack === environment || stack.startsWith(`${environment}-`)
        ? []
        : [
              {
                  path: "environment",
                  message: `does not belong to the stack ${stack}, so its names would collide with another stack's`,
                  value: environment,
                  allowed: `${stack}, or the part of it before a hyphen`,
                  fix: "rename the environment or the stack",
              },
          ];
}
