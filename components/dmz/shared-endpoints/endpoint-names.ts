import * as ram from "@pulumi/aws/ram";
import { ProfilesProfile, ProfilesResourceAssociation } from "@pulumi/aws/route53";
import { ComponentResource, type ComponentResourceOptions, type Input, type Output } from "@pulumi/pulumi";
import type { FoundationContext } from "../../foundation-context";

export interface EndpointNamesArgs {
    readonly context: FoundationContext;
    /** ARNs of the endpoints, by service. */
    readonly endpointArns: Readonly<Record<string, Input<string>>>;
}

/**
 * The names of AWS's services, resolved to the shared endpoints in each team's VPC: a Route 53 Profile, which a team's
 * account associates with its VPC once. A private hosted zone for each service would need an authorization and an
 * association for each team besides, and a record for each of a service's names.
 *
 * Guarantees:
 * - every shared endpoint's names resolve in the VPCs of the profile [work-goes-on]
 * - the profile is shared with the accounts of the teams, and never outside the organization [data-perimeter]
 */
export class EndpointNames extends ComponentResource {
    /** For the association in each team's account. */
    readonly profileId: Output<string>;

    constructor(name: string, args: EndpointNamesArgs, opts?: ComponentResourceOptions) {
        super("kura:dmz:EndpointNames", name, {}, opts);
        const { names, teams } = args.context;
        const inside = { parent: this };

        const profile = new ProfilesProfile(`${name}-profile`, { name: `${names.prefix}-endpoints` }, inside);
        for (const [service, resourceArn] of Object.entries(args.endpointArns)) {
            new ProfilesResourceAssociation(
                `${name}-${service}`,
                { name: service.replaceAll(".", "-"), profileId: profile.id, resourceArn },
                inside,
            );
        }
        const share = new ram.ResourceShare(
            `${name}-share`,
            { name: `${names.prefix}-endpoints`, allowExternalPrincipals: false },
            inside,
        );
        new ram.ResourceAssociation(
            `${name}-share-profile`,
            { resourceArn: profile.arn, resourceShareArn: share.arn },
            inside,
        );
        for (const { teamName, team } of teams) {
            new ram.PrincipalAssociation(
                `${name}-share-${teamName}`,
                { principal: team.accountId, resourceShareArn: share.arn },
                inside,
            );
        }

        this.profileId = profile.id;
        this.registerOutputs({ profileId: this.profileId });
    }
}
