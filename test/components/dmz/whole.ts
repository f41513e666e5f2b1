import assert from "node:assert/strict";
import { Provider } from "@pulumi/aws/provider";
import { Netmask } from "netmask";
import { Dmz } from "../../../components/dmz/dmz";
import { TeamLink } from "../../../components/dmz/team-link";
import type { FoundationContext } from "../../../components/foundation-context";
import type { RenderedResource } from "../../../plan/engine";
import { deploy, type Created } from "../../support/deploy";

/** An attachment's id, as the team's own account would give it. */
export const attachmentOf = (team: string) => `tgw-attach-${team}`;

/** The DMZ `d` and the links of the teams that have an attachment. */
export async function dmz(context: FoundationContext, attached: readonly string[] = withLists(context)) {
    const { created } = await deploy(() => {
        const provider = new Provider("network", { region: "ap-northeast-1", allowedAccountIds: ["100000000003"] });
        const opts = { providers: { aws: provider } };
        const { outputs } = new Dmz("d", { context }, opts);
        for (const team of context.teams.filter(({ teamName }) => attached.includes(teamName))) {
            new TeamLink(
                `${team.teamName}-link`,
                {
                    context: team,
                    attachmentId: attachmentOf(team.teamName),
                    routeTableIds: outputs.routeTableIds,
                    inspectionAttachmentId: outputs.inspectionAttachmentId,
                },
                opts,
            );
        }
    });
    return created;
}

function withLists({ teams }: FoundationContext): readonly string[] {
    return teams.filter(({ team }) => team.network.allowList.length > 0).map(({ teamName }) => teamName);
}

/** Where the transit gateway sends a packet that comes from an attachment: another attachment, or nowhere. */
export function forwarded(created: Created, from: string, destination: string): string | undefined {
    const association = created
        .ofType("aws:ec2transitgateway/routeTableAssociation:RouteTableAssociation")
        .find(({ inputs }) => inputs["transitGatewayAttachmentId"] === from);
    const best = longest(
        created
            .ofType("aws:ec2transitgateway/route:Route")
            .map(({ inputs }) => inputs)
            .filter(
                (route) => route["transitGatewayRouteTableId"] === association?.inputs["transitGatewayRouteTableId"],
            ),
        "destinationCidrBlock",
        destination,
    );
    return best === undefined || best["blackhole"] === true ? undefined : String(best["transitGatewayAttachmentId"]);
}

/** The route that a subnet's table has for a destination beyond the VPC. */
export function routeFrom(created: Created, subnet: RenderedResource, destination: string) {
    const association = created
        .ofType("aws:ec2/routeTableAssociation:RouteTableAssociation")
        .find(({ inputs }) => inputs["subnetId"] === subnet.id);
    assert.ok(association, `${subnet.name} has no route table`);
    const id = association.inputs["routeTableId"];
    const table = created.ofType("aws:ec2/routeTable:RouteTable").find((candidate) => candidate.id === id);
    const inline: unknown = table?.inputs["routes"] ?? [];
    assert.ok(Array.isArray(inline));
    const split = created.ofType("aws:ec2/route:Route").filter(({ inputs }) => inputs["routeTableId"] === id);
    const routes: Record<string, unknown>[] = [
        ...inline.map(({ cidrBlock, ...rest }) => ({ ...rest, destinationCidrBlock: cidrBlock })),
        ...split.map(({ inputs }) => ({ ...inputs })),
    ];
    return longest(routes, "destinationCidrBlock", destination);
}

function longest<T extends Readonly<Record<string, unknown>>>(routes: readonly T[], key: string, destination: string) {
    const bits = (route: T) => new Netmask(String(route[key])).bitmask;
    return [...routes]
        .filter((route) => new Netmask(String(route[key])).contains(destination))
        .sort((one, other) => bits(other) - bits(one))[0];
}
