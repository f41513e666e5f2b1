import assert from "node:assert/strict";
import { evaluate } from "../../policy-pack/lib/evaluate";
import { unknownString } from "../../policy-pack/lib/unknown";
import { rules } from "../../policy-pack/rules";
import { record } from "./support";

/** The value with one text within its lists, or one entry of them, unknown: each in turn. */
function hiddenIn(value: unknown, inList = false): unknown[] {
    if (Array.isArray(value)) {
        const entries: readonly unknown[] = value;
        return entries.flatMap((one, i) =>
            [unknownString, ...hiddenIn(one, true)].map((hidden) => entries.map((old, j) => (j === i ? hidden : old))),
        );
    }
    if (typeof value === "string" && inList) return [unknownString];
    if (typeof value !== "object" || value === null) return [];
    return Object.entries(value).flatMap(([key, one]) =>
        hiddenIn(one, inList).map((hidden) => ({ ...value, [key]: hidden })),
    );
}

const group = (ingress: readonly object[]) => record("aws:ec2/securityGroup:SecurityGroup", "g", { ingress });
const https = { protocol: "tcp", fromPort: 443, toPort: 443 };
const said = (resource: ReturnType<typeof record>, name: string) =>
    evaluate([resource])
        .filter(({ rule }) => rule === name)
        .map(({ message, unknown }) => (unknown === true ? "cannot be judged" : message));
const open = "ingress opens port 443 of tcp from the internet (0.0.0.0/0); name the sources";

describe("policy pack: what is known beside what is not", () => {
    it("finds the entry that is open beside entries that are not known", async () => {
        const later = { ...https, cidrBlocks: [unknownString] };
        const beside = [later, { ...https, cidrBlocks: ["0.0.0.0/0"] }];
        const within = [{ ...https, cidrBlocks: [unknownString, "0.0.0.0/0"] }];
        for (const ingress of [beside, within]) {
            const found = said(group(ingress), "ec2-security-group-ingress-closed");
            assert.deepEqual(found, [open, "cannot be judged"]);
        }
        assert.deepEqual(said(group([later]), "ec2-security-group-ingress-closed"), ["cannot be judged"]);
    });

    it("calls entries by their places in the whole", async () => {
        const bucketPolicy = record("aws:s3/bucketPolicy:BucketPolicy", "p", {
            policy: {
                Statement: [
                    { Effect: "Allow", Action: "s3:GetObject", Resource: "*", Principal: { AWS: unknownString } },
                    { Effect: "Allow", Action: "s3:GetObject", Resource: "*", Principal: "*" },
                ],
            },
        });
        const [first] = said(bucketPolicy, "s3-bucket-policy-closed");
        assert.match(first ?? "", /statement 2 /);
    });

    it("finds what is wrong with a managed policy as with an inline one", async () => {
        const Statement = [
            { Effect: "Allow", Action: ["s3:GetObject", unknownString], Resource: "*" },
            { Effect: "Allow", Action: "*", Resource: "*" },
        ];
        const managed = record("aws:iam/policy:Policy", "p", { policy: { Statement } });
        assert.match(said(managed, "iam-policy-no-administrator").join(), /statement 2 /);
        const alone = record("aws:iam/policy:Policy", "p", { policy: { Statement: Statement.slice(0, 1) } });
        assert.deepEqual(said(alone, "iam-policy-no-administrator"), ["cannot be judged"]);
    });

    it("finds nothing where what is not known may take it back", async () => {
        const allow = { Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "*" };
        const Condition = { StringNotEquals: { "aws:PrincipalOrgID": "o-abcdefghij" } };
        const outside = { Effect: "Deny", Principal: "*", Action: "*", Resource: "*", Condition };
        for (const guard of [
            { ...outside, Action: unknownString },
            { ...outside, Effect: unknownString },
            { ...outside, Resource: undefined, NotResource: [unknownString] },
            { ...outside, Condition: unknownString },
        ]) {
            const given = record("aws:s3/bucketPolicy:BucketPolicy", "p", { policy: { Statement: [allow, guard] } });
            assert.deepEqual(said(given, "s3-bucket-policy-closed"), ["cannot be judged"]);
        }
    });

    it("finds nothing where a refusal may stand over what is not known", async () => {
        const Statement = [
            { Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: unknownString },
            {
                Effect: "Deny",
                Principal: "*",
                Action: "s3:*",
                Resource: "arn:aws:s3:::data/*",
                Condition: { StringNotEquals: { "aws:PrincipalOrgID": "o-abcdefghij" } },
            },
        ];
        const given = record("aws:s3/bucketPolicy:BucketPolicy", "p", { policy: { Statement } });
        assert.deepEqual(said(given, "s3-bucket-policy-closed"), ["cannot be judged"]);
    });

    it("finds who is let in where it is not known to what", async () => {
        const to = (Principal: unknown) => ({
            Effect: "Allow",
            Principal,
            Action: "s3:GetObject",
            Resource: unknownString,
        });
        const given = (Principal: unknown) =>
            record("aws:s3/bucketPolicy:BucketPolicy", "p", { policy: { Statement: to(Principal) } });
        assert.match(said(given("*"), "s3-bucket-policy-closed").join(), /lets anyone call s3:getobject/);
        assert.deepEqual(said(given({ AWS: "111122223333" }), "s3-bucket-policy-closed"), []);
    });

    it("finds no fault in what complies when any one entry of its lists is hidden", async () => {
        const wrong: string[] = [];
        for (const rule of rules) {
            for (const check of rule.checks) {
                if (check.kind !== "resource") continue;
                for (const [title, props] of Object.entries(check.compliant)) {
                    for (const hidden of hiddenIn(props)) {
                        const found = evaluate([record(check.tokens[0] ?? "", "t", hidden as object)], {}, [rule]);
                        const faults = found.filter(({ unknown }) => unknown !== true);
                        wrong.push(...faults.map(({ message }) => `${rule.name}: ${title}: ${message}`));
                    }
                }
            }
        }
        assert.deepEqual([...new Set(wrong)], []);
    });
});
