import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { AccountConfigRecorder } from "../../../components/audit/account-recorder";
import { Configuration } from "../../../components/audit/configuration";
import { managedRules } from "../../../components/audit/conformance/rules";
import { conformanceTemplate } from "../../../components/audit/conformance/template";
import { sample } from "../../support/contexts";
import { deploy } from "../../support/deploy";
import { owner } from "./support";

const configuration = async (unfilledAccountIds: readonly string[] = []) =>
    (await deploy(() => new Configuration("c", { context: owner, unfilledAccountIds }))).created;

const knownRules = readFileSync(join(__dirname, "managed-rules.txt"), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
        const [name = "", identifier] = line.split(" ");
        return identifier ?? name.toUpperCase().replaceAll("-", "_");
    });

describe("Configuration", () => {
    it("the configuration of every account and region is gathered", async () => {
        const { inputs } = (await configuration()).one("aws:cfg/configurationAggregator:ConfigurationAggregator");
        assert.deepEqual(inputs["organizationAggregationSource"], {
            allRegions: true,
            roleArn: owner.names.roleArn("audit", "aggregator"),
        });
    });

    it("every account is checked against the conformance pack", async () => {
        const { inputs } = (await configuration()).one(
            "aws:cfg/organizationConformancePack:OrganizationConformancePack",
        );
        assert.equal(inputs["templateBody"], conformanceTemplate(managedRules));
        assert.deepEqual(inputs["excludedAccounts"], ["100000000001"]);
    });

    it("leaves out accounts that are not filled yet", async () => {
        const { inputs } = (await configuration(["200000000009"])).one(
            "aws:cfg/organizationConformancePack:OrganizationConformancePack",
        );
        assert.deepEqual(inputs["excludedAccounts"], ["100000000001", "200000000009"]);
    });

    it("waits for what it is told to", async () => {
        const { created } = await deploy(() => {
            const before = new AccountConfigRecorder("before", { names: owner.names, accountId: sample.auditAccount });
            new Configuration("c", { context: owner, unfilledAccountIds: [] }, { dependsOn: before });
        });
        const status = created.one("aws:cfg/recorderStatus:RecorderStatus").urn;
        for (const name of ["c-aggregator", "c-conformance"]) {
            assert.ok(created.byName(name).dependencies.includes(status), name);
        }
    });
});

describe("the conformance pack", () => {
    it("is YAML of one rule a resource, under names of their own", () => {
        const { Resources } = parse(conformanceTemplate(managedRules));
        const resources: [string, { Type: string; Properties: Record<string, unknown> }][] = Object.entries(Resources);
        assert.equal(resources.length, managedRules.length);
        assert.ok(resources.length >= 30);
        for (const [name, { Type, Properties }] of resources) {
            assert.match(name, /^[A-Za-z0-9]+$/);
            assert.equal(Type, "AWS::Config::ConfigRule", name);
            assert.match(JSON.stringify(Properties["Source"]), /^\{"Owner":"AWS","SourceIdentifier":"[A-Z0-9_]+"\}$/);
        }
    });

    it("holds rules that AWS Config knows, each for requirements that there are", () => {
        for (const { rule, requirements } of managedRules) {
            assert.ok(knownRules.includes(rule), `${rule}: AWS Config has no such rule`);
            assert.ok(requirements.length > 0, rule);
            for (const requirement of requirements) {
                assert.match(requirement, /^R([1-9]|1[0-4]|2[0-9]|3[0-2])$/, rule);
            }
        }
    });

    it("gives parameters as texts", () => {
        const { Resources } = parse(conformanceTemplate(managedRules));
        assert.deepEqual(Resources.CwLoggroupRetentionPeriodCheck.Properties.InputParameters, {
            MinRetentionTime: "365",
        });
    });

    it("names the control of each rule and its requirements", () => {
        const { Resources } = parse(conformanceTemplate(managedRules));
        assert.equal(Resources.S3BucketSslRequestsOnly.Properties.Description, "encrypted-transport (R1)");
    });

    it("is refused when it is longer than AWS takes", () => {
        const example = { control: "own-keys", requirements: ["R1"] } as const;
        const many = Array.from({ length: 400 }, (_, i) => ({ ...example, rule: `A_RULE_${i}` }));
        assert.throws(
            () => conformanceTemplate(many),
            /conformance pack: longer than AWS takes \(\d+\); at most 51200/,
        );
    });
});

describe("AccountConfigRecorder", () => {
    const { names } = owner;
    const recorder = async () =>
        (await deploy(() => new AccountConfigRecorder("r", { names, accountId: sample.teamAccount }))).created;

    it("every kind of resource is recorded, global ones too, and all the time", async () => {
        const created = await recorder();
        const { inputs } = created.one("aws:cfg/recorder:Recorder");
        assert.deepEqual(inputs["recordingGroup"], { allSupported: true, includeGlobalResourceTypes: true });
        assert.deepEqual(inputs["recordingMode"], { recordingFrequency: "CONTINUOUS" });
        const status = created.one("aws:cfg/recorderStatus:RecorderStatus");
        assert.deepEqual(status.inputs, { name: "default", isEnabled: true });
        assert.ok(status.dependencies.includes(created.one("aws:cfg/deliveryChannel:DeliveryChannel").urn));
    });

    it("the records go to the archive, encrypted with the archive key", async () => {
        const { inputs } = (await recorder()).one("aws:cfg/deliveryChannel:DeliveryChannel");
        assert.equal(inputs["s3BucketName"], "kura-test-archive-config-100000000002");
        assert.equal(inputs["s3KmsKeyArn"], "arn:aws:kms:ap-northeast-1:100000000002:alias/kura-test-archive");
    });

    it("AWS Config records with its own role, which can do nothing else", async () => {
        const created = await recorder();
        assert.equal(
            created.one("aws:iam/serviceLinkedRole:ServiceLinkedRole").inputs["awsServiceName"],
            "config.amazonaws.com",
        );
        assert.equal(
            created.one("aws:cfg/recorder:Recorder").inputs["roleArn"],
            "arn:aws:iam::200000000001:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig",
        );
    });
});
