import type { VpcEndpointArgs } from "@pulumi/aws/ec2";
import { parsePolicy, type Statement } from "../../lib/policy/document";
import { grantOf, policyOf } from "../../lib/policy/faults";
import { unboundedGrants } from "../../lib/policy/questions";
import { check, rule } from "../../lib/rule";
import { endpoint, endpointPolicy } from "./tokens";

/** Whether the statement reaches resources of accounts that it does not name. */
function reachesForeign({ resources, notResources }: Statement): boolean {
    if (notResources !== undefined || resources === undefined) return true;
    return resources.some((resource) => {
        const [prefix, , service, , account, ...rest] = resource.split(":");
        if (prefix !== "arn" || service === undefined) return true;
        if (service === "s3") return /^[*?]|^$/.test(rest.join(":"));
        return account === undefined || /[*?]/.test(account);
    });
}

const inside = { "aws:PrincipalOrgID": "o-abc123" };
const all = { Effect: "Allow", Principal: "*", Action: "*", Resource: "*", Condition: { StringEquals: inside } };

export const vpcEndpointResourcesBounded = rule(
    {
        name: "ec2-vpc-endpoint-resources-bounded",
        description:
            "VPC endpoints lead to resources of the own organisation only, so that no data leaves to a stranger's bucket.",
        severity: "high",
        control: "data-perimeter",
        remediation: "Demand aws:ResourceOrgID or aws:ResourceAccount with definite values, or name the resources.",
        frameworks: { nist: ["AC-4", "SC-7(10)"], pci: ["1.3.2"] },
        requirements: ["R9"],
        tags: ["ec2", "network", "perimeter"],
    },
    check<VpcEndpointArgs>([endpoint, endpointPolicy], {
        find: ({ policy }) =>
            unboundedGrants(parsePolicy(policy), ["resource"])
                .filter(reachesForeign)
                .map(
                    (one) =>
                        `policy: ${one.label} reaches anybody's resources with ${grantOf(one)}; demand aws:ResourceOrgID`,
                ),
        compliant: {
            "both sides bounded": {
                policy: policyOf({
                    ...all,
                    Condition: { StringEquals: { ...inside, "aws:ResourceOrgID": "o-abc123" } },
                }),
            },
            "the caller's organisation": {
                policy: policyOf({
                    ...all,
                    Condition: { StringEquals: { "aws:ResourceOrgID": "${aws:PrincipalOrgID}" } },
                }),
            },
            "named buckets": { policy: policyOf({ ...all, Resource: ["arn:aws:s3:::data", "arn:aws:s3:::data/*"] }) },
            "no policy, which another rule refuses": {},
        },
        noncompliant: {
            "callers only": { policy: policyOf(all) },
            "every bucket": { policy: policyOf({ ...all, Resource: "arn:aws:s3:::*" }) },
            "every account's keys": { policy: policyOf({ ...all, Resource: "arn:aws:kms:eu-west-1:*:key/*" }) },
            "absent keys pass": {
                policy: policyOf({ ...all, Condition: { StringEqualsIfExists: { "aws:ResourceOrgID": "o-abc123" } } }),
            },
        },
    }),
);
