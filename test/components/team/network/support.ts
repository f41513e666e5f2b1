import type { ComponentResourceOptions } from "@pulumi/pulumi";
import type { TeamConfig } from "../../../../components/config/team-schema";
import { ClosedNetwork } from "../../../../components/team/network/closed-network";
import { sampleContext } from "../../../support/contexts";
import { deploy, type Created } from "../../../support/deploy";

export const cidr = "10.64.0.0/20";
export const logsKeyArn = "arn:aws:kms:ap-northeast-1:200000000001:key/11111111-2222-3333-4444-555555555555";

export const transitGatewayId = "tgw-0a1b2c3d4e5f60718";

/** Without an allow-list: nothing leads out. */
export const sealed: Partial<TeamConfig> = { network: { cidr, allowList: [] } };
/** With everything that a team can ask for. */
export const everything: Partial<TeamConfig> = {};

/** The network `n` of a team. */
export async function network(
    team: Partial<TeamConfig>,
    options?: () => ComponentResourceOptions,
): Promise<{ readonly created: Created; readonly network: ClosedNetwork }> {
    const { created, result } = await deploy(
        () => new ClosedNetwork("n", { context: sampleContext(team), logsKeyArn, transitGatewayId }, options?.()),
    );
    return { created, network: result };
}
