import { check, type Props, type ResourceCheck } from "../rule";
import { openPolicyFaults, policyOf } from "./faults";

/**
 * The check that a resource policy lets nobody in but those it means, for services whose policies all look alike:
 * `property` holds the document, `action` is one that such a policy grants.
 */
export function closedPolicyCheck<Args>(
    tokens: string | readonly string[],
    property: keyof Args & string,
    action: string,
): ResourceCheck {
    const grant = { Effect: "Allow", Action: action, Resource: "*" };
    const example = (...statements: object[]) => ({ [property]: policyOf(...statements) }) as Props<Args>;
    const anyone = (Condition: object) => example({ ...grant, Principal: { AWS: "*" }, Condition });
    return check<Args>(tokens, {
        find: (props) => openPolicyFaults((props as Record<string, unknown>)[property], property),
        compliant: {
            "a named role": example({ ...grant, Principal: { AWS: "arn:aws:iam::111122223333:role/reader" } }),
            "the organisation": anyone({ StringEquals: { "aws:PrincipalOrgID": "o-abc123" } }),
            "an AWS service for one account": example({
                ...grant,
                Principal: { Service: "events.amazonaws.com" },
                Condition: { StringEquals: { "aws:SourceAccount": "111122223333" } },
            }),
            "no policy": {} as Props<Args>,
        },
        noncompliant: {
            "the world": example({ ...grant, Principal: "*" }),
            "the world, by pattern and list": example({
                ...grant,
                Action: [action, "x:*"],
                Principal: { AWS: ["111122223333", "*"] },
            }),
            "any organisation": anyone({ StringLike: { "aws:PrincipalOrgID": "*" } }),
            "callers without the key": anyone({ StringEqualsIfExists: { "aws:SourceVpce": "vpce-0a1b2c3d" } }),
            "no JSON": { [property]: "[" } as Props<Args>,
        },
    });
}
