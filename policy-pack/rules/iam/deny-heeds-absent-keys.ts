import { overlooks } from "../../lib/policy/absent";
import { controlCarriers, identityCarriers, resourceCarriers, trustCarriers } from "../../lib/policy/carriers";
import { statementChecks } from "../../lib/policy/checks";
import { policyOf } from "../../lib/policy/faults";
import { rule } from "../../lib/rule";

const deny = { Effect: "Deny", Principal: "*", Action: "*", Resource: "*" };
const when = (...conditions: object[]) => policyOf(...conditions.map((Condition) => ({ ...deny, Condition })));
const mfa = "aws:MultiFactorAuthPresent";
const others = { "ForAnyValue:StringNotEquals": { "sagemaker:VpcSubnets": ["subnet-0a1b", "subnet-0c2d"] } };
const paths = { "aws:PrincipalOrgPaths": "o-abc123/r-1/ou-2/*" };
const elsewhere = { StringNotEquals: { "aws:SourceVpc": "vpc-0a1b2c3d" } };

export const denyHeedsAbsentKeys = rule(
    {
        name: "iam-deny-heeds-absent-keys",
        description:
            "Deny statements hold for requests that lack the key, and for those with a bad value among good ones.",
        severity: "high",
        remediation:
            "Use BoolIfExists for the second factor; beside ForAnyValue refuse Null true; leave Null false away.",
        control: "data-perimeter",
        frameworks: { nist: ["AC-3", "IA-2(1)"], pci: ["7.2.1", "8.4.2"] },
        peers: {},
        requirements: ["R5", "R27"],
        tags: ["iam", "policy"],
    },
    ...statementChecks([resourceCarriers, identityCarriers, trustCarriers, controlCarriers], overlooks, {
        compliant: {
            "no second factor, or none told": when({ BoolIfExists: { [mfa]: "false" } }),
            "no second factor, and none told": when({ Bool: { [mfa]: "false" } }, { Null: { [mfa]: "true" } }),
            "an old second factor": when({ NumericGreaterThanIfExists: { "aws:MultiFactorAuthAge": "3600" } }),
            "other subnets, and none": when(others, { Null: { "sagemaker:VpcSubnets": "true" } }),
            "other units": when({ "ForAllValues:StringNotLike": paths }),
            "other tags, where there are any": when({ "ForAnyValue:StringNotEquals": { "aws:TagKeys": ["team"] } }),
            "other networks": when(elsewhere),
            "other networks, and none": when(
                { ...elsewhere, Null: { "aws:SourceVpc": "false" } },
                { Null: { "aws:SourceVpc": "true" } },
            ),
            "an Allow": policyOf({ ...deny, Effect: "Allow", Condition: { Bool: { [mfa]: "false" } } }),
        },
        noncompliant: {
            "no second factor, if told": when({ Bool: { [mfa]: false } }),
            "no second factor, if told, in another case": when({ bool: { "aws:multifactorauthpresent": ["False"] } }),
            "an old second factor": when({ NumericGreaterThan: { "aws:MultiFactorAuthAge": "3600" } }),
            "other subnets, if any": when(others),
            "other subnets only": when({ "ForAllValues:StringNotEquals": { "sagemaker:VpcSubnets": ["subnet-0a1b"] } }),
            "other units, if any": when({ "ForAnyValue:StringNotLike": paths }),
            "other networks, if any": when({ ...elsewhere, Null: { "aws:SourceVpc": "false" } }),
            "beside one for another key": when({ Bool: { [mfa]: "false" } }, { Null: { "aws:SourceVpc": "true" } }),
        },
    }),
);
