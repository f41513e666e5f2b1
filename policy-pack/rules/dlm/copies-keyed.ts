import type { LifecyclePolicyArgs } from "@pulumi/aws/dlm";
import { blocksAt } from "../../lib/keyed";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";
import { isTrue, show } from "../../lib/values";

const cmkArn = "arn:aws:kms:us-east-1:111122223333:key/1";

export const copiesKeyed = rule(
    {
        name: "dlm-copies-customer-key",
        description: "Snapshots that are copied to another Region are encrypted with a customer managed key there.",
        severity: "high",
        remediation: "Set encrypted to true and cmkArn on every copy.",
        control: "own-keys",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: { checkov: ["CKV_AWS_253", "CKV_AWS_254", "CKV_AWS_255", "CKV_AWS_256"] },
        requirements: ["R2"],
        tags: ["dlm", "encryption"],
    },
    check<LifecyclePolicyArgs>("aws:dlm/lifecyclePolicy:LifecyclePolicy", {
        find: ({ policyDetails }) => {
            const paths = [
                ["schedules", "crossRegionCopyRules"],
                ["action", "crossRegionCopies", "encryptionConfiguration"],
            ];
            return paths.flatMap((path) =>
                blocksAt(policyDetails, path).flatMap((copy) => {
                    const at = ["policyDetails", ...path].join(".");
                    const [encrypted] = blocksAt(copy, ["encrypted"]);
                    return isTrue(encrypted)
                        ? (keyFault(Object(copy), "cmkArn", `${at}.cmkArn`) ?? [])
                        : [`${at}.encrypted is ${show(encrypted)}; set it to true`];
                }),
            );
        },
        asksForPresence: true,
        compliant: {
            keyed: { policyDetails: { schedules: [{ crossRegionCopyRules: [{ encrypted: true, cmkArn }] }] } },
            "no copy": { policyDetails: { schedules: [{ name: "daily" }] } },
        },
        noncompliant: {
            plain: { policyDetails: { schedules: [{ crossRegionCopyRules: [{ encrypted: false }] }] } },
            "no key": { policyDetails: { schedules: [{ crossRegionCopyRules: [{ encrypted: true }] }] } },
            "on an event": {
                policyDetails: {
                    action: { crossRegionCopies: [{ encryptionConfiguration: { encrypted: false, cmkArn } }] },
                },
            },
        },
    }),
);
