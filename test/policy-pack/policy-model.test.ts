import assert from "node:assert/strict";
import fc from "fast-check";
import { boundsOf, enforcedBounds } from "../../policy-pack/lib/policy/bounds";
import { parsePolicy, type Statement } from "../../policy-pack/lib/policy/document";
import { covers, matches, overlaps } from "../../policy-pack/lib/policy/glob";
import {
    comprises,
    concerns,
    openGrants,
    reaches,
    reachesEvery,
    touches,
} from "../../policy-pack/lib/policy/questions";

function only(statement: object): Statement {
    const [first] = parsePolicy(JSON.stringify({ Statement: statement })).statements;
    assert.ok(first);
    return first;
}

const allow = (more: object) => only({ Effect: "Allow", Action: "s3:GetObject", Resource: "*", ...more });

describe("policy model: documents", () => {
    const one = { Effect: "Allow", Action: "s3:Get*", Resource: "*" };
    const shapes: Record<string, unknown> = {
        "a list of statements": JSON.stringify({ Statement: [one] }),
        "a statement as an object": JSON.stringify({ Statement: one }),
        "an object instead of text": { Statement: [one] },
        "names in lower case": '{"statement":{"effect":"allow","action":["S3:GET*"],"resource":["*"]}}',
        "names in upper case": '{"STATEMENT":[{"EFFECT":"ALLOW","ACTION":"s3:get*","RESOURCE":"*"}]}',
    };
    for (const [title, document] of Object.entries(shapes)) {
        it(`reads ${title}`, async () => {
            const { statements, problem } = parsePolicy(document);
            assert.equal(problem, undefined);
            assert.equal(statements.length, 1);
            assert.ok(statements[0] && concerns(statements[0], "s3:GetObject") && reaches(statements[0], "*"));
        });
    }

    const broken: Record<string, [unknown, RegExp]> = {
        "text that is no JSON": ["{'Statement': []}", /not valid JSON/],
        "JSON that is no object": ["[1]", /not a policy document/],
        "an object without Statement": ["{}", /no Statement/],
        "a number": [7, /not a policy document/],
        "an effect that does not exist": [{ Statement: [{ Effect: "Maybe" }] }, /neither Allow nor Deny/],
    };
    for (const [title, [document, problem]] of Object.entries(broken)) {
        it(`names the problem of ${title}`, async () => assert.match(parsePolicy(document).problem ?? "", problem));
    }

    it("takes an absent policy for one that says nothing", async () => {
        for (const absent of [undefined, null, ""]) assert.deepEqual(parsePolicy(absent), { statements: [] });
    });

    it("parses the same text once", async () => {
        const text = JSON.stringify({ Statement: one });
        assert.equal(parsePolicy(text), parsePolicy(text));
    });

    it("never throws, whatever it is given", async () => {
        const names = fc.constantFrom("Effect", "Action", "Principal", "NotPrincipal", "Condition", "Resource");
        const shaped = fc.record({
            Statement: fc.oneof(fc.jsonValue(), fc.array(fc.dictionary(names, fc.jsonValue()))),
        });
        fc.assert(fc.property(fc.anything(), (value) => void openGrants(parsePolicy(value))));
        fc.assert(fc.property(shaped, (value) => void openGrants(parsePolicy(JSON.stringify(value)))));
    });
});

