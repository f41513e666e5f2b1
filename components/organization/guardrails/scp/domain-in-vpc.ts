import { serviceControl } from "../guard-rail";

export const domainInVpc = serviceControl({
    sid: "DomainWithInternet",
    why: "A domain that is not VpcOnly gives every notebook the internet. An update that does not speak of it changes nothing.",
    control: "confined-work",
    requirements: ["R9", "R29"],
    units: ["teams"],
    refusal: () => ({
        Action: ["sagemaker:CreateDomain", "sagemaker:UpdateDomain"],
        Condition: {
            StringNotEquals: { "sagemaker:AppNetworkAccessType": "VpcOnly" },
            Null: { "sagemaker:AppNetworkAccessType": "false" },
        },
    }),
    denies: [
        {
            who: "deployer",
            does: "sagemaker:UpdateDomain",
            with: { "sagemaker:AppNetworkAccessType": "PublicInternetOnly" },
        },
    ],
    permits: [
        { who: "deployer", does: "sagemaker:UpdateDomain" },
        { who: "deployer", does: "sagemaker:UpdateDomain", with: { "sagemaker:AppNetworkAccessType": "VpcOnly" } },
    ],
});
