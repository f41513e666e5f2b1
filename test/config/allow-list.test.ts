import { type BadConfig, refuses } from "../support/config";

const table: readonly BadConfig[] = [
    [
        "a country's registry suffix",
        { "teams/fraud/network/allowList": [".co.jp"] },
        [
            "teams.fraud.network.allowList[0]: is a public suffix, under which anyone can have a name (.co.jp); hosts of one known party; name the host, such as <name>.co.jp",
        ],
    ],
    [
        "a hosting suffix",
        { "teams/fraud/network/allowList": [".github.io"] },
        [
            "teams.fraud.network.allowList[0]: is a public suffix, under which anyone can have a name (.github.io); hosts of one known party; name the host, such as <name>.github.io",
        ],
    ],
    [
        "a storage suffix of another cloud",
        { "teams/fraud/network/allowList": [".blob.core.windows.net"] },
        [
            "teams.fraud.network.allowList[0]: is a public suffix, under which anyone can have a name (.blob.core.windows.net); hosts of one known party; name the host, such as <name>.blob.core.windows.net",
        ],
    ],
    [
        "all of AWS",
        { "teams/fraud/network/allowList": [".amazonaws.com"] },
        [
            "teams.fraud.network.allowList[0]: opens an AWS service for everybody's accounts, a way out for data (.amazonaws.com); AWS services only through the VPC endpoints that follow from the features; remove it and switch on the feature that needs the service",
        ],
    ],
    [
        "all of S3 in the region",
        { "teams/fraud/network/allowList": [".s3.ap-northeast-1.amazonaws.com"] },
        [
            "teams.fraud.network.allowList[0]: opens an AWS service for everybody's accounts, a way out for data (.s3.ap-northeast-1.amazonaws.com); AWS services only through the VPC endpoints that follow from the features; remove it and switch on the feature that needs the service",
        ],
    ],
    [
        "all of CloudFront",
        { "teams/fraud/network/allowList": [".cloudfront.net"] },
        [
            "teams.fraud.network.allowList[0]: is a public suffix, under which anyone can have a name (.cloudfront.net); hosts of one known party; name the host, such as <name>.cloudfront.net",
        ],
    ],
    [
        "an AWS service's endpoint",
        { "teams/fraud/network/allowList": ["sts.ap-northeast-1.amazonaws.com"] },
        [
            "teams.fraud.network.allowList[0]: opens an AWS service for everybody's accounts, a way out for data (sts.ap-northeast-1.amazonaws.com); AWS services only through the VPC endpoints that follow from the features; remove it and switch on the feature that needs the service",
        ],
    ],
    [
        "raw files of anyone",
        { "teams/fraud/network/allowList": ["raw.githubusercontent.com"] },
        [
            "teams.fraud.network.allowList[0]: reaches raw.githubusercontent.com: raw files of anyone's repository (raw.githubusercontent.com); hosts of one known party; fetch what the work needs once, through landing, or from the internal package and image sources",
        ],
    ],
    [
        "a wildcard that reaches anyone's files",
        { "teams/fraud/network/allowList": [".google.com"] },
        [
            "teams.fraud.network.allowList[0]: reaches drive.google.com: anyone's files (.google.com); hosts of one known party; fetch what the work needs once, through landing, or from the internal package and image sources",
        ],
    ],
    [
        "a paste bin",
        { "teams/fraud/network/allowList": ["pastebin.com"] },
        [
            "teams.fraud.network.allowList[0]: reaches pastebin.com: anyone's pastes (pastebin.com); hosts of one known party; fetch what the work needs once, through landing, or from the internal package and image sources",
        ],
    ],
    [
        "a top-level domain that does not exist",
        { "teams/fraud/network/allowList": ["api.example.cmo"] },
        [
            "teams.fraud.network.allowList[0]: ends in no top-level domain that exists (api.example.cmo); a public name such as api.example.com; correct it",
        ],
    ],
    [
        "an entry twice",
        { "teams/fraud/network/allowList": ["huggingface.co", "huggingface.co"] },
        [
            "teams.fraud.network.allowList[1]: repeats teams.fraud.network.allowList[0] (huggingface.co); each name once; remove it",
        ],
    ],
    [
        "an entry that another covers",
        { "teams/fraud/network/allowList": [".hf.co", "cdn.hf.co"] },
        [
            "teams.fraud.network.allowList[1]: is covered by teams.fraud.network.allowList[0], which is .hf.co (cdn.hf.co); each name once, as narrow as the work allows; remove one of the two, better the wider one",
        ],
    ],
];

describe("allow-lists", () => {
    refuses(table);
});
