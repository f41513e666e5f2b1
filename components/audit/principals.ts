import type { FoundationContext } from "../foundation-context";
import { membersWith, type TeamContext } from "../team/context";

/** Roles of services in the audit account. `findings` writes to the topic, `report` and `schedule` make the access report. */
export type AuditRole = "findings" | "report" | "schedule" | "aggregator";

export function auditRoleArn({ names }: FoundationContext, role: AuditRole): string {
    return names.roleArn("audit", role);
}

/** The role of one team's auditors: they read what concerns their team. */
export function auditorRole(team: TeamContext): string {
    return `auditor-${team.teamName}`;
}

/** Every auditors' role. Only the deployer makes roles, so nobody else can make one that matches. */
export function anyAuditorArn({ names }: FoundationContext): string {
    return names.roleArn("audit", "auditor-*");
}

/** The teams that have auditors, and the auditors' names in the team. */
export function auditedTeams({ teams }: FoundationContext): readonly (readonly [TeamContext, readonly string[]])[] {
    return teams
        .map((team) => [team, membersWith(team.team, "auditor")] as const)
        .filter(([, members]) => members.length > 0);
}

/** The role that AWS Config records with; AWS makes it, one in each account. */
export const configRolePath = "aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig";
