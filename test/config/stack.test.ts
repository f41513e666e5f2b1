import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Config, isSecret, Output, output, runtime } from "@pulumi/pulumi";
import { parse } from "yaml";
import { stackKeys } from "../../components/config/load";
import { loadStack } from "../../components/config/stack";
import { environment } from "../../components/config/schema";
import { readSamlMetadata } from "../../components/config/saml-metadata";
import { problemText, ConfigError } from "../../components/config/problems";
import { readStackSettings } from "../../plan/stack/settings";
import { projectDirectory, testDay } from "../support/config";

/** What the engine would hand over for dev, with some values set besides. */
function load(values: Readonly<Record<string, string>> = {}) {
    const settings = readStackSettings("dev", projectDirectory);
    runtime.setAllConfig({ ...settings.config, ...values }, [...settings.secretKeys]);
    return loadStack(new Config("kura"), projectDirectory, testDay);
}

function problemsOf(values: Readonly<Record<string, string>>): readonly string[] {
    try {
        load(values);
    } catch (error) {
        assert.ok(error instanceof ConfigError, String(error));
        return error.problems.map(problemText);
    }
    return [];
}

const key = Buffer.alloc(32, 7).toString("base64");
const importing = JSON.stringify({
    ...readDevTeams(),
    fraud: { ...readDevTeams()["fraud"], keys: { imported: { purposes: ["data"], source: "config" } } },
});

function readDevTeams(): Record<string, object> {
    return JSON.parse(readStackSettings("dev", projectDirectory).config["kura:teams"] ?? "{}");
}

describe("a stack's configuration", () => {
    after(() => runtime.setAllConfig({}));

    it("reads what the engine hands over", async () => {
        const stack = load();
        assert.equal(stack.config.environment, "dev");
        assert.equal(stack.config.keyNoticeDays, 30);
        assert.deepEqual(stack.teams, ["fraud", "vision"]);
        assert.equal(stack.foundationStack, undefined);
        assert.match(stack.samlMetadata, /IDPSSODescriptor/);
        assert.deepEqual(stack.keyMaterial, {});
    });

    it("ignores the keys of other packages", async () => {
        assert.deepEqual(problemsOf({ "aws:region": "us-east-1" }), []);
    });

    it("refuses keys that Pulumi.yaml does not declare, which the engine lets pass", async () => {
        const [problem] = problemsOf({ "kura:zonez": "[]" });
        assert.match(problem ?? "", /^zonez: is not a known key; .*; did you mean zones\?$/);
    });

    it("says so when a value is not what the engine would hand over", async () => {
        assert.deepEqual(problemsOf({ "kura:zones": "apne1-az1" }), [
            "zones: is not a list (apne1-az1); two or three availability zone ids (not names: ids mean the same place in every account); write a list",
        ]);
    });

    it("builds the part that it is told to", async () => {
        const other = "acme/kura/dev-foundation";
        const built = (part: string) => {
            const { teams, foundationStack } = load({ "kura:part": part, "kura:foundationStack": other });
            return { teams, foundationStack };
        };
        assert.deepEqual(built("all"), { teams: ["fraud", "vision"], foundationStack: undefined });
        assert.deepEqual(built(""), { teams: ["fraud", "vision"], foundationStack: undefined });
        assert.deepEqual(built("foundation"), { teams: [], foundationStack: undefined });
        assert.deepEqual(built("vision, fraud"), { teams: ["fraud", "vision"], foundationStack: other });
        assert.deepEqual(built("vision"), { teams: ["vision"], foundationStack: other });
    });

    it("refuses a part that does not exist", async () => {
        const foundation = { "kura:foundationStack": "acme/kura/dev-foundation" };
        assert.deepEqual(problemsOf({ "kura:part": "vison,fraud", ...foundation }), [
            "part: names a team that does not exist (vison); all, foundation, or team names with commas between them: fraud, vision; did you mean vision?",
        ]);
        assert.equal(problemsOf({ "kura:part": "fraud,", ...foundation }).length, 1);
    });

    it("refuses teams without the stack that builds what surrounds them", async () => {
        assert.deepEqual(problemsOf({ "kura:part": "vision" }), [
            "foundationStack: is missing, but the stack builds only vision; the fully qualified name of the stack that builds the foundation, such as acme/kura/dev-foundation; name that stack",
        ]);
        assert.deepEqual(problemsOf({ "kura:part": "foundation" }), []);
        assert.deepEqual(problemsOf({ "kura:part": "vision", "kura:foundationStack": "acme/kura/dev-foundation" }), []);
    });

    it("hands key material on as a secret and keeps it out of the configuration", async () => {
        const stack = load({ "kura:teams": importing, "kura:keyMaterial": JSON.stringify({ fraud: key }) });
        const material = output(stack.keyMaterial["fraud"]);
        assert.ok(Output.isInstance(stack.keyMaterial["fraud"]));
        assert.equal(await isSecret(material), true);
        assert.ok(!JSON.stringify(stack.config).includes(key));
    });

    it("refuses key material that is no key, without repeating it", async () => {
        const short = Buffer.alloc(16, 7).toString("base64");
        for (const wrong of [short, "not base64 at all!", 7]) {
            const problems = problemsOf({
                "kura:teams": importing,
                "kura:keyMaterial": JSON.stringify({ fraud: wrong }),
            });
            assert.deepEqual(problems, [
                "keyMaterial.fraud: is not a symmetric key; 32 bytes in base64; openssl rand -base64 32 | pulumi config set --secret --path kura:keyMaterial.fraud",
            ]);
        }
    });

    it("is declared in Pulumi.yaml key by key, each with a type the engine knows and a description", async () => {
        const { config } = parse(readFileSync(join(projectDirectory, "Pulumi.yaml"), "utf8"));
        assert.deepEqual(Object.keys(config).sort(), [...Object.keys(environment.shape), ...stackKeys].sort());
        for (const [name, { type, description, items }] of Object.entries<Record<string, unknown>>(config)) {
            assert.ok(["string", "integer", "boolean", "array", "object"].includes(String(type)), name);
            assert.equal(items !== undefined, type === "array", name);
            assert.ok(typeof description === "string" && description.length > 10, name);
        }
    });

    it("has a default for every declared key that may be left out, and for no other", async () => {
        const { config } = parse(readFileSync(join(projectDirectory, "Pulumi.yaml"), "utf8"));
        for (const [name, schema] of Object.entries(environment.shape)) {
            const optional = schema.safeParse(undefined).success;
            assert.equal("default" in config[name], optional, name);
        }
    });
});

