import type { EnvironmentConfig } from "./schema";
import type { TeamConfig } from "./team-schema";

/** The one thing to do next for a team, in the order in which it must happen. */
export function nextStep(config: EnvironmentConfig, name: string, team: TeamConfig): string | undefined {
    if (team.accountId === undefined) {
        return `create the account, then record it: npm run kura -- account record ${name} <account id> --stack ${config.environment}`;
    }
    if (team.vpcId === undefined) {
        return `update once, then record the VPC: npm run kura -- vpc record ${name} <vpc id> --stack ${config.environment}`;
    }
    if (config.securityRoom.entranceVpcId === undefined) {
        return `record the entrance's VPC, Studio stays shut until then: npm run kura -- vpc record entrance <vpc id> --stack ${config.environment}`;
    }
    const { endpoints } = config.dmz;
    if (endpoints.kind === "shared" && endpoints.vpcId === undefined) {
        return `record the shared endpoints' VPC, code in the zone calls no service until then: npm run kura -- vpc record endpoints <vpc id> --stack ${config.environment}`;
    }
    return undefined;
}
