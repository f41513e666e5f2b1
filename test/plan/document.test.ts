import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import Ajv from "ajv";
import { LogGroup } from "@pulumi/aws/cloudwatch/logGroup";
import { Key } from "@pulumi/aws/kms/key";
import { Provider } from "@pulumi/aws/provider";
import { secret } from "@pulumi/pulumi";
import { planDocument } from "../../plan/document";
import type { AccountPlan } from "../../plan/plan";
import { deploy } from "../support/deploy";
import { plannedStack } from "../support/plans";

const schema: object = JSON.parse(readFileSync(resolve(__dirname, "../../plan/schema/plan.schema.json"), "utf8"));
const validate = new Ajv({ allErrors: true }).compile(schema);

const decided = { reason: "a spare", owner: "platform", expires: "2027-03-31" };

async function plan(name: string): Promise<AccountPlan> {
    const account = "200000000001";
    const { created } = await deploy(() => {
        const provider = new Provider("provider", { allowedAccountIds: [account] });
        new Key(`${name}-key`, {}, { provider });
        new LogGroup(`${name}-log`, { tags: { z: "1", a: secret("hush") }, name }, { provider });
    });
    const [resource] = created.ofType("aws:kms/key:Key");
    const finding = {
        rule: "r",
        level: "mandatory",
        severity: "high",
        resource: resource?.urn ?? "",
        message: "m",
    } as const;
    return {
        name,
        account,
        resources: created.resources,
        findings: [{ ...finding, severity: "low" }, finding],
        excepted: [{ ...finding, exception: { ...decided, rule: "r", resource: "*-key" } }],
        kind: "team",
        nextStep: undefined,
    };
}

describe("the plan as JSON", () => {
    it("holds what several accounts share once, and everything sorted", async () => {
        const { resources, findings } = planDocument("dev", [await plan("b"), await plan("a")]);
        assert.deepEqual(
            resources.map(({ name }) => name),
            ["a-log", "b-log", "a-key", "b-key", "provider"],
        );
        assert.deepEqual(
            findings.map(({ severity }) => severity),
            ["high", "high", "low", "low"],
        );
    });

    it("counts AWS resources by account, everything by type, findings by level", async () => {
        const { counts } = planDocument("dev", [await plan("a"), await plan("b")]);
        assert.deepEqual(counts, {
            resources: 4,
            byAccount: { "200000000001": 4 },
            byType: { "aws:cloudwatch/logGroup:LogGroup": 2, "aws:kms/key:Key": 2, "pulumi:providers:aws": 1 },
            findings: { mandatory: 4, advisory: 0, excepted: 2 },
        });
    });

    it("tells what is excepted, why, by whom and until when", async () => {
        const { exceptions } = planDocument("dev", [await plan("a")]);
        assert.deepEqual(
            exceptions.map(({ rule, message, reason, owner, expires }) => [rule, message, { reason, owner, expires }]),
            [["r", "m", decided]],
        );
    });

    it("tells no secret", async () => {
        const text = JSON.stringify(planDocument("dev", [await plan("a")]));
        assert.doesNotMatch(text, /hush/);
        assert.match(text, /\[secret\]/);
    });

    for (const stack of ["dev", "prod"]) {
        it(`of ${stack} follows its schema`, async () => {
            const { accounts } = await plannedStack(stack);
            const document: unknown = JSON.parse(JSON.stringify(planDocument(stack, accounts)));
            assert.equal(validate(document), true, JSON.stringify(validate.errors));
        });
    }

    it("does not follow its schema when a field is missing or of another type", async () => {
        const document = planDocument("dev", [await plan("a")]);
        assert.equal(validate({ ...document, resources: [{ name: "x" }] }), false);
        assert.equal(validate({ ...document, findings: [{ level: "maybe" }] }), false);
    });
});
