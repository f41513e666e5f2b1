import { blocksAt, keyFaults } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { isFalse } from "../../lib/values";

interface Encryption {
    readonly customerManagedKeyEnabled?: boolean;
    readonly kmsKeyArn?: string;
}

const kmsKeyArn = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd";

/** Beside a switch that is off, the key that is named means nothing. */
function keyedBlock(tokens: readonly string[], path: "sseSpecification" | "sseConfiguration") {
    const example = (block?: Encryption) => (block === undefined ? {} : { [path]: block });
    return check<Partial<Record<typeof path, Encryption>>>(tokens, {
        find: (props) =>
            blocksAt(props, [path, "customerManagedKeyEnabled"]).some(isFalse)
                ? `${path}.customerManagedKeyEnabled is false; set it to true`
                : keyFaults(props, `${path}.kmsKeyArn`),
        asksForPresence: true,
        compliant: {
            "a key": example({ kmsKeyArn }),
            "a key, switched on": example({ customerManagedKeyEnabled: true, kmsKeyArn }),
        },
        noncompliant: {
            "no key": example(),
            "an empty key": example({ customerManagedKeyEnabled: true, kmsKeyArn: "" }),
            "a key, switched off": example({ customerManagedKeyEnabled: false, kmsKeyArn }),
        },
    });
}

export const keyed = rule(
    {
        name: "verifiedaccess-customer-key",
        description: "Verified Access keeps policies and credentials of trust providers under a customer managed key.",
        severity: "medium",
        control: "own-keys",
        remediation: "Set customerManagedKeyEnabled to true and kmsKeyArn.",
        frameworks: { nist: ["SC-28", "SC-12"] },
        requirements: ["R2"],
        tags: ["verifiedaccess", "encryption"],
    },
    keyedBlock(
        ["aws:verifiedaccess/endpoint:Endpoint", "aws:verifiedaccess/trustProvider:TrustProvider"],
        "sseSpecification",
    ),
    keyedBlock(["aws:verifiedaccess/group:Group"], "sseConfiguration"),
);
