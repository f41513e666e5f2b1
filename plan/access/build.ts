import { roomRangesSeen } from "../../components/config/room";
import type { EnvironmentConfig } from "../../components/config/schema";
import { networksOf } from "./build/network";
import { accountsOf } from "./build/organization";
import { principalsOf } from "./build/principals";
import { resourcesOf } from "./build/resources";
import type { AccessFacts } from "./facts";
import type { AccessModel } from "./model";

/** What IAM would see of an environment, from the facts of all its renderings. */
export function accessModel(parts: readonly AccessFacts[], config: EnvironmentConfig): AccessModel {
    // What several accounts share, such as providers, is rendered with each of them.
    const facts = [...new Set(parts.flatMap((part) => part.facts))];
    const { environment, region, organization, securityRoom, dmz } = config;
    const defaultTags = new Map(
        facts.flatMap((each) => (each.fact === "default tags" ? [[each.provider, each.tags]] : [])),
    );
    const accounts = accountsOf(facts, config);
    const { principals, unknown } = principalsOf(facts, accounts, {
        environment,
        managementAccount: organization.managementAccountId,
        defaultTags,
    });
    const {
        resources,
        accountPolicies,
        unknown: twice,
    } = resourcesOf(facts, accounts, {
        environment,
        region,
        defaultTags,
    });
    const seen = facts.flatMap((each) => {
        if (each.fact !== "unknown") {
            return [];
        }
        const { urn, property, reason } = each;
        return [{ urn, property, reason }];
    });
    return {
        environment,
        region,
        organizationId: organization.id,
        accounts,
        principals,
        resources,
        accountPolicies,
        ...networksOf(facts, accounts, config),
        readers: [...new Set(Object.values(config.teams).flatMap(({ takeOut }) => takeOut.readers))].sort(),
        sharedDoors: dmz.endpoints.kind === "shared" ? "endpoints" : undefined,
        room: { publicAddresses: securityRoom.publicRanges, terminals: roomRangesSeen(config) },
        unknown: [...seen, ...unknown, ...twice],
    };
}
