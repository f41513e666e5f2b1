import { environment } from "../../components/config/schema";
import { team } from "../../components/config/team-schema";
import { features } from "../../components/config/vocabulary";
import { type BadConfig, refuses } from "../support/config";

// Read from the schema, so that a new key does not make these tests fail.
const teamKeys = Object.keys(team.shape).join(", ");
const environmentKeys = Object.keys(environment.shape).join(", ");

const table: readonly BadConfig[] = [
    [
        "an account id without quotes",
        { "teams/fraud/accountId": 200000000001 },
        ["teams.fraud.accountId: is not a text (200000000001); twelve digits in quotes; put it in quotes"],
    ],
    [
        "an account id that is too short",
        { "teams/fraud/accountId": "12" },
        ["teams.fraud.accountId: is not in the right form (12); twelve digits in quotes; correct it"],
    ],
    [
        "an unknown key near a known one",
        { "teams/fraud/netwrk": { cidr: "10.64.0.0/20" } },
        [`teams.fraud.netwrk: is not a known key; known are ${teamKeys}; did you mean network?`],
    ],
    [
        "an unknown key near no other",
        { "teams/fraud/colour": "red" },
        [`teams.fraud.colour: is not a known key; known are ${teamKeys}; remove it`],
    ],
    [
        "an unknown key of the environment, whose value may be a secret",
        { keyMateriall: { fraud: "c2VjcmV0" } },
        [
            `keyMateriall: is not a known key; known are ${environmentKeys}, part, foundationStack, keyMaterial; did you mean keyMaterial?`,
        ],
    ],
    [
        "a missing group",
        { "teams/fraud/network": undefined },
        ["teams.fraud.network: is missing; the team's closed network; add a group of keys"],
    ],
    ["a missing text", { securityContact: undefined }, ["securityContact: is missing; an e-mail address; add a text"]],
    [
        "a missing word",
        { "teams/fraud/dataClass": undefined },
        ["teams.fraud.dataClass: is missing; one of public, internal, confidential, personal; add one of them"],
    ],
    [
        "an empty text that must be there",
        { region: "" },
        ["region: is missing; an AWS region such as ap-northeast-1; add a text"],
    ],
    [
        "a mistyped feature",
        { "teams/fraud/features": ["trainin"] },
        [
            `teams.fraud.features[0]: is not one of the known words (trainin); one of ${features.join(", ")}; did you mean training?`,
        ],
    ],
    [
        "a feature like no other",
        { "teams/fraud/features": ["blockchain"] },
        [
            `teams.fraud.features[0]: is not one of the known words (blockchain); one of ${features.join(", ")}; choose one of them`,
        ],
    ],
    [
        "a mistyped persona",
        { "teams/fraud/members/aiko/personas": ["develper"] },
        [
            "teams.fraud.members.aiko.personas[0]: is not one of the known words (develper); one of infra-admin, data-recipient, developer, release-approver, auditor; did you mean developer?",
        ],
    ],
    [
        "a person without a persona",
        { "teams/fraud/members/aiko/personas": [] },
        ["teams.fraud.members.aiko.personas: is too short ([]); at least 1 entry; add to it"],
    ],
    [
        "a team's name with capital letters and underscores",
        { "teams/Fraud_2": {} },
        [
            "teams.Fraud_2: is not a usable name (Fraud_2); lower-case letters, digits and single hyphens, starting with a letter; rename it",
            "teams.Fraud_2.email: is missing; an e-mail address; add a text",
            "teams.Fraud_2.purpose: is missing; what the team works on, for the people who review access; add a text",
            "teams.Fraud_2.dataClass: is missing; one of public, internal, confidential, personal; add one of them",
            "teams.Fraud_2.network: is missing; the team's closed network; add a group of keys",
            "teams.Fraud_2.members: is missing; the people, by user name; add a group of names",
            "teams.Fraud_2.budget: is missing; the account's cost budget; add a group of keys",
        ],
    ],
    [
        "a team's name that is too long",
        { "teams/a-very-long-name-indeed": "same" },
        [
            "teams.a-very-long-name-indeed: is not a usable name (a-very-long-name-indeed); at most 18 characters, because AWS limits the names built from it; rename it",
        ],
    ],
    [
        "an environment's name that is too long",
        { environment: "development" },
        [
            "environment: is too long (development); at most 8 characters, because AWS limits the names built from it; shorten it",
        ],
    ],
    [
        "a range that does not begin with its first address",
        { "teams/fraud/network/cidr": "10.64.1.0/20" },
        [
            "teams.fraud.network.cidr: is not in the right form (10.64.1.0/20); an IPv4 range such as 10.20.0.0/16, written with its first address; did you mean 10.64.0.0/20?",
        ],
    ],
    [
        "a range that is none",
        { "teams/fraud/network/cidr": "10.64.0.0/33" },
        [
            "teams.fraud.network.cidr: is not in the right form (10.64.0.0/33); an IPv4 range such as 10.20.0.0/16, written with its first address; correct it",
        ],
    ],
    [
        "an e-mail address that is none",
        { "teams/fraud/email": "fraud at example.com" },
        ["teams.fraud.email: is not in the right form (fraud at example.com); an e-mail address; correct it"],
    ],
    [
        "a text where a list belongs",
        { zones: "apne1-az1" },
        [
            "zones: is not a list (apne1-az1); two or three availability zone ids (not names: ids mean the same place in every account); write a list",
        ],
    ],
    ["a single zone", { zones: ["apne1-az1"] }, ['zones: is too short (["apne1-az1"]); at least 2 entries; add to it']],
    [
        "a zone's name instead of its id",
        { zones: ["ap-northeast-1a", "apne1-az4"] },
        ["zones[0]: is not in the right form (ap-northeast-1a); an availability zone id such as apne1-az1; correct it"],
    ],
    ["a number out of bounds", { keyNoticeDays: 3 }, ["keyNoticeDays: is too small (3); 7 to 180; raise it"]],
    [
        "a fraction where a whole number belongs",
        { "teams/fraud/retention": { logDays: 400.5 } },
        [
            "teams.fraud.retention.logDays: is not a whole number (400.5); days that log groups and session logs are kept; write a whole number",
        ],
    ],
    [
        "a number as text",
        { "teams/fraud/budget/monthlyUsd": "3000" },
        ["teams.fraud.budget.monthlyUsd: is not a number (3000); monthly limit in US dollars; write it without quotes"],
    ],
    [
        "a budget below zero",
        { "teams/fraud/budget/monthlyUsd": -1 },
        ["teams.fraud.budget.monthlyUsd: is too small (-1); above 0, at most 10000000; raise it"],
    ],
    [
        "a day that does not exist",
        { "teams/fraud/keys": { imported: { purposes: ["data"], validTo: "2027-02-30" } } },
        [
            "teams.fraud.keys.imported.validTo: is not in the right form (2027-02-30); a day such as 2027-03-31; correct it",
        ],
    ],
    [
        "an encryption context without pairs",
        { "teams/fraud/keys": { clientSideEncryption: { context: {} } } },
        [
            "teams.fraud.keys.clientSideEncryption.context: is not in the right form ({}); give at least one pair; correct it",
        ],
    ],
    [
        "a bare wildcard in the allow-list",
        { "teams/fraud/network/allowList": ["*"] },
        [
            "teams.fraud.network.allowList[0]: is not in the right form (*); a domain name in lower case such as api.example.com, or .example.com for its subdomains; name each host",
        ],
    ],
    [
        "a wildcard with a star",
        { "teams/fraud/network/allowList": ["*.example.com"] },
        [
            "teams.fraud.network.allowList[0]: is not in the right form (*.example.com); a domain name in lower case such as api.example.com, or .example.com for its subdomains; write .example.com for all subdomains",
        ],
    ],
    [
        "an address in the allow-list",
        { "teams/fraud/network/allowList": ["93.184.216.34"] },
        [
            "teams.fraud.network.allowList[0]: is not in the right form (93.184.216.34); a domain name in lower case such as api.example.com, or .example.com for its subdomains; name each host",
        ],
    ],
    [
        "a top-level domain in the allow-list",
        { "teams/fraud/network/allowList": [".com"] },
        [
            "teams.fraud.network.allowList[0]: is not in the right form (.com); a domain name in lower case such as api.example.com, or .example.com for its subdomains; correct it",
        ],
    ],
    [
        "capital letters in the allow-list",
        { "teams/fraud/network/allowList": ["Example.com"] },
        [
            "teams.fraud.network.allowList[0]: is not in the right form (Example.com); a domain name in lower case such as api.example.com, or .example.com for its subdomains; correct it; capital letters may be the cause",
        ],
    ],
    [
        "the whole internet as the room",
        { "securityRoom/ranges": ["0.0.0.0/0"] },
        ["securityRoom.ranges[0]: is not in the right form (0.0.0.0/0); no wider than /24; list narrower ranges"],
    ],
    [
        "a room wider than /24",
        { "securityRoom/ranges": ["192.168.40.0/23"] },
        ["securityRoom.ranges[0]: is not in the right form (192.168.40.0/23); no wider than /24; list narrower ranges"],
    ],
];

describe("the shape of a configuration", () => {
    refuses(table);
});