/** The same metadata with all that is not needed left out, so that it is shorter than IAM takes. */
function shortened(metadata: string): string {
    return metadata
        .replace(/<ds:X509Certificate>[^<]*</, "<ds:X509Certificate>AA==<")
        .replace(/<!--.*-->/, "")
        .replace(/<md:NameIDFormat>.*/, "")
        .replace(/\n\s*/g, "\n")
        .replace(/<md:SingleSignOnService .*POST.*/, "");
}

describe("the identity provider's metadata", () => {
    const withFile = (metadataFile: string) => ({ identityProvider: { name: "corp", metadataFile } });

    it("is there for both environments", async () => {
        for (const stack of ["dev", "prod"]) {
            const text = readSamlMetadata(withFile(`config/idp-${stack}.xml`), projectDirectory);
            assert.match(text, new RegExp(`idp-${stack}\\.example\\.com`));
        }
    });

    it("is refused when it is missing or lacks what a sign-in needs", async () => {
        const good = readFileSync(join(projectDirectory, "config", "idp-dev.xml"), "utf8");
        const directory = mkdtempSync(join(tmpdir(), "kura-"));
        const allowed =
            "a SAML 2.0 metadata document of the identity provider, with its sign-on address and signing certificate";
        for (const [text, wrong] of [
            [undefined, "cannot be read"],
            ["<html></html>", "is not SAML metadata"],
            [good.replaceAll("IDPSSODescriptor", "SPSSODescriptor"), "describes no identity provider"],
            [good.replaceAll("SingleSignOnService", "SingleLogoutService"), "has no sign-on address"],
            [good.replaceAll("X509Certificate", "X509CRL"), "has no signing certificate"],
            [shortened(good), "is of a length that IAM refuses"],
        ] as const) {
            rmSync(join(directory, "idp.xml"), { force: true });
            if (text !== undefined) {
                writeFileSync(join(directory, "idp.xml"), text);
            }
            assert.throws(() => readSamlMetadata(withFile("idp.xml"), directory), {
                name: "ConfigError",
                message: `the configuration has 1 problem:\n  identityProvider.metadataFile: ${wrong} (idp.xml); ${allowed}; download it from the identity provider and put it there`,
            });
        }
        rmSync(directory, { recursive: true });
    });
});