describe("policy model: patterns", () => {
    const rows: [string, string, { covers: boolean; overlaps: boolean }][] = [
        ["s3:*", "s3:get*", { covers: true, overlaps: true }],
        ["s3:get*", "s3:*", { covers: false, overlaps: true }],
        ["s3:get*", "s3:put*", { covers: false, overlaps: false }],
        ["*:*", "*", { covers: false, overlaps: true }],
        ["*", "*:*", { covers: true, overlaps: true }],
        ["s3:?et*", "s3:getobject", { covers: true, overlaps: true }],
        ["s3:?et*", "s3:*", { covers: false, overlaps: true }],
        ["a?", "a*", { covers: false, overlaps: true }],
        ["a*", "a?", { covers: true, overlaps: true }],
        ["*a", "b*", { covers: false, overlaps: true }],
        ["a*c", "ab", { covers: false, overlaps: false }],
        ["arn:aws:s3:::data*", "arn:aws:s3:::data/x", { covers: true, overlaps: true }],
        ["", "", { covers: true, overlaps: true }],
    ];
    for (const [a, b, wanted] of rows) {
        it(`compares "${a}" with "${b}"`, async () => {
            assert.deepEqual({ covers: covers(a, b), overlaps: overlaps(a, b) }, wanted);
        });
    }

    const pattern = fc.string({ unit: fc.constantFrom("a", "b", "*", "?"), maxLength: 6 });
    const text = fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 6 });
    it("matches as a regular expression does", async () => {
        const reference = (p: string) => new RegExp(`^${p.replaceAll("*", ".*").replaceAll("?", ".")}$`);
        fc.assert(fc.property(pattern, text, (p, t) => matches(p, t) === reference(p).test(t)));
    });
    it("says that patterns overlap when one text matches both", async () => {
        fc.assert(
            fc.property(pattern, pattern, text, (p, q, t) => !(matches(p, t) && matches(q, t)) || overlaps(p, q)),
        );
    });
    it("covers only what it matches", async () => {
        fc.assert(fc.property(pattern, pattern, text, (p, q, t) => !covers(p, q) || !matches(q, t) || matches(p, t)));
    });
    it("says of two patterns the same in either order", async () => {
        fc.assert(fc.property(pattern, pattern, (p, q) => overlaps(p, q) === overlaps(q, p)));
    });
});

describe("policy model: actions", () => {
    const but = (NotAction: string) => ({ NotAction, Action: undefined });
    const rows: [object, string, "concerns" | "touches" | "comprises", boolean][] = [
        [{ Action: "S3:GETOBJECT" }, "s3:GetObject", "concerns", true],
        [{ Action: "s3:*Object" }, "s3:GetObject", "concerns", true],
        [{ Action: ["s3:Put*"] }, "s3:GetObject", "concerns", false],
        [but("iam:*"), "s3:GetObject", "concerns", true],
        [but("s3:Get*"), "s3:GetObject", "concerns", false],
        [{ Action: "s3:GetObject" }, "s3:Get*", "touches", true],
        [{ Action: "s3:GetObject" }, "s3:Put*", "touches", false],
        [but("s3:Get*"), "s3:*", "touches", true],
        [but("s3:*"), "s3:Get*", "touches", false],
        [{ Action: "s3:Get*" }, "s3:*", "comprises", false],
        [{ Action: "s*" }, "s3:*", "comprises", true],
        [but("iam:*"), "s3:*", "comprises", true],
        [but("s3:DeleteBucket"), "s3:*", "comprises", false],
    ];
    const questions = { concerns, touches, comprises };
    for (const [more, action, question, wanted] of rows) {
        it(`${JSON.stringify(more)} ${question} ${action}: ${wanted}`, async () => {
            assert.equal(questions[question](allow(more), action), wanted);
        });
    }
});

