import { stdout } from "node:process";
import type { Command } from "commander";
import type { YAMLMap } from "yaml";
import { nearest } from "../../components/config/nearest";
import { nextStep } from "../../components/config/next-step";
import { ConfigError } from "../../components/config/problems";
import { insertEntry } from "./insert";
import { keyOffset, StackFile } from "./stack-file";

/** `account record` and `vpc record`: what AWS alone names is written into a stack's YAML once it is known. */
export function register(program: Command, directory: string = process.cwd()): void {
    const stack = ["--stack <name>", "the stack: Pulumi.<name>.yaml", "dev"] as const;
    program
        .command("account")
        .description("accounts of teams")
        .command("record")
        .description("record a team's account after it has been created")
        .argument("<team>", "the team's name")
        .argument("<account-id>", "twelve digits")
        .option(...stack)
        .action((team: string, id: string, options: { stack: string }) => {
            const place = { path: ["teams", team], key: "accountId", value: `"${id}"`, given: id };
            stdout.write(record(options.stack, directory, team, place));
        });
    program
        .command("vpc")
        .description("networks of teams, of the entrance and of shared endpoints")
        .command("record")
        .description("record the VPC of a team, of the entrance or of the shared endpoints, after it has been built")
        .argument("<team>", "the team's name, `entrance` or `endpoints`")
        .argument("<vpc-id>", "vpc- and 17 hexadecimal digits")
        .option(...stack)
        .action((team: string, id: string, options: { stack: string }) => {
            const place = vpcPlaces[team] ?? { path: ["teams", team], key: "vpcId", after: "accountId" };
            stdout.write(record(options.stack, directory, team, { ...place, value: id, given: id }));
        });
}

/** Where the VPCs are recorded that are no team's. No team has such a name. */
const vpcPlaces: Readonly<Record<string, Pick<Place, "path" | "key" | "after">>> = {
    entrance: { path: ["securityRoom"], key: "entranceVpcId", after: "publicRanges" },
    endpoints: { path: ["dmz", "endpoints"], key: "vpcId", after: "range" },
};

interface Place {
    readonly path: readonly string[];
    readonly key: string;
    /** As it is written in YAML. */
    readonly value: string;
    readonly given: string;
    /** The entry behind which it goes, if that is there. */
    readonly after?: string;
}

/** Records one value and returns what to tell. @throws ConfigError, UsageError; then nothing is written */
function record(stack: string, directory: string, subject: string, place: Place): string {
    const file = StackFile.read(stack, directory);
    const config = file.load();
    const map = file.map(...place.path);
    if (map === undefined) {
        throw unknownTeam(file.name, subject, Object.keys(config.teams));
    }
    if (map.get(place.key) === place.given) {
        return `${file.name}: ${[...place.path, place.key].join(".")} is ${place.given} already; nothing changed\n`;
    }
    refuseOther(file.name, map, place);
    const changed = file.withText(insertEntry(file.text, map, place.key, place.value, place.after));
    const team = changed.load().teams[subject];
    changed.write();
    const step = team === undefined ? undefined : nextStep(changed.load(), subject, team);
    return [
        `${file.name}: recorded ${[...place.path, place.key].join(".")}: ${place.value}`,
        `next: ${step ?? `npm run plan -- --stack ${stack}, then update`}`,
        "",
    ].join("\n");
}

/** What has been recorded has been built with; it changes only by hand and with thought. */
function refuseOther(source: string, map: YAMLMap, { path, key, given }: Place): void {
    if (keyOffset(map, key) === undefined) {
        return;
    }
    throw new ConfigError(source, [
        {
            path: [...path, key].join("."),
            message: `is recorded already as ${String(map.get(key))}`,
            value: given,
            allowed: "one record, before which nothing was built there",
            fix: "edit the file by hand if the old value was wrong",
        },
    ]);
}

function unknownTeam(source: string, team: string, teams: readonly string[]): ConfigError {
    const meant = nearest(team, teams);
    return new ConfigError(source, [
        {
            path: `teams.${team}`,
            message: "does not exist",
            allowed: `one of ${teams.join(", ")}`,
            fix: meant === undefined ? `npm run kura -- team add ${team}` : `did you mean ${meant}?`,
        },
    ]);
}
