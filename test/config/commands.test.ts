import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { parse } from "yaml";
import { register } from "../../plan/config-commands";
import { projectDirectory } from "../support/config";

describe("the commands that write a configuration", () => {
    let directory: string;
    const file = (stack = "dev") => join(directory, `Pulumi.${stack}.yaml`);
    const text = (stack = "dev") => readFileSync(file(stack), "utf8");

    beforeEach(() => {
        directory = mkdtempSync(join(tmpdir(), "kura-"));
        for (const name of ["Pulumi.yaml", "Pulumi.dev.yaml", "Pulumi.prod.yaml"]) {
            copyFileSync(join(projectDirectory, name), join(directory, name));
        }
    });
    afterEach(() => rmSync(directory, { recursive: true }));

    /** Runs a command and returns what it printed. */
    async function kura(...words: readonly string[]): Promise<string> {
        const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
        register(program, directory);
        const write = process.stdout.write;
        let printed = "";
        process.stdout.write = (chunk) => ((printed += String(chunk)), true);
        try {
            await program.parseAsync(words, { from: "user" });
        } finally {
            process.stdout.write = write;
        }
        return printed;
    }

    /** The lines that were added, after making sure that nothing else changed. */
    function added(before: string, after: string): readonly string[] {
        const old = before.split("\n");
        const lines = after.split("\n").filter((line) => (line === old[0] ? (old.shift(), false) : true));
        assert.deepEqual(old, [], "a line that was there has changed or moved");
        return lines;
    }

    /** The command fails with this message, and the file stays as it was. */
    async function refused(message: RegExp, ...words: readonly string[]): Promise<void> {
        const before = [text("dev"), text("prod")];
        await assert.rejects(kura(...words), { message });
        assert.deepEqual([text("dev"), text("prod")], before);
        assert.deepEqual(readdirSync(directory).sort(), ["Pulumi.dev.yaml", "Pulumi.prod.yaml", "Pulumi.yaml"]);
    }

    it("add a team with every answer by default", async () => {
        const before = text();
        const printed = await kura("team", "add", "radar");
        assert.deepEqual(added(before, text()), [
            "    radar:",
            "      email: aws+kura-dev-radar@example.com",
            "      purpose: Work of the team radar",
            "      dataClass: confidential",
            "      network:",
            "        cidr: 10.64.32.0/20",
            "      features: [training, inference, packages]",
            "      members: {}",
            "      budget: { monthlyUsd: 1000 }",
        ]);
        assert.match(printed, /^Pulumi\.dev\.yaml: added the team radar\n/);
        assert.match(printed, /next: .*npm run kura -- account record radar ACCOUNT_ID --stack dev\n$/);
    });

    it("add a team with every answer given", async () => {
        const before = text("prod");
        await kura(
            ...["team", "add", "radar", "--stack", "prod", "--purpose", "Ships: finding them # early"],
            ...["--email", "radar@example.com", "--data-class", "public", "--cidr", "10.130.0.0/22"],
            ...["--features", "training, athena", "--allow", "api.example.com,.example.org", "--budget", "250"],
            ...["--developer", "ann:ann@example.com", "--developer", "bob:bob@example.com"],
            ...["--release-approver", "cat:cat@example.com"],
        );
        assert.deepEqual(added(before, text("prod")), [
            "    radar:",
            "      email: radar@example.com",
            '      purpose: "Ships: finding them # early"',
            "      dataClass: public",
            "      network:",
            "        cidr: 10.130.0.0/22",
            "        allowList: [api.example.com, .example.org]",
            "      features: [training, athena]",
            "      members:",
            "        ann: { email: ann@example.com, personas: [developer] }",
            "        bob: { email: bob@example.com, personas: [developer] }",
            "        cat: { email: cat@example.com, personas: [release-approver] }",
            "      budget: { monthlyUsd: 250 }",
        ]);
    });

    it("take a team from nothing to built, only ever adding lines", async () => {
        const before = text();
        await kura("team", "add", "radar");
        assert.match(
            await kura("account", "record", "radar", "200000000003"),
            /next: update once, then record the VPC/,
        );
        await kura("vpc", "record", "radar", "vpc-0f1a2b3c4d5e6f703");
        assert.deepEqual(added(before, text()).slice(0, 4), [
            "    radar:",
            '      accountId: "200000000003"',
            "      vpcId: vpc-0f1a2b3c4d5e6f703",
            "      email: aws+kura-dev-radar@example.com",
        ]);
    });

    it("record the entrance's VPC", async () => {
        const without = text().replace(/^ *entranceVpcId:.*\n/m, "");
        writeFileSync(file(), without);
        await kura("vpc", "record", "entrance", "vpc-0123456789abcdef0");
        assert.deepEqual(added(without, text()), ["    entranceVpcId: vpc-0123456789abcdef0"]);
    });

    it("record the shared endpoints' VPC", async () => {
        const shared = "    endpoints:\n      kind: shared\n      range: 10.79.48.0/20\n";
        const before = text().replace(/^ {4}zoneNames:.*\n/m, (line) => `${line}${shared}`);
        writeFileSync(file(), before);
        const told = await kura("vpc", "record", "endpoints", "vpc-0123456789abcdef0");
        assert.deepEqual(added(before, text()), ["      vpcId: vpc-0123456789abcdef0"]);
        assert.match(told, /recorded dmz\.endpoints\.vpcId/);
    });

    it("keep comments with what they belong to", async () => {
        const before = text()
            .replace('      accountId: "200000000001"\n', "      # Created on a Monday.\n")
            .replace(/$/, "      # Nothing leaves vision.\n# The end.\n");
        writeFileSync(file(), before);
        await kura("account", "record", "fraud", "200000000009");
        await kura("team", "add", "radar");
        added(before, text());
        assert.match(text(), /fraud:\n {6}accountId: "200000000009"\n {6}# Created on a Monday\.\n/);
        assert.match(text(), /# Nothing leaves vision\.\n {4}radar:\n(.*\n)*# The end\.\n$/);
    });

    it("add the first team to an empty environment, in the range's first place", async () => {
        const before = text();
        writeFileSync(file(), `${before.slice(0, before.indexOf("  kura:teams:"))}  kura:teams: {} # none yet\n`);
        await kura("team", "add", "radar");
        const { radar } = parse(text()).config["kura:teams"];
        assert.equal(radar.network.cidr, "10.64.0.0/20");
        assert.equal(radar.email, "aws+kura-dev-radar@example.com");
        assert.match(text(), /# none yet/);
    });

    it("change nothing when the same is recorded again", async () => {
        const before = text();
        assert.match(await kura("account", "record", "fraud", "200000000001"), /nothing changed/);
        assert.equal(text(), before);
    });

    it("write nothing when something is wrong", async () => {
        await refused(/teams\.fraud: exists already/, "team", "add", "fraud");
        await refused(/teams\.Radar: is not a usable name/, "team", "add", "Radar");
        await refused(/teams\.radar\.network\.cidr: overlaps/, "team", "add", "radar", "--cidr", "10.64.0.0/21");
        await refused(/features\[0\]: .*did you mean training\?/, "team", "add", "radar", "--features", "trainig");
        await refused(/--developer: is not a member \(ann\)/, "team", "add", "radar", "--developer", "ann");
        await refused(/--budget: is not a number/, "team", "add", "radar", "--budget", "much");
        await refused(/unknown stack "test"/, "team", "add", "radar", "--stack", "test");
        await refused(
            /teams\.frud: does not exist; .*did you mean fraud\?/,
            "account",
            "record",
            "frud",
            "200000000009",
        );
        await refused(/is recorded already as 200000000001/, "account", "record", "fraud", "200000000009");
        await refused(
            /is recorded already as vpc-0d1e2f3a4b5c6d7e8/,
            "vpc",
            "record",
            "entrance",
            "vpc-0123456789abcdef0",
        );
    });

    it("write nothing when the value recorded is wrong", async () => {
        await kura("team", "add", "radar");
        await refused(/teams\.radar\.accountId: is not in the right form/, "account", "record", "radar", "12");
        await refused(/is the same account as teams\.fraud/, "account", "record", "radar", "200000000001");
        await refused(/teams\.radar\.vpcId: is not in the right form/, "vpc", "record", "radar", "subnet-1");
    });

    it("write nothing when the configuration was wrong before", async () => {
        writeFileSync(file(), text().replace("10.64.16.0/20", "10.64.0.0/20"));
        await refused(
            /^Pulumi\.dev\.yaml has 1 problem:\n {2}teams\.vision\.network\.cidr: overlaps/,
            "team",
            "add",
            "radar",
        );
    });
});
