import type { KeyArgs, KeyPolicyArgs } from "@pulumi/aws/kms";
import { given, rule, stackCheck } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { keysThemselves } from "./key-tokens";

const keyPolicy = "aws:kms/keyPolicy:KeyPolicy";
const key = (props: KeyArgs = {}) => given<KeyArgs>(keysThemselves[0] ?? "", "data", props as object);
const policy = '{"Statement":[]}';

export const keyPolicySet = rule(
    {
        name: "kms-key-policy-set",
        description: "Keys have a policy of their own, as KMS's default hands them to the whole account.",
        severity: "high",
        control: "keys-guarded",
        remediation: "Give policy, or a KeyPolicy for the key, that names who manages and who uses it.",
        frameworks: { nist: ["AC-3", "AC-6", "SC-12"], pci: ["3.7.6", "7.2.1"] },
        peers: { checkov: ["CKV2_AWS_64"] },
        requirements: ["R2", "R5"],
        tags: ["kms", "access"],
        url: "https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html",
    },
    stackCheck<KeyArgs>(keysThemselves, {
        find: (subject, stack) =>
            isSet(subject.props, "policy") || stack.companions(subject, keyPolicy, "keyId").length > 0
                ? undefined
                : "policy is unset, so that the whole account may use the key; give one that names roles",
        compliant: {
            "its own": [key({ policy })],
            "in a resource beside it": [
                key(),
                given<KeyPolicyArgs>(keyPolicy, "policy", { policy }, { keyId: "data" }),
            ],
        },
        noncompliant: {
            none: [key()],
            "an empty one": [key({ policy: "" })],
            "another key's": [
                key({ description: "data" }),
                given<KeyArgs>(keysThemselves[0] ?? "", "other", { policy }),
                given<KeyPolicyArgs>(keyPolicy, "policy", { policy }, { keyId: "other" }),
            ],
        },
    }),
);
