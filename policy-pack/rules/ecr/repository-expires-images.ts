import type { LifecyclePolicyArgs, RepositoryArgs } from "@pulumi/aws/ecr";
import { given, rule, stackCheck } from "../../lib/rule";

const repository = "aws:ecr/repository:Repository";
const lifecycle = "aws:ecr/lifecyclePolicy:LifecyclePolicy";
const images = given<RepositoryArgs>(repository, "images", {});
const policy = (to: string) => given<LifecyclePolicyArgs>(lifecycle, "expiry", { policy: "{}" }, { repository: to });

export const repositoryExpiresImages = rule(
    {
        name: "ecr-repository-lifecycle-set",
        description: "Old images are removed, so that none with known holes is still run.",
        severity: "low",
        control: "standard-images",
        remediation: "Add an aws.ecr.LifecyclePolicy.",
        frameworks: { fsbp: ["ECR.3"], nist: ["CM-2", "SI-2"] },
        requirements: ["R12"],
        tags: ["ecr", "vulnerabilities"],
    },
    stackCheck<RepositoryArgs>(repository, {
        find: (subject, stack) =>
            stack.companions<LifecyclePolicyArgs>(subject, lifecycle, "repository").length > 0
                ? undefined
                : "no LifecyclePolicy names this repository; add one",
        compliant: {
            "with a policy": [images, policy("images")],
            "with a policy beside another": [
                images,
                given<RepositoryArgs>(repository, "more", {}),
                policy("images"),
                given<LifecyclePolicyArgs>(lifecycle, "other", { policy: "{}" }, { repository: "more" }),
            ],
        },
        noncompliant: {
            "no policy": [images],
            "another's policy": [images, given<RepositoryArgs>(repository, "more", {}), policy("more")],
        },
    }),
);
