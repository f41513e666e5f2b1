import { type BadConfig, refuses } from "../support/config";

const table: readonly BadConfig[] = [
    [
        "one address for two members",
        { "teams/fraud/members/ben/email": "Aiko.Tanaka@example.com" },
        [
            "teams.fraud.members.ben.email: is the address of teams.fraud.members.aiko.email too (aiko.tanaka@example.com); one user name a person; remove one of the two, or correct the address",
        ],
    ],
    [
        "one user name with two addresses",
        { "teams/vision/members/emi/email": "emi.other@example.com" },
        [
            "teams.vision.members.emi.email: differs from teams.fraud.members.emi.email, which is emi.sato@example.com (emi.other@example.com); one address for one user name in all teams; correct the address, or give the other person another user name",
        ],
    ],
    [
        "labellers without the feature",
        { "teams/fraud/labellers": { gita: "gita.rao@example.com" } },
        [
            "teams.fraud.labellers: names people for a portal that the team does not have (gita); labellers only together with the feature labelling; add labelling to the features, or remove the labellers",
        ],
    ],
    [
        "developer and release-approver in one person",
        { "teams/fraud/members/aiko/personas": ["developer", "release-approver"] },
        [
            "teams.fraud.members.aiko.personas: release-approver excludes developer, which the same person is too (aiko.tanaka@example.com); taking out needs a second person (R27); give one of the two to another person",
        ],
    ],
    [
        "developer and data-recipient in one person",
        { "teams/fraud/members/aiko/personas": ["developer", "data-recipient"] },
        [
            "teams.fraud.members.aiko.personas: data-recipient excludes developer, which the same person is too (aiko.tanaka@example.com); who brings data in must not work with it (R26); give one of the two to another person",
        ],
    ],
    [
        "data-recipient and release-approver in one person",
        { "teams/fraud/members/aiko/personas": ["data-recipient", "release-approver"] },
        [
            "teams.fraud.members.aiko.personas: release-approver excludes data-recipient, which the same person is too (aiko.tanaka@example.com); who brings data in must not let it out (R27); give one of the two to another person",
        ],
    ],
    [
        "infra-admin and developer in one person",
        { "teams/fraud/members/aiko/personas": ["infra-admin", "developer"] },
        [
            "teams.fraud.members.aiko.personas: developer excludes infra-admin, which the same person is too (aiko.tanaka@example.com); infrastructure and data are in different hands (R24); give one of the two to another person",
        ],
    ],
    [
        "infra-admin and data-recipient in one person",
        { "teams/fraud/members/aiko/personas": ["infra-admin", "data-recipient"] },
        [
            "teams.fraud.members.aiko.personas: data-recipient excludes infra-admin, which the same person is too (aiko.tanaka@example.com); infrastructure and data are in different hands (R24); give one of the two to another person",
        ],
    ],
    [
        "infra-admin and release-approver in one person",
        { "teams/fraud/members/aiko/personas": ["infra-admin", "release-approver"] },
        [
            "teams.fraud.members.aiko.personas: release-approver excludes infra-admin, which the same person is too (aiko.tanaka@example.com); infrastructure and data are in different hands (R24); give one of the two to another person",
        ],
    ],
    [
        "auditor and developer in one person",
        { "teams/fraud/members/aiko/personas": ["auditor", "developer"] },
        [
            "teams.fraud.members.aiko.personas: developer excludes auditor, which the same person is too (aiko.tanaka@example.com); nobody audits their own work (R24); give one of the two to another person",
        ],
    ],
    [
        "auditor and data-recipient in one person",
        { "teams/fraud/members/aiko/personas": ["auditor", "data-recipient"] },
        [
            "teams.fraud.members.aiko.personas: data-recipient excludes auditor, which the same person is too (aiko.tanaka@example.com); nobody audits their own work (R24); give one of the two to another person",
        ],
    ],
    [
        "auditor and release-approver in one person",
        { "teams/fraud/members/aiko/personas": ["auditor", "release-approver"] },
        [
            "teams.fraud.members.aiko.personas: release-approver excludes auditor, which the same person is too (aiko.tanaka@example.com); nobody audits their own work (R24); give one of the two to another person",
        ],
    ],
    [
        "auditor and infra-admin in one person",
        { "teams/fraud/members/aiko/personas": ["auditor", "infra-admin"] },
        [
            "teams.fraud.members.aiko.personas: infra-admin excludes auditor, which the same person is too (aiko.tanaka@example.com); nobody audits their own work (R24); give one of the two to another person",
        ],
    ],
    [
        "a release-approver with a second user name and a tagged address",
        { "teams/fraud/members/aiko2": { email: "aiko.tanaka+approve@example.com", personas: ["release-approver"] } },
        [
            "teams.fraud.members.aiko2.personas: release-approver excludes developer, which the same person is at teams.fraud.members.aiko.personas (aiko.tanaka+approve@example.com); taking out needs a second person (R27); give one of the two to another person",
        ],
    ],
    [
        "an infra-admin who works with another team's data",
        { "teams/vision/members/emi/personas": ["developer"] },
        [
            "teams.vision.members.emi.personas: developer excludes infra-admin, which the same person is at teams.fraud.members.emi.personas (emi.sato@example.com); infrastructure and data are in different hands (R24); give one of the two to another person",
        ],
    ],
    [
        "an auditor who administers another team",
        { "teams/vision/members/farid": { email: "farid.khan@example.com", personas: ["infra-admin"] } },
        [
            "teams.vision.members.farid.personas: infra-admin excludes auditor, which the same person is at teams.fraud.members.farid.personas (farid.khan@example.com); nobody audits their own work (R24); give one of the two to another person",
        ],
    ],
    [
        "a data-recipient who labels",
        { "teams/vision/labellers": { hana: "hana.kimura@example.com" } },
        [
            "teams.vision.labellers.hana: labeller excludes data-recipient, which the same person is at teams.vision.members.hana.personas (hana.kimura@example.com); who brings data in must not read what is inside (R26); give one of the two to another person",
        ],
    ],
    [
        "a persona twice",
        { "teams/fraud/members/aiko/personas": ["developer", "developer"] },
        [
            "teams.fraud.members.aiko.personas[1]: repeats teams.fraud.members.aiko.personas[0] (developer); each word once; remove it, or write the one that was meant",
        ],
    ],
];

describe("people and their duties", () => {
    refuses(table);
});