describe("policy model: conditions that hold the callers of an Allow", () => {
    const holding: [string, object][] = [
        ["organization", { StringEquals: { "aws:PrincipalOrgID": "o-abc123" } }],
        ["organization", { stringequals: { "AWS:PRINCIPALORGID": ["o-abc123", "o-def456"] } }],
        ["organization", { StringLike: { "aws:PrincipalOrgID": "o-abc123" } }],
        ["organization", { StringEquals: { "aws:PrincipalOrgID": "${aws:ResourceOrgID}" } }],
        ["organization", { "ForAnyValue:StringLike": { "aws:PrincipalOrgPaths": "o-abc123/r-1/ou-2/*" } }],
        [
            "organization",
            { StringEqualsIfExists: { "aws:PrincipalOrgID": "o-a1" }, Null: { "aws:PrincipalOrgID": "false" } },
        ],
        ["account", { StringEquals: { "aws:PrincipalAccount": "111122223333" } }],
        ["account", { StringEquals: { "kms:CallerAccount": ["111122223333"] } }],
        ["principal", { ArnLike: { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/team-*" } }],
        ["principal", { StringLike: { "aws:userid": "AROAEXAMPLE:*" } }],
        ["network", { StringEquals: { "aws:SourceVpce": ["vpce-0a", "vpce-0b"] } }],
        ["network", { StringEquals: { "aws:SourceVpc": "vpc-0a1b2c3d" } }],
        ["network", { IpAddress: { "aws:SourceIp": "203.0.113.0/24" } }],
        ["network", { Bool: { "elasticfilesystem:AccessedViaMountTarget": "true" } }],
        ["source", { ArnEquals: { "aws:SourceArn": "arn:aws:s3:::data" } }],
        ["source", { StringEquals: { "aws:SourceAccount": "111122223333" } }],
        ["resource", { StringEquals: { "aws:ResourceOrgID": "${aws:PrincipalOrgID}" } }],
        [
            "network",
            {
                IpAddressIfExists: { "aws:SourceIp": "203.0.113.0/24" },
                StringEqualsIfExists: { "aws:SourceVpc": "vpc-0a1b2c3d" },
            },
        ],
        ["network", { StringEqualsIfExists: { "aws:SourceVpce": "vpce-0a" }, StringLike: { "aws:SourceVpce": "*" } }],
    ];
    for (const [bound, Condition] of holding) {
        it(`${JSON.stringify(Condition)} holds by ${bound}`, async () => {
            assert.deepEqual([...boundsOf(allow({ Condition }))], [bound]);
        });
    }

    const loose: object[] = [
        { StringLike: { "aws:PrincipalOrgID": "*" } },
        { StringLike: { "aws:PrincipalOrgID": "o-*" } },
        { StringEquals: { "aws:PrincipalOrgID": ["o-abc123", "*"] } },
        { StringEquals: { "aws:PrincipalOrgID": "${aws:PrincipalOrgID}" } },
        { StringEquals: { "aws:PrincipalOrgID": [] } },
        { StringEqualsIfExists: { "aws:SourceVpce": "vpce-0a" } },
        { StringNotEquals: { "aws:PrincipalOrgID": "o-abc123" } },
        { "ForAllValues:StringLike": { "aws:PrincipalOrgPaths": "o-abc123/*" } },
        { "ForAnyValue:StringLike": { "aws:PrincipalOrgPaths": "o-*/r-1/*" } },
        { Null: { "aws:PrincipalOrgID": "false" } },
        { IpAddressIfExists: { "aws:SourceIp": "203.0.113.0/24" }, StringEqualsIfExists: { "aws:SourceVpc": "vpc-*" } },
        { StringEqualsIfExists: { "aws:SourceVpce": "vpce-0a", "aws:SourceVpc": "vpc-0a" } },
        { StringLike: { "aws:PrincipalAccount": "*" } },
        { ArnLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/team" } },
        { StringLike: { "aws:userid": "*:session" } },
        { StringLike: { "aws:SourceVpce": "vpce-*" } },
        { IpAddress: { "aws:SourceIp": "0.0.0.0/0" } },
        { IpAddress: { "aws:SourceIp": ["0.0.0.0/1", "128.0.0.0/1"] } },
        { IpAddress: { "aws:SourceIp": ["203.0.113.0/24", "::/0"] } },
        { NotIpAddress: { "aws:SourceIp": "203.0.113.0/24" } },
        { IpAddress: { "aws:VpcSourceIp": "10.0.0.0/8" } },
        { Bool: { "aws:SecureTransport": "true" } },
        { Bool: { "aws:MultiFactorAuthPresent": "true" } },
        { Bool: { "aws:PrincipalIsAWSService": "true" } },
        { StringEquals: { "aws:username": "ada" } },
        { ArnLike: { "aws:SourceArn": "arn:aws:s3:::*" } },
        { ArnLike: { "aws:SourceArn": "arn:aws:sns:*:*:*" } },
    ];
    for (const Condition of loose) {
        it(`${JSON.stringify(Condition)} holds nobody`, async () => {
            assert.deepEqual([...boundsOf(allow({ Condition }))], []);
        });
    }
});

describe("policy model: conditions of a Deny that leave nobody else in", () => {
    const outside = { StringNotEquals: { "aws:PrincipalOrgID": "o-abc123" } };
    const deny = (Condition: object, Principal: unknown = "*") =>
        only({ Effect: "Deny", Principal, Action: "*", Resource: "*", Condition });
    const rows: [string, Statement, string[]][] = [
        ["those outside", deny(outside), ["organization"]],
        [
            "those outside but services",
            deny({ ...outside, BoolIfExists: { "aws:PrincipalIsAWSService": "false" } }),
            ["organization"],
        ],
        [
            "those outside both",
            deny({ ...outside, StringNotEqualsIfExists: { "aws:SourceVpce": "vpce-0a" } }),
            ["organization", "network"],
        ],
        ["a prefix only", deny({ ...outside, StringLike: { "s3:prefix": "secret/*" } }), []],
        ["those outside any organisation", deny({ StringNotLike: { "aws:PrincipalOrgID": "o-*" } }), []],
        ["callers without the key", deny({ Null: { "aws:SourceVpce": "true" } }), []],
        ["one principal", deny(outside, { AWS: "arn:aws:iam::111122223333:role/a" }), []],
        ["values that are there", deny({ "ForAnyValue:StringNotLike": { "aws:PrincipalOrgPaths": "o-abc123/*" } }), []],
        ["everybody", deny({}), []],
        ["whoever has the policy", deny(outside, undefined), ["organization"]],
    ];
    for (const [title, statement, wanted] of rows) {
        it(`refusing ${title} enforces ${wanted.join(" and ") || "nothing"}`, async () => {
            assert.deepEqual([...enforcedBounds(statement)], wanted);
        });
    }
});

describe("policy model: what a Deny holds of an open Allow", () => {
    const open = { Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "*" };
    const refuse = (StringNotEquals: object) => ({ ...open, Effect: "Deny", Condition: { StringNotEquals } });
    const [org, ours] = [{ "aws:PrincipalOrgID": "o-abc123" }, { "aws:ResourceOrgID": "o-abc123" }];
    const rows: [string, object[], number][] = [
        ["strangers", [refuse(org)], 0],
        ["strangers and strange resources, each", [refuse(org), refuse(ours)], 0],
        ["strangers on strange resources", [refuse({ ...org, ...ours })], 1],
        ["strange resources", [refuse(ours)], 1],
    ];
    for (const [title, denials, left] of rows) {
        it(`refusing ${title} leaves ${left === 0 ? "nobody" : "strangers"} in`, async () => {
            assert.equal(openGrants(parsePolicy({ Statement: [open, ...denials] })).length, left);
        });
    }
});

describe("policy model: what resources stand for", () => {
    const rows: [string | string[], string, boolean][] = [
        ["arn:aws:*", "*", true],
        ["arn:aws-cn:*:*:*:*", "*", true],
        [["arn:aws:s3:::data", "arn:*"], "*", true],
        ["arn:aws:s3:::*", "*", false],
        ["arn:aws-us-gov:iam::*:role/*", "arn:aws:iam::*:role/*", true],
    ];
    for (const [Resource, pattern, wanted] of rows) {
        it(`${String(Resource)} ${wanted ? "reaches" : "does not reach"} ${pattern}`, async () => {
            assert.equal(reaches(allow({ Resource }), pattern), wanted);
        });
    }

    it("may be all of an account and a Region, and is told by its pattern", async () => {
        const every = (Resource: string) => reachesEvery(allow({ Resource }), "kms", "key/*");
        const own = "arn:aws:kms:eu-west-1:111122223333:key/*";
        assert.deepEqual([every(own), every("*"), every("arn:aws:kms:*")], [own, "*", "arn:aws:kms:*"]);
        assert.deepEqual([every(`${own}a`), every("arn:aws:s3:::*"), every("")], [undefined, undefined, undefined]);
    });
});

describe("policy model: who an Allow is for", () => {
    const account = "arn:aws:iam::111122223333:root";
    const rows: [string, object, boolean][] = [
        ["a bare star", { Principal: "*" }, true],
        ["a star among accounts", { Principal: { AWS: [account, "*"] } }, true],
        ["a star of services", { Principal: { Service: "*" } }, true],
        ["any account's root", { Principal: { AWS: "arn:aws:iam::*:root" } }, true],
        ["everybody but one", { NotPrincipal: { AWS: account } }, true],
        ["a pattern of services", { Principal: { Service: "*.amazonaws.com" } }, true],
        ["an account", { Principal: { AWS: account } }, false],
        ["an account id", { Principal: { AWS: "111122223333" } }, false],
        ["a service", { Principal: { Service: "s3.amazonaws.com" } }, false],
        ["an identity provider", { Principal: { Federated: "arn:aws:iam::111122223333:saml-provider/idp" } }, false],
        ["nobody named", {}, false],
    ];
    for (const [title, principal, open] of rows) {
        it(`${title} is ${open ? "anyone" : "somebody"}`, async () => {
            const grant = { Effect: "Allow", Action: "s3:GetObject", Resource: "*", ...principal };
            assert.equal(openGrants(parsePolicy({ Statement: grant })).length, open ? 1 : 0);
        });
    }
});
