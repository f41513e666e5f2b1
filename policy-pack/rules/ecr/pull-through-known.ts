import type { PullThroughCacheRuleArgs } from "@pulumi/aws/ecr";
import { strings } from "../../lib/config";
import { check, rule } from "../../lib/rule";
import { text } from "../../lib/values";

const settings = {
    registries: strings(["public.ecr.aws"], "Public registries from which images may be fetched."),
};
const own = /^\d{12}\.dkr[.-]ecr(-fips)?\.[a-z0-9-]+\.(amazonaws\.com(\.cn)?|on\.aws)$/;

export const pullThroughKnown = rule(
    {
        name: "ecr-pull-through-known",
        description: "Images are fetched through the cache from agreed registries only.",
        severity: "medium",
        control: "standard-images",
        remediation: "Name an agreed registry, or agree on this one in the setting registries.",
        frameworks: { nist: ["CM-7", "SR-11"], pci: ["6.3.2"] },
        requirements: ["R12", "R21"],
        tags: ["ecr", "integrity"],
        settings,
    },
    check<PullThroughCacheRuleArgs>("aws:ecr/pullThroughCacheRule:PullThroughCacheRule", {
        find: ({ upstreamRegistryUrl }, context) => {
            const host = text(upstreamRegistryUrl).toLowerCase();
            const known = own.test(host) || context.settings(settings).registries.includes(host);
            return known ? undefined : `upstreamRegistryUrl is ${host}; agree on it in settings, or name another`;
        },
        compliant: {
            "AWS's gallery": { upstreamRegistryUrl: "public.ecr.aws" },
            "another account": { upstreamRegistryUrl: "111122223333.dkr.ecr.eu-west-1.amazonaws.com" },
        },
        noncompliant: {
            "Docker Hub": { upstreamRegistryUrl: "registry-1.docker.io" },
            GitHub: { upstreamRegistryUrl: "ghcr.io", ecrRepositoryPrefix: "ghcr" },
        },
    }),
);
