import { groupCapacity, groupOf, rulesOfAName } from "../../dmz/inspection/rules/allow-lists";
import type { Check } from "./check";

/** The teams that share one of the firewall's rule groups have room in it together. */
export const firewall: Check = ({ teams }) => {
    const lists = Object.entries(teams).map(([team, { network }]) => ({
        team,
        names: network.allowList.length,
        group: groupOf(team),
    }));
    return [...new Set(lists.map(({ group }) => group))].flatMap((group) => {
        const sharing = lists.filter((list) => list.group === group && list.names > 0);
        const rules = sharing.reduce((sum, { names }) => sum + names * rulesOfAName, 0);
        const [longest] = [...sharing].sort((one, other) => other.names - one.names);
        return longest === undefined || rules <= groupCapacity
            ? []
            : {
                  path: `teams.${longest.team}.network.allowList`,
                  message: `has no room in the firewall's rule group, which it shares with ${
                      sharing
                          .filter(({ team }) => team !== longest.team)
                          .map(({ team }) => team)
                          .join(", ") || "nobody"
                  }`,
                  value: `${rules / rulesOfAName} names in all`,
                  allowed: `${groupCapacity / rulesOfAName} names`,
                  fix: "name domains such as .example.com in place of their hosts, or remove what nobody uses",
              };
    });
};
