import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { cli, type Ended } from "../support/cli";

const project = resolve(__dirname, "../..");

function refused({ exitCode, stdout, stderr }: Ended): string {
    assert.equal(exitCode, 2, stderr);
    assert.equal(stdout, "");
    assert.doesNotMatch(stderr, /^ {4}at /m, "a stack trace is no explanation");
    return stderr;
}

describe("npm run plan", function () {
    // Each test starts a process, which takes its time where the machine is busy.
    this.timeout(60_000);
    let directory = "";

    beforeEach(() => {
        directory = mkdtempSync(join(tmpdir(), "kura-"));
    });

    afterEach(() => rmSync(directory, { recursive: true }));

    it("shows every account of dev and ends with 0 where nothing is wrong", async () => {
        const { exitCode, stdout, stderr } = await cli(["plan"]);
        assert.equal(stderr, "");
        assert.match(stdout, /^kura plan {2}dev in ap-northeast-1\n\nmanagement {2}100000000001 {2}\d+ resources/);
        assert.match(stdout, /^audit {2}100000000002 /m);
        assert.match(stdout, /^network {2}100000000003 /m);
        assert.match(stdout, /^fraud {2}200000000001 {2}\d{3} resources/m);
        assert.match(stdout, /^vision {2}200000000002 /m);
        assert.match(stdout, /^✓ 0 mandatory /m);
        assert.doesNotMatch(stdout, /\u001b/);
        assert.equal(exitCode, 0);
    });

    it("ends with 1 on a mandatory finding, and shows it with resource and fix", async () => {
        for (const file of ["Pulumi.yaml", "Pulumi.dev.yaml"]) {
            cpSync(join(project, file), join(directory, file));
        }
        cpSync(join(project, "config"), join(directory, "config"), { recursive: true });
        const settings = JSON.parse(readFileSync(join(project, "policy-config.json"), "utf8"));
        const strict = { ...settings["kura-pack"], exceptions: [] };
        writeFileSync(join(directory, "policy-config.json"), JSON.stringify({ ...settings, "kura-pack": strict }));
        const { exitCode, stdout } = await cli(["plan"], { directory });
        assert.match(stdout, /^(high|critical) +ec2-internet-gateway-absent +.*\n +dmz-egress-vpc/m);
        assert.match(stdout, /^✗ [1-9]\d* mandatory .*✓ \d+ proofs hold/m);
        assert.equal(exitCode, 1);
    });

    it("proves the whole environment, and says every proof by name", async () => {
        const { stdout } = await cli(["plan", "--stack", "prod", "--json", "-"]);
        const { proofs } = JSON.parse(stdout);
        assert.ok(proofs.length > 100, `${proofs.length} proofs`);
        for (const { name, holds, evidence } of proofs) {
            assert.ok(holds && evidence.length > 0, name);
        }
    });

    it("writes JSON to a file, of the one team asked for", async () => {
        const file = join(directory, "out.json");
        const { exitCode, stdout } = await cli(["plan", "--stack", "prod", "--team", "claims", "--json", file]);
        const { stack, resources, counts } = JSON.parse(readFileSync(file, "utf8"));
        assert.equal(stack, "prod");
        assert.ok(resources.length > 90, `${resources.length} resources`);
        // The DMZ's end of the team's attachment lies in the network account.
        assert.deepEqual(Object.keys(counts.byAccount), ["100000000013", "300000000004"]);
        assert.match(stdout, /^claims /m);
        assert.equal(exitCode, 0);
    });

    it("writes nothing but JSON to standard output when asked to", async () => {
        const { exitCode, stdout, stderr } = await cli(["plan", "--team", "fraud", "--json", "-"]);
        assert.equal(JSON.parse(stdout).stack, "dev");
        assert.equal(stderr, "");
        assert.equal(exitCode, 0);
    });

    it("has colour where it is wanted", async () => {
        const { stdout } = await cli(["plan", "--team", "fraud"], { env: { FORCE_COLOR: "1" } });
        assert.match(stdout, /\u001b\[/);
    });

    it("refuses a stack that is not there with 2, and names those that are", async () => {
        const stderr = refused(await cli(["plan", "--stack", "qa"]));
        assert.equal(stderr, 'error: unknown stack "qa"; the stacks are dev, prod\n');
    });

    it("refuses a team that is not there with 2, and names those that are", async () => {
        const stderr = refused(await cli(["plan", "--team", "radar"]));
        assert.equal(stderr, 'error: unknown team "radar" in stack dev; the teams are fraud, vision\n');
    });

    it("refuses an option that it does not have with 2", async () => {
        assert.match(
            refused(await cli(["plan", "--stak", "dev"])),
            /unknown option '--stak'\n\(Did you mean --stack\?\)/,
        );
    });

    it("refuses a file that cannot be written with 2", async () => {
        const stderr = refused(await cli(["plan", "--team", "fraud", "--json", join(directory, "none", "out.json")]));
        assert.match(stderr, /^error: --json .*out\.json: cannot be written: ENOENT/);
    });

    it("refuses a bad configuration with 2, and names every problem", async () => {
        writeFileSync(join(directory, "Pulumi.yaml"), readFileSync(join(project, "Pulumi.yaml")));
        const good = readFileSync(join(project, "Pulumi.dev.yaml"), "utf8");
        const bad = good
            .replace("kura:region: ap-northeast-1", "kura:region: the-moon")
            .replace("kura:environment: dev", "kura:environment: dev\n  kura:colour: red");
        writeFileSync(join(directory, "Pulumi.dev.yaml"), bad);
        const stderr = refused(await cli(["plan"], { directory }));
        assert.match(stderr, /region: .*the-moon/);
        assert.match(stderr, /colour: /);
    });

    it("tells what it can do, with 0", async () => {
        const { exitCode, stdout } = await cli(["--help"]);
        for (const command of ["plan", "team", "account", "vpc"]) {
            assert.match(stdout, new RegExp(`^  ${command}\\b`, "m"));
        }
        assert.equal(exitCode, 0);
    });
});
