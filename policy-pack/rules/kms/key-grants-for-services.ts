import type { KeyArgs } from "@pulumi/aws/kms";
import { parsePolicy, type Statement } from "../../lib/policy/document";
import { policyOf } from "../../lib/policy/faults";
import { boundsGrants, refusesGrantsForOthers } from "../../lib/policy/key-grants";
import { allows, comprises, concerns, isAccountPrincipal } from "../../lib/policy/questions";
import { check, rule } from "../../lib/rule";
import { keyTokens } from "./key-tokens";

const create = "kms:CreateGrant";
/** AWS's default statement, for all of KMS and the whole account, which another rule refuses. */
const isDefault = (allow: Statement) =>
    comprises(allow, "kms:*") && allow.principals?.aws.every(isAccountPrincipal) === true;

const grant = (Condition: object = {}, Action: string | string[] = create) => ({
    Effect: "Allow",
    Principal: { AWS: "arn:aws:iam::111122223333:role/user" },
    Action,
    Resource: "*",
    Condition,
});
const key = (...statements: object[]) => ({ policy: policyOf(...statements) });
const deny = (Condition: object) => ({ ...grant(Condition), Effect: "Deny", Principal: "*" });
const services = { "kms:GrantIsForAWSResource": "true" };
const others = { "kms:GrantIsForAWSResource": "false" };

export const keyGrantsForServices = rule(
    {
        name: "kms-key-grants-for-services",
        description: "Who may use a key makes grants for AWS's services only, and hands its use on to nobody else.",
        severity: "medium",
        remediation: "Demand Bool kms:GrantIsForAWSResource true beside kms:CreateGrant, or kms:ViaService.",
        control: "keys-guarded",
        frameworks: { nist: ["AC-6", "SC-12"], pci: ["3.7.6"] },
        peers: {},
        requirements: ["R2", "R5"],
        tags: ["kms", "access"],
    },
    check<KeyArgs>(keyTokens, {
        find: ({ policy }) => {
            const document = parsePolicy(policy);
            const open = allows(document).filter(
                (allow) =>
                    concerns(allow, create) &&
                    (allow.principals?.aws.length ?? 0) > 0 &&
                    !boundsGrants(allow) &&
                    !isDefault(allow),
            );
            return open.length === 0 || refusesGrantsForOthers(document)
                ? undefined
                : open.map(
                      (one) => `policy: ${one.label} gives ${create} for anybody; demand kms:GrantIsForAWSResource`,
                  );
        },
        compliant: {
            "for services": key(grant({ Bool: services })),
            "through one": key(grant({ StringEquals: { "kms:ViaService": "ec2.eu-west-1.amazonaws.com" } })),
            "for encryption only": key(grant({ "ForAllValues:StringEquals": { "kms:GrantOperations": ["Encrypt"] } })),
            "others refused": key(grant(), deny({ BoolIfExists: { ...others, "aws:PrincipalIsAWSService": "false" } })),
            "refused altogether": key(grant(), deny({})),
            "by a service": key({ ...grant(), Principal: { Service: "dynamodb.amazonaws.com" } }),
            "AWS's default statement": key({ ...grant({}, "kms:*"), Principal: { AWS: "111122223333" } }),
            "use alone": key(grant({}, ["kms:Decrypt", "kms:RetireGrant"])),
        },
        noncompliant: {
            "for anybody": key(grant()),
            "for anybody, by a pattern": key(grant({}, "kms:*Grant")),
            "for anybody but services": key(grant({ Bool: others })),
            "through any": key(grant({ StringLike: { "kms:ViaService": "*" } })),
            "for all but encryption": key(grant({ StringNotEquals: { "kms:GrantOperations": "Encrypt" } })),
            "services refused": key(grant(), deny({ Bool: services })),
            "others refused to one": key(grant(), { ...grant({ Bool: others }), Effect: "Deny" }),
        },
    }),
);
