import assert from "node:assert/strict";
import fc from "fast-check";
import { policy, type Condition, type Statement } from "../../../components/iam/document";
import { answer, ask, type Asked } from "../../../plan/access/ask";
import { hasChance, mightAllow } from "../../../plan/access/chance";
import { decide, type Question } from "../../../plan/access/decide";
import type { AccessModel, From } from "../../../plan/access/model";
import { accessOf } from "../../support/access";

const actionsOn: Readonly<Record<string, readonly string[]>> = {
    bucket: ["s3:GetObject", "s3:PutObject", "s3:PutBucketPolicy", "s3:ListBucket"],
    key: ["kms:Decrypt", "kms:GenerateDataKey", "kms:CreateGrant", "kms:PutKeyPolicy"],
    topic: ["sns:Publish", "sns:Subscribe"],
    repository: ["ecr:PutImage", "ecr:BatchGetImage", "ecr:SetRepositoryPolicy"],
    vault: ["backup:DeleteBackupVault"],
    "model-package-group": ["sagemaker:DescribeModelPackageGroup"],
    "log-group": ["logs:DeleteLogGroup"],
    "user-profile": ["sagemaker:CreatePresignedDomainUrl"],
};
const actionsOnRoles = ["sts:AssumeRole", "iam:PassRole", "iam:PutRolePolicy", "iam:UpdateAssumeRolePolicy"];
const strangers = ["anonymous", "s3.amazonaws.com", "sagemaker.amazonaws.com", "arn:aws:iam::999999999999:role/x"];

/** Any principal, action and resource of the model, from anywhere. */
function anyCall(model: AccessModel): fc.Arbitrary<Asked> {
    const onResources = [...model.resources.values()].flatMap(({ kind, arn }) =>
        (actionsOn[kind] ?? []).map((action) => ({ action, resource: action.endsWith("Object") ? `${arn}/k` : arn })),
    );
    const onRoles = [...model.principals.keys()].flatMap((resource) =>
        actionsOnRoles.map((action) => ({ action, resource })),
    );
    const roots = [...model.accounts.keys()].map((id) => `arn:aws:iam::${id}:root`);
    const places: readonly From[] = ["internet", "room", "entrance", "vpc:fraud", "aws"];
    return fc
        .record({
            who: fc.constantFrom(...model.principals.keys(), ...strangers, ...roots),
            what: fc.oneof(fc.constantFrom(...onResources), fc.constantFrom(...onRoles)),
            from: fc.constantFrom(...places),
        })
        .map(({ who, what, from }) => ({ who, from, ...what }));
}

const condition: fc.Arbitrary<Condition | undefined> = fc.option(
    fc
        .record({
            operator: fc.constantFrom(
                ...["StringEquals", "StringNotEquals", "StringLike", "StringNotLike", "ArnLike", "ArnNotLike"],
                ...["ArnEquals", "ArnNotEquals", "IpAddress", "NotIpAddress", "Bool", "StringEqualsIgnoreCase"],
            ),
            prefix: fc.constantFrom("", "", "ForAnyValue:", "ForAllValues:"),
            suffix: fc.constantFrom("", "", "IfExists"),
            key: fc.constantFrom(
                ...[
                    "aws:PrincipalArn",
                    "aws:PrincipalAccount",
                    "aws:SourceIp",
                    "aws:SourceVpc",
                    "aws:PrincipalOrgPaths",
                ],
                ...["aws:ViaAWSService", "aws:PrincipalTag/team", "aws:SecureTransport"],
            ),
            values: fc.uniqueArray(
                fc.constantFrom(
                    ...["arn:aws:iam::200000000001:role/kura/x", "arn:aws:iam::*:role/*", "200000000001", "10.0.0.0/8"],
                    ...["198.51.100.7", "vpc-1", "vpc-*", "true", "false", "${aws:PrincipalAccount}", "a", "A", "*"],
                    "${aws:SourceVpc}",
                ),
                { minLength: 1, maxLength: 3 },
            ),
        })
        .filter(({ operator, values, key }) => {
            const isRange = (value: string) => /^\d+\.\d+/.test(value);
            return operator.endsWith("IpAddress")
                ? values.every(isRange) && key === "aws:SourceIp"
                : operator === "Bool"
                  ? values.every((value) => value === "true" || value === "false")
                  : !operator.includes("Arn") || values.every((value) => value.startsWith("arn:"));
        })
        .map(({ operator, prefix, suffix, key, values }) => ({ [`${prefix}${operator}${suffix}`]: { [key]: values } })),
    { nil: undefined },
);

