import type { FoundationContext } from "../../../foundation-context";
import { serviceControl } from "../guard-rail";
import { goodJob } from "../sagemaker-calls";

/** What CreateDomain carries when the pipeline makes the domain. */
function goodDomain(context: FoundationContext) {
    const { "sagemaker:VpcSubnets": subnets, "sagemaker:VolumeKmsKeyArn": key } = goodJob(context);
    return {
        "sagemaker:VpcSubnets": subnets,
        "sagemaker:VolumeKmsKeyArn": key,
        "sagemaker:AppNetworkAccessType": "VpcOnly",
    };
}

export const newDomain = serviceControl({
    sid: "DomainWithoutNetworkType",
    why: "A new domain that says nothing of its network gets the internet (CreateDomain, API reference).",
    control: "confined-work",
    requirements: ["R9", "R29"],
    units: ["teams"],
    refusal: () => ({
        Action: "sagemaker:CreateDomain",
        Condition: { Null: { "sagemaker:AppNetworkAccessType": "true" } },
    }),
    denies: (context) => [
        {
            who: "deployer",
            does: "sagemaker:CreateDomain",
            with: { ...goodDomain(context), "sagemaker:AppNetworkAccessType": undefined },
        },
    ],
    permits: (context) => [{ who: "deployer", does: "sagemaker:CreateDomain", with: goodDomain(context) }],
});
