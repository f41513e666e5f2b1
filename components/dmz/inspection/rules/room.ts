import { roomPorts } from "../../../team/network/way-out";
import type { FoundationContext } from "../../../foundation-context";
import { teamsWithHosts } from "../../spokes";
import { numbered, outward, type RuleGroup } from "./rule";

/** The room's terminals reach the teams' hosts on 443 and 22 and nothing else (R20); no group where no team has hosts. */
export function room(context: FoundationContext): readonly RuleGroup[] {
    const hosts = teamsWithHosts(context).map(({ team }) => team.network.cidr);
    return hosts.length === 0
        ? []
        : [
              {
                  subject: "room",
                  priority: 200,
                  capacity: 100,
                  ranges: { ROOM: context.environment.securityRoom.ranges, HOSTS: hosts },
                  rules: numbered(
                      400,
                      roomPorts.map((port) => ({
                          action: "pass",
                          protocol: "tcp",
                          from: "$ROOM",
                          to: "$HOSTS",
                          port: String(port),
                          message: `the room may reach hosts on ${port}`,
                          match: [outward, "alert"],
                      })),
                  ),
              },
          ];
}
