import { type BadConfig, refuses } from "../support/config";

const table: readonly BadConfig[] = [
    [
        "key material that has expired",
        { "teams/fraud/keys": { imported: { purposes: ["data"], validTo: "2026-11-22" } } },
        [
            "teams.fraud.keys.imported.validTo: has passed, and the keys with it (2026-11-22); 31 to 365 days from today, 2026-11-23; import the same material again and write its new expiry",
        ],
    ],
    [
        "key material that expires within the notice",
        { "teams/fraud/keys": { imported: { purposes: ["data"], validTo: "2026-12-20" } } },
        [
            "teams.fraud.keys.imported.validTo: is 27 days ahead, within the notice of 30 days (2026-12-20); 31 to 365 days from today, 2026-11-23; import the same material again and write its new expiry",
        ],
    ],
    [
        "key material that expires too late",
        { "teams/fraud/keys": { imported: { purposes: ["data"], validTo: "2027-11-24" } } },
        [
            "teams.fraud.keys.imported.validTo: is 366 days ahead, farther than KMS takes (2027-11-24); 31 to 365 days from today, 2026-11-23; write an earlier day",
        ],
    ],
    [
        "key material from the configuration that is not there",
        { "teams/fraud/keys": { imported: { purposes: ["data"], source: "config" } } },
        [
            "teams.fraud.keys.imported.source: expects material that is not there (config); 32 bytes in base64 as the secret kura:keyMaterial.fraud; openssl rand -base64 32 | pulumi config set --secret --path kura:keyMaterial.fraud",
        ],
    ],
    [
        "a reader in the team's own account",
        { "teams/fraud/takeOut/readers": ["arn:aws:iam::200000000001:role/reader"] },
        [
            "teams.fraud.takeOut.readers[0]: is in the team's own account, so that no second person would be needed (arn:aws:iam::200000000001:role/reader); a role in one of 100000000002, 100000000003; name a role in one of these accounts, which carries the data onward",
        ],
    ],
    [
        "a reader in another team's account",
        { "teams/fraud/takeOut/readers": ["arn:aws:iam::200000000002:role/reader"] },
        [
            "teams.fraud.takeOut.readers[0]: is in the account of vision, past that team's landing and its malware scan (arn:aws:iam::200000000002:role/reader); a role in one of 100000000002, 100000000003; name a role in one of these accounts, which carries the data onward",
        ],
    ],
    [
        "a reader in the management account",
        { "teams/fraud/takeOut/readers": ["arn:aws:iam::100000000001:role/reader"] },
        [
            "teams.fraud.takeOut.readers[0]: is in the management account, where no guard rail holds (arn:aws:iam::100000000001:role/reader); a role in one of 100000000002, 100000000003; name a role in one of these accounts, which carries the data onward",
        ],
    ],
    [
        "a reader in a stranger's account",
        { "teams/fraud/takeOut/readers": ["arn:aws:iam::999999999999:role/reader"] },
        [
            "teams.fraud.takeOut.readers[0]: is in an account that the organization is not known to own (arn:aws:iam::999999999999:role/reader); a role in one of 100000000002, 100000000003; name a role in one of these accounts, which carries the data onward",
        ],
    ],
    [
        "a reader that is a user",
        { "teams/fraud/takeOut/readers": ["arn:aws:iam::100000000003:user/reader"] },
        [
            "teams.fraud.takeOut.readers[0]: is not in the right form (arn:aws:iam::100000000003:user/reader); a role's ARN such as arn:aws:iam::123456789012:role/transfer; correct it",
        ],
    ],
    [
        "a reader twice",
        { "teams/fraud/takeOut/readers": ["arn:aws:iam::100000000003:role/r", "arn:aws:iam::100000000003:role/r"] },
        [
            "teams.fraud.takeOut.readers[1]: repeats teams.fraud.takeOut.readers[0] (arn:aws:iam::100000000003:role/r); each role once; remove it",
        ],
    ],
    [
        "readers without an approver",
        { "teams/fraud/members/dario": undefined },
        [
            "teams.fraud.takeOut.readers: can never fetch anything, as nobody may approve (arn:aws:iam::100000000003:role/kura-transfer); readers only in a team that has a release-approver; make a person who is not a developer release-approver, or remove the readers",
        ],
    ],
    [
        "a stranger's registry for Docker",
        { "teams/fraud/studio": { dockerAccounts: ["999999999999"] } },
        [
            "teams.fraud.studio.dockerAccounts[0]: is no account that the teams share; docker push would carry data there (999999999999); one of 100000000002, 100000000003; the team's own registry is always within reach; copy the images into the team's own registry",
        ],
    ],
    [
        "logs that end before the evidence",
        { "teams/fraud/retention": { logDays: 365 } },
        [
            "teams.fraud.retention.logDays: ends before the evidence that the logs explain (365); at least retention.evidenceDays, 400; raise it, or lower evidenceDays",
        ],
    ],
    [
        "backups that outlive the data",
        { "teams/fraud/retention": { dataDays: 30 } },
        [
            "teams.fraud.retention.backupDays: outlives the data, which would live on in its backups (35); at most retention.dataDays, 30; lower it, or raise dataDays",
        ],
    ],
    [
        "a feature twice",
        { "teams/fraud/features": ["training", "training"] },
        [
            "teams.fraud.features[1]: repeats teams.fraud.features[0] (training); each word once; remove it, or write the one that was meant",
        ],
    ],
];

describe("key material, release and retention", () => {
    refuses(table);
});
