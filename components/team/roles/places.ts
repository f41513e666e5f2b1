import { roomRangesSeen } from "../../config/room";
import type { Condition } from "../../iam/document";
import type { TeamContext } from "../context";

/** Whatever knows its environment: a team, or what surrounds the teams. */
type Placed = Pick<TeamContext, "environment">;

/**
 * Where calls come from, as conditions of a Deny. Each fails closed: a key that the request lacks, or an id that is not
 * recorded yet, makes the Deny match. A service that passes a caller's own request on (`aws:ViaAWSService`) is no
 * place: the caller's first request was judged (IAM user guide, forward access sessions).
 */
const byTheCallerHimself: Condition = { BoolIfExists: { "aws:ViaAWSService": "false" } };

/** Not from the room: neither from its public addresses nor through the entrance. */
export function notFromTheRoom({ environment }: Placed): Condition {
    const { publicRanges, entranceVpcId } = environment.securityRoom;
    return {
        ...byTheCallerHimself,
        NotIpAddressIfExists: { "aws:SourceIp": publicRanges },
        ...(entranceVpcId === undefined ? {} : { StringNotEqualsIfExists: { "aws:SourceVpc": entranceVpcId } }),
    };
}

/** Through the entrance, but not from one of the room's terminals. Without an entrance there is no such call. */
export function throughEntranceFromElsewhere({ environment }: Placed): Condition | undefined {
    const { entranceVpcId } = environment.securityRoom;
    return entranceVpcId === undefined
        ? undefined
        : {
              ...byTheCallerHimself,
              StringEquals: { "aws:SourceVpc": entranceVpcId },
              NotIpAddressIfExists: { "aws:VpcSourceIp": roomRangesSeen(environment) },
          };
}

/** Not through the entrance. */
export function notThroughEntrance({ environment }: TeamContext): Condition {
    return notThrough([environment.securityRoom.entranceVpcId]);
}

/**
 * Neither from the team's network nor, as the pages of Studio do in the browser, through the entrance. AWS names the VPC
 * that the endpoint is in: where all teams share endpoints, theirs, whose policies tell the teams apart by address.
 */
export function notFromTheZone({ environment, team }: TeamContext): Condition {
    const { endpoints } = environment.dmz;
    const shared = endpoints.kind === "shared" ? endpoints.vpcId : undefined;
    return notThrough([team.vpcId, shared, environment.securityRoom.entranceVpcId]);
}

/** Not through an endpoint of the team's own or of the entrance. S3 and KMS know whose endpoint it was. */
export function notThroughOwnEndpoints({ environment, team }: TeamContext): Condition {
    const owners = [team.accountId, environment.organization.networkAccountId];
    return { ...byTheCallerHimself, StringNotEqualsIfExists: { "aws:VpceAccount": owners } };
}

/** The account that has the interface endpoints which code in the zone calls through. */
export function endpointOwner({ environment, team }: TeamContext): string {
    return environment.dmz.endpoints.kind === "shared" ? environment.organization.networkAccountId : team.accountId;
}

function notThrough(recorded: readonly (string | undefined)[]): Condition {
    const vpcIds = recorded.filter((id) => id !== undefined);
    return vpcIds.length === 0
        ? byTheCallerHimself
        : { ...byTheCallerHimself, StringNotEqualsIfExists: { "aws:SourceVpc": vpcIds } };
}
