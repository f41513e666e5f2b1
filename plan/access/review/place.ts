import type { AccessModel, AccountFacts, From } from "../model";

/** From where a call comes, as the review tells it. */
export type Place = "room" | "entrance" | "own network" | "other networks" | "internet" | "AWS";

/** In the order of the review. */
export const places: readonly Place[] = ["room", "entrance", "own network", "other networks", "internet", "AWS"];

/** The keys that tell a place; a call that lacks one does not carry it. */
const placeKeys: ReadonlySet<string> = new Set([
    "aws:SourceIp",
    "aws:SourceVpc",
    "aws:SourceVpcArn",
    "aws:SourceVpce",
    "aws:VpcSourceIp",
    "aws:VpceAccount",
    "aws:VpceOrgID",
    "aws:VpceOrgPaths",
    "aws:ViaAWSService",
]);

export function tellsPlace(key: string): boolean {
    return placeKeys.has(key);
}

export const placeKeyNames: readonly string[] = [...placeKeys];

/** From where the identities of an account may call. */
export function placesFor({ accounts, vpcs }: AccessModel, account: string | undefined): ReadonlyMap<Place, From> {
    const teams = vpcs.filter(({ account: owner }) => isTeam(accounts.get(owner)));
    const own = teams.find((vpc) => vpc.account === account);
    const other = teams.find((vpc) => vpc.account !== account);
    const inside = (place: Place, vpc: typeof own): readonly (readonly [Place, From])[] =>
        vpc === undefined ? [] : [[place, `vpc:${vpc.name}`]];
    return new Map<Place, From>([
        ["room", "room"],
        ["entrance", "entrance"],
        ...inside("own network", own),
        ...inside("other networks", other),
        ["internet", "internet"],
        ["AWS", "aws"],
    ]);
}

export function isTeam(account: AccountFacts | undefined): boolean {
    return account !== undefined && !["management", "audit", "network"].includes(account.name);
}
