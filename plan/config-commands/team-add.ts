import { stdout } from "node:process";
import type { Command } from "commander";
import { ConfigError } from "../../components/config/problems";
import { type MemberPersona, memberPersonas } from "../../components/config/vocabulary";
import { UsageError } from "../stack/usage-error";
import { appendBlock } from "./insert";
import { newTeamLines } from "./new-team";
import { StackFile } from "./stack-file";

type Member = { readonly name: string; readonly email: string; readonly persona: MemberPersona };
type Options = {
    readonly stack: string;
    readonly purpose?: string;
    readonly email?: string;
    readonly dataClass?: string;
    readonly cidr?: string;
    readonly features?: readonly string[];
    readonly allow?: readonly string[];
    readonly budget?: number;
} & Readonly<Record<string, unknown>>;

/** `team add NAME`: writes a new team into a stack's YAML. Every answer has a default. */
export function register(program: Command, directory: string = process.cwd()): void {
    const add = program
        .command("team")
        .description("teams of an environment")
        .command("add")
        .description("add a team to a stack's configuration; every answer has a default")
        .argument("<name>", "the team's name: lower-case letters, digits, hyphens, at most 18")
        .option("--stack <name>", "the stack: Pulumi.<name>.yaml", "dev")
        .option("--purpose <text>", "what the team works on")
        .option("--email <address>", "the account's root e-mail (default: like the other teams')")
        .option("--data-class <class>", "public, internal, confidential or personal (default: confidential)")
        .option("--cidr <range>", "the network's range (default: the next free one of the usual size)")
        .option("--features <list>", "features with commas between them (default: training,inference,packages)", words)
        .option("--allow <list>", "domain names the team may reach, with commas between them (default: none)", words)
        .option("--budget <usd>", "monthly budget in US dollars (default: 1000)", dollars);
    for (const persona of memberPersonas) {
        add.option(
            `--${persona} <name:email>`,
            `a ${persona}; may be repeated`,
            (text: string, before: readonly Member[]) => [...before, member(text, persona)],
            [],
        );
    }
    add.action((name: string, options: Options) => {
        stdout.write(addTeam(name, options, directory));
    });
}

/** Adds the team and returns what to tell. @throws ConfigError, UsageError; then nothing is written */
function addTeam(name: string, options: Options, directory: string): string {
    const file = StackFile.read(options.stack, directory);
    const config = file.load();
    const teams = file.map("teams");
    if (teams === undefined) {
        throw new UsageError(`${file.name}: has no kura:teams to add to`);
    }
    if (Object.hasOwn(config.teams, name)) {
        throw new ConfigError(file.name, [
            {
                path: `teams.${name}`,
                message: "exists already",
                allowed: `a name beside ${Object.keys(config.teams).join(", ")}`,
                fix: "choose another name, or edit the team by hand",
            },
        ]);
    }
    const lines = newTeamLines(config, name, {
        ...options,
        allowList: options.allow,
        monthlyUsd: options.budget,
        members: memberPersonas.flatMap((persona) => members(options[camelCase(persona)])),
    });
    const changed = file.withText(appendBlock(file.text, teams, lines));
    changed.load();
    changed.write();
    return [
        `${file.name}: added the team ${name}`,
        ...lines.map((line) => `  ${line}`),
        `next: npm run plan -- --stack ${options.stack} --team ${name}; then update, and record the account: ` +
            `npm run kura -- account record ${name} ACCOUNT_ID --stack ${options.stack}`,
        "",
    ].join("\n");
}

function words(text: string): readonly string[] {
    return text
        .split(",")
        .map((word) => word.trim())
        .filter((word) => word !== "");
}

function dollars(text: string): number {
    const amount = Number(text);
    if (!Number.isFinite(amount)) {
        throw new UsageError(`--budget: is not a number (${text}); US dollars a month; write digits only`);
    }
    return amount;
}

function member(text: string, persona: MemberPersona): Member {
    const [name, email, ...rest] = text.split(":");
    if (!name || !email || rest.length > 0) {
        throw new UsageError(
            `--${persona}: is not a member (${text}); a user name and an e-mail address, such as ann:ann@example.com; put a colon between them`,
        );
    }
    return { name, email, persona };
}

function members(value: unknown): readonly Member[] {
    return Array.isArray(value) ? value : [];
}

function camelCase(persona: MemberPersona): string {
    return persona.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