const statement: fc.Arbitrary<Statement> = fc
    .record({
        Effect: fc.constantFrom("Allow" as const, "Deny" as const),
        Action: fc.constantFrom("s3:GetObject", "s3:*", "s3:PutObject", "*"),
        Resource: fc.constantFrom(
            "*",
            "arn:aws:s3:::b/*",
            "arn:aws:s3:::b/${aws:PrincipalAccount}/*",
            "arn:aws:s3:::c/*",
        ),
        Condition: condition,
    })
    .map(({ Condition: given, ...rest }) => ({ Sid: "S", ...rest, ...(given && { Condition: given }) }));

const document = fc.array(statement, { minLength: 1, maxLength: 3 }).map((statements) => policy(statements));
const resourceDocument = document.map(({ Statement }) =>
    policy(Statement.map((each) => ({ ...each, Principal: "*" as const }))),
);

const question: fc.Arbitrary<Question> = fc.record({
    principal: fc.constantFrom("arn:aws:iam::200000000001:role/kura/x", "arn:aws:iam::200000000002:role/kura/x"),
    action: fc.constant("s3:GetObject"),
    resource: fc.constantFrom("arn:aws:s3:::b/k", "arn:aws:s3:::b/200000000001/k"),
    resourceAccount: fc.constant("200000000001"),
    identity: fc.array(document, { maxLength: 2 }),
    boundary: fc.option(document, { nil: undefined }),
    resourcePolicy: fc.option(resourceDocument, { nil: undefined }),
    endpointPolicies: fc.option(
        resourceDocument.map((each) => [each]),
        { nil: undefined },
    ),
    context: fc.record({
        "aws:SourceIp": fc.constantFrom(undefined, "10.1.2.3", "198.51.100.7"),
        "aws:SourceVpc": fc.constantFrom(undefined, "vpc-1", "vpc-2"),
        "aws:PrincipalTag/team": fc.constantFrom(undefined, "a", "true"),
        "aws:PrincipalOrgPaths": fc.constantFrom(undefined, ["a"], ["A", "true"]),
    }),
});

describe("the look ahead", () => {
    it("says no only where the evaluator does", async () => {
        const { model } = await accessOf("prod");
        let certain = 0;
        await fc.assert(
            fc.asyncProperty(anyCall(model), async (asked) => {
                const decision = await ask(model, asked).catch(() => undefined);
                if (decision !== undefined) {
                    assert.equal(await answer(model, asked), decision.allowed, decision.decidedBy);
                    const role = typeof asked.who === "string" ? model.principals.get(asked.who) : asked.who;
                    if (role !== undefined) {
                        const might = mightAllow(model, role, asked.action);
                        assert.ok(might || !decision.allowed, "mightAllow");
                        certain += might ? 0 : 1;
                    }
                }
            }),
            { numRuns: 400 },
        );
        assert.ok(certain > 20, `only ${certain} denials were foreseen`);
    });
    it("says no only where the evaluator does, whatever the conditions", async () => {
        let foreseen = 0;
        await fc.assert(
            fc.asyncProperty(question, async (asked) => {
                const { allowed, decidedBy } = await decide(asked);
                const chance = hasChance(asked);
                assert.ok(chance || !allowed, decidedBy);
                foreseen += chance ? 0 : 1;
            }),
            { numRuns: 800 },
        );
        assert.ok(foreseen > 200, `only ${foreseen} denials were foreseen`);
    });
});
