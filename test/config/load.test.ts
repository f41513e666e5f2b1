import assert from "node:assert/strict";
import { lengths } from "../../components/config/checks/lengths";
import { judge, loadEnvironmentConfig } from "../../components/config/load";
import { ConfigError, problemText } from "../../components/config/problems";
import { rawConfig, testDay } from "../support/config";

const options = { today: testDay, source: "Pulumi.dev.yaml" };

describe("the loader", () => {
    it("accepts what is committed, on whatever day", async () => {
        for (const stack of ["dev", "prod"] as const) {
            const config = loadEnvironmentConfig(rawConfig(stack), { today: new Date(), stack });
            assert.equal(config.environment, stack);
        }
        assert.doesNotThrow(() => loadEnvironmentConfig(rawConfig("prod"), { today: new Date("2040-01-01") }));
    });

    it("fills in every default", async () => {
        const { vision } = loadEnvironmentConfig(rawConfig("dev"), options).teams;
        assert.deepEqual(vision?.retention, { logDays: 400, evidenceDays: 400, backupDays: 35 });
        assert.deepEqual(vision?.network.allowList, []);
        assert.deepEqual(vision?.takeOut, { readers: [] });
    });

    it("freezes the result all the way down", async () => {
        const config = loadEnvironmentConfig(rawConfig("dev"), options);
        assert.throws(() => Object.assign(config.teams["fraud"]?.members["aiko"] ?? {}, { email: "x" }), TypeError);
        assert.throws(() => Reflect.apply(Array.prototype.push, config.zones, ["apne1-az2"]), TypeError);
    });

    it("takes an empty text for unset, since the engine wants a default for each declared key", async () => {
        const config = loadEnvironmentConfig(rawConfig("dev", { keyNoticeDays: "" }), options);
        assert.equal(config.keyNoticeDays, 30);
    });

    it("refuses an unknown key even when it is empty", async () => {
        const { problems } = judge(rawConfig("dev", { transitGateway: "" }), options);
        assert.deepEqual(
            problems.map(({ path }) => path),
            ["transitGateway"],
        );
    });

    it("lists every problem at once, shape and meaning, under one heading", async () => {
        const raw = rawConfig("dev", {
            keyNoticeDays: 3,
            "teams/fraud/network/cidr": "10.80.0.0/20",
            "teams/vision/email": "aws+kura-dev-fraud@example.com",
            "teams/vision/network/allowList": [".com.au", "pastebin.com"],
        });
        const meaning = rawConfig("dev", {
            "teams/fraud/colour": "red",
            "teams/vision/features": ["secrets", "secrets"],
            "teams/vision/vpcId": "vpc-0d1e2f3a4b5c6d7e8",
        });
        assert.deepEqual(
            judge(raw, options).problems.map(({ path }) => path),
            ["keyNoticeDays"],
        );
        assert.throws(
            () => loadEnvironmentConfig({ ...raw, keyNoticeDays: 30 }, options),
            (error) =>
                error instanceof ConfigError &&
                error.message.startsWith("Pulumi.dev.yaml has 4 problems:\n  teams.fraud.network.cidr: lies outside") &&
                error.message.split("\n").length === 5,
        );
        // A team of the wrong shape does not hide what another team means.
        assert.deepEqual(
            judge(meaning, options).problems.map(({ path }) => path),
            ["teams.fraud.colour", "teams.vision.vpcId", "teams.vision.labellers", "teams.vision.features[1]"],
        );
    });

    it("judges a value under a bad name as well", async () => {
        const { problems } = judge(rawConfig("dev", { "teams/Bad/purpose": "x" }), options);
        assert.ok(problems.some(({ path }) => path === "teams.Bad"));
        assert.ok(problems.some(({ path }) => path === "teams.Bad.purpose"));
    });

    it("never repeats what may be a secret", async () => {
        const raw = rawConfig("dev", { keyMaterail: { fraud: "hunter2" }, "teams/fraud/keyMaterial": "hunter2" });
        assert.throws(
            () => loadEnvironmentConfig(raw, options),
            (error) =>
                error instanceof ConfigError && error.problems.length === 2 && !error.message.includes("hunter2"),
        );
    });

    it("accepts key material where the team says that it comes from the configuration", async () => {
        const raw = rawConfig("dev", { "teams/fraud/keys": { imported: { purposes: ["data"], source: "config" } } });
        const config = loadEnvironmentConfig(raw, { ...options, teamsWithKeyMaterial: ["fraud"] });
        assert.equal(config.teams["fraud"]?.keys.imported?.source, "config");
    });

    it("refuses a secret that nobody uses, that no team owns, or that would serve several keys", async () => {
        const several = { "teams/fraud/keys": { imported: { purposes: ["data", "logs"], source: "config" } } };
        const facts = { ...options, teamsWithKeyMaterial: ["fraud", "vision", "radar"] };
        assert.deepEqual(judge(rawConfig("dev", several), facts).problems.map(problemText), [
            "teams.fraud.keys.imported.purposes: would put the same material into several keys (data, logs); one purpose when the source is config: a key's material is its own (R2); name one purpose, or import the others from the console",
            "keyMaterial.vision: is there, but the team imports no key; a secret only where keys.imported.source is config; pulumi config rm --path kura:keyMaterial.vision, or set the source",
            "keyMaterial.radar: is for a team that does not exist; one of fraud, vision; pulumi config rm --path kura:keyMaterial.radar",
        ]);
    });

    it("lets key material live for a year and no longer than AWS takes", async () => {
        const problemsOn = (validTo: string) =>
            judge(rawConfig("dev", { "teams/fraud/keys": { imported: { purposes: ["data"], validTo } } }), options)
                .problems;
        assert.deepEqual(problemsOn("2026-12-24"), []);
        assert.deepEqual(problemsOn("2027-11-23"), []);
        assert.equal(problemsOn("2026-12-23").length, 1);
        assert.equal(problemsOn("2027-11-24").length, 1);
    });

    it("lets one environment be split over stacks named after it, and no other stack use it", async () => {
        assert.deepEqual(judge(rawConfig("dev"), { ...options, stack: "dev-fraud" }).problems, []);
        assert.deepEqual(judge(rawConfig("dev"), { ...options, stack: "staging" }).problems.map(problemText), [
            "environment: does not belong to the stack staging, so its names would collide with another stack's (dev); staging, or the part of it before a hyphen; rename the environment or the stack",
        ]);
    });

    it("accepts a person who administers several teams, and one who develops here and approves there", async () => {
        const raw = rawConfig("dev", {
            "teams/vision/members/aiko": { email: "aiko.tanaka@example.com", personas: ["release-approver"] },
            "teams/vision/members/farid": { email: "farid.khan@example.com", personas: ["auditor"] },
        });
        assert.deepEqual(judge(raw, options).problems, []);
    });

    it("accepts one customer's names below an AWS suffix, and wildcards of one party", async () => {
        const allowList = ["models.s3.ap-northeast-1.amazonaws.com", "d111111abcdef8.cloudfront.net", ".example.co.jp"];
        assert.deepEqual(judge(rawConfig("dev", { "teams/fraud/network/allowList": allowList }), options).problems, []);
    });

    it("judges the length of the names themselves, should the schema ever allow longer words", async () => {
        const config = loadEnvironmentConfig(rawConfig("dev"), options);
        const team = config.teams["vision"];
        assert.ok(team);
        const name = "a-team-whose-name-is-so-long";
        const problems = lengths(
            { ...config, environment: "development", teams: { [name]: team } },
            { today: "", teamsWithKeyMaterial: [] },
        );
        assert.ok(
            problems
                .map(problemText)
                .includes(
                    `teams.${name}: makes a bucket name of 66 characters (kura-development-${name}-landing-200000000002); AWS takes 63; shorten it by 3`,
                ),
        );
    });

    it("loads a hundred teams in well under 100 ms", async () => {
        const [fraud] = Object.values(loadEnvironmentConfig(rawConfig("dev"), options).teams);
        const teams = Object.fromEntries(
            Array.from({ length: 100 }, (_, index) => [
                `team-${index}`,
                {
                    ...fraud,
                    accountId: String(300000000000 + index),
                    vpcId: `vpc-${index.toString(16).padStart(17, "0")}`,
                    email: `aws+team-${index}@example.com`,
                    network: { cidr: `10.${64 + Math.floor(index / 16)}.${(index % 16) * 16}.0/20` },
                },
            ]),
        );
        const raw = { ...rawConfig("dev"), teams };
        loadEnvironmentConfig(raw, options);
        const started = performance.now();
        loadEnvironmentConfig(raw, options);
        const elapsed = performance.now() - started;
        assert.ok(elapsed < 100, `${elapsed} ms`);
    });
});
