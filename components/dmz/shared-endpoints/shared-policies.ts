import type { FoundationContext } from "../../foundation-context";
import { policy, withinSize, type PolicyDocument } from "../../iam/document";
import { interfaceServices, type InterfaceService } from "../../network/endpoints";
import type { TeamContext } from "../../team/context";
import { passageStatements } from "../../team/network/endpoint-policies";

/** PrivateLink guide, endpoint policies. About fifty teams fit. */
const longestEndpointPolicy = 20_480;

/** Each service that some team's features call for, once. */
export function sharedServices({ teams }: FoundationContext): readonly InterfaceService[] {
    return interfaceServices(teams.flatMap(({ team }) => team.features));
}

/** The teams that one of the endpoints is for. */
export function teamsCalling(service: InterfaceService, { teams }: FoundationContext): readonly TeamContext[] {
    return teams.filter(({ team }) => interfaceServices(team.features).includes(service));
}

/**
 * The policy of an endpoint that all teams share: each team, from its own range, with its own credentials, on its own
 * resources. The VPC and the endpoint of a call are the same for all, so address and account tell the teams apart.
 *
 * `undefined` for SES's SMTP endpoint, which takes no policy; the security group lets only teams with mail reach it.
 */
export function sharedEndpointPolicy(
    service: InterfaceService,
    context: FoundationContext,
): PolicyDocument | undefined {
    if (service === "email-smtp") {
        return undefined;
    }
    const document = policy(
        ...teamsCalling(service, context).map((team) =>
            passageStatements(service, team, { sid: sidOf(team.teamName), range: team.team.network.cidr }),
        ),
    );
    return withinSize(document, longestEndpointPolicy, `dmz.endpoints: endpoint policy of ${service}`);
}

/** `my-team` as `MyTeam`: a `Sid` takes letters and digits only. */
function sidOf(teamName: string): string {
    return teamName
        .split("-")
        .map((part) => `${part.slice(0, 1).toUpperCase()}${part.slice(1)}`)
        .join("");
}
