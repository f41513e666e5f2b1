import { StackReference } from "@pulumi/pulumi";
import { z } from "zod";
import type { EnvironmentConfig } from "./config/schema";
import { zonesOfTrust } from "./dmz/transit/zones-of-trust";
import type { FoundationOutputs } from "./foundation";

const exported = z.object({
    transitGatewayId: z.string(),
    routeTableIds: z.record(z.string(), z.string()),
    inspectionAttachmentId: z.string(),
    teamDnsRuleGroupIds: z.record(z.string(), z.string()),
    endpointProfileId: z.string().optional(),
});

/** What a stack exports as `foundation`, when its values are known. @throws ZodError for anything else */
export function readFoundation(foundation: unknown) {
    return exported.parse(foundation);
}

/**
 * What the teams' stacks read from the stack that builds the foundation, when an environment is split (`kura:part`).
 * That stack exports it as `foundation`; what it lacks is an error that names it.
 */
export function referencedFoundation(stackName: string, config: EnvironmentConfig): FoundationOutputs {
    const shared = new StackReference(stackName).requireOutput("foundation").apply(readFoundation);
    const present = (id: string | undefined, path: string) => {
        if (id === undefined) {
            throw new Error(`${stackName}: exports no foundation.${path}; update that stack first, then this one`);
        }
        return id;
    };
    return {
        transitGatewayId: shared.transitGatewayId,
        inspectionAttachmentId: shared.inspectionAttachmentId,
        endpointProfileId:
            config.dmz.endpoints.kind === "shared"
                ? shared.apply(({ endpointProfileId }) => present(endpointProfileId, "endpointProfileId"))
                : undefined,
        routeTableIds: Object.fromEntries(
            zonesOfTrust(config).map((zone) => [
                zone,
                shared.apply(({ routeTableIds }) => present(routeTableIds[zone], `routeTableIds.${zone}`)),
            ]),
        ),
        teamDnsRuleGroupIds: Object.fromEntries(
            Object.keys(config.teams).map((team) => [
                team,
                shared.apply(({ teamDnsRuleGroupIds }) =>
                    present(teamDnsRuleGroupIds[team], `teamDnsRuleGroupIds.${team}`),
                ),
            ]),
        ),
    };
}
