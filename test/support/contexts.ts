import { environment, type EnvironmentConfig } from "../../components/config/schema";
import type { TeamConfig } from "../../components/config/team-schema";
import { features } from "../../components/config/vocabulary";
import { foundationContext, type FoundationContext } from "../../components/foundation-context";
import { teamContext, type TeamContext } from "../../components/team/context";

/** The organization, room and accounts that tests speak of. */
export const sample = {
    organizationId: "o-a1b2c3d4e5",
    teamAccount: "200000000001",
    networkAccount: "100000000003",
    auditAccount: "100000000002",
    entranceVpc: "vpc-0d1e2f3a4b5c6d7e8",
    teamVpc: "vpc-0f1a2b3c4d5e6f701",
    roomRange: "192.168.40.0/24",
    roomPublicRange: "203.0.113.16/30",
    reader: "arn:aws:iam::100000000003:role/kura-transfer",
} as const;

/** A team with every feature and every persona: developers ann and bob, recipient cat, approver dan, admin eve, auditor fay. */
export function sampleContext(
    team: Partial<TeamConfig> = {},
    options: { readonly entranceRecorded?: boolean; readonly dmz?: Partial<EnvironmentConfig["dmz"]> } = {},
): TeamContext {
    const person = (name: string, ...personas: string[]) => ({ email: `${name}@example.com`, personas });
    const parsed = environment.parse({
        environment: "test",
        region: "ap-northeast-1",
        zones: ["apne1-az1", "apne1-az4"],
        addressRange: "10.64.0.0/12",
        organization: {
            id: sample.organizationId,
            rootId: "r-a1b2",
            owner: true,
            managementAccountId: "100000000001",
            auditAccountId: sample.auditAccount,
            networkAccountId: sample.networkAccount,
        },
        identityProvider: { name: "corp", metadataFile: "config/idp-dev.xml" },
        securityRoom: {
            ranges: [sample.roomRange],
            publicRanges: [sample.roomPublicRange],
            entranceVpcId: options.entranceRecorded === false ? undefined : sample.entranceVpc,
        },
        dmz: {
            inspectionRange: "10.79.0.0/24",
            egressRange: "10.79.16.0/20",
            entranceRange: "10.79.32.0/20",
            zoneNames: ["ap-northeast-1c", "ap-northeast-1a"],
            entrance: { kind: "site-to-site-vpn", customerGatewayIp: "203.0.113.17" },
            mail: true,
            ...options.dmz,
        },
        securityContact: "security@example.com",
        teams: {
            radar: {
                accountId: sample.teamAccount,
                vpcId: sample.teamVpc,
                email: "aws+radar@example.com",
                purpose: "A team that has everything, for tests",
                dataClass: "personal",
                network: { cidr: "10.64.0.0/20", allowList: ["api.example.com"] },
                features: [...features],
                members: {
                    ann: person("ann", "developer"),
                    bob: person("bob", "developer"),
                    cat: person("cat", "data-recipient"),
                    dan: person("dan", "release-approver"),
                    eve: person("eve", "infra-admin"),
                    fay: person("fay", "auditor"),
                },
                tables: { sessions: { partitionKey: "user", sortKey: "at" } },
                budget: { monthlyUsd: 1000 },
                takeOut: { readers: [sample.reader] },
            },
        },
    });
    const radar = { ...parsed.teams["radar"], ...team };
    return teamContext(parsed, "radar", { ...radar, accountId: sample.teamAccount } as TeamContext["team"]);
}

/** The foundation around the same team. */
export function sampleFoundation(
    team: Partial<TeamConfig> = {},
    options: { readonly dmz?: Partial<EnvironmentConfig["dmz"]> } = {},
): FoundationContext {
    const context = sampleContext(team, options);
    return foundationContext({ ...context.environment, teams: { radar: context.team } });
}
