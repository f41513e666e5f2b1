import { regionNames, regionsOffering } from "../../components/config/regions";
import { type BadConfig, refuses } from "../support/config";

// A dedicated line, which names no region.
const line = { kind: "direct-connect", gatewayId: "0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0" };
const certificate = (region: string, account: string) =>
    `arn:aws:acm:${region}:${account}:certificate/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0`;

const table: readonly BadConfig[] = [
    [
        "a region that does not exist",
        { region: "ap-northeast-9" },
        [
            `region: is not a region that Kura can be built in (ap-northeast-9); one of ${regionNames.join(", ")}; did you mean ap-northeast-1?`,
        ],
    ],
    [
        "a zone of another region",
        { zones: ["apne1-az1", "euw1-az1"] },
        [
            "zones[1]: is no zone of ap-northeast-1 that new accounts can use (euw1-az1); one of apne1-az1, apne1-az2, apne1-az4; choose another zone",
        ],
    ],
    [
        "a zone twice",
        { zones: ["apne1-az1", "apne1-az1"] },
        ["zones[1]: is the same zone as zones[0] (apne1-az1); each zone once; choose another zone"],
    ],
    [
        "a feature whose endpoint the region lacks",
        {
            region: "sa-east-1",
            zones: ["sae1-az1", "sae1-az2"],
            "dmz/zoneNames": ["sa-east-1a", "sa-east-1b"],
            "dmz/entrance": line,
        },
        [
            `teams.fraud.features[2]: needs an endpoint that sa-east-1 does not have (packages); it is offered in ${regionsOffering("packages").join(", ")}; remove the feature, or build the environment in another region`,
            `teams.vision.features[3]: needs an endpoint that sa-east-1 does not have (packages); it is offered in ${regionsOffering("packages").join(", ")}; remove the feature, or build the environment in another region`,
        ],
    ],
    [
        "more names of zones than zones",
        { "dmz/zoneNames": ["ap-northeast-1a", "ap-northeast-1c", "ap-northeast-1d"] },
        [
            "dmz.zoneNames: are not as many as the zones (ap-northeast-1a, ap-northeast-1c, ap-northeast-1d); 2 names, of apne1-az1, apne1-az4; look them up in the network account (EC2 console, Zones) and write them in the zones' order",
        ],
    ],
    [
        "the name of another region's zone",
        { "dmz/zoneNames": ["ap-northeast-1a", "us-east-1a"] },
        [
            "dmz.zoneNames[1]: is not a zone of the region (us-east-1a); names such as ap-northeast-1a; look it up in the network account (EC2 console, Zones)",
        ],
    ],
    [
        "one zone's name twice",
        { "dmz/zoneNames": ["ap-northeast-1a", "ap-northeast-1a"] },
        [
            "dmz.zoneNames[1]: repeats dmz.zoneNames[0] (ap-northeast-1a); each zone once; look up what the network account calls each zone",
        ],
    ],
    [
        "an inspection network without room for three zones",
        { "dmz/inspectionRange": "10.79.0.0/26" },
        [
            "dmz.inspectionRange: is too small for what lives there (10.79.0.0/26); /16 to /25; write a mask from /16 to /25",
        ],
    ],
    [
        "a team outside the environment's range",
        { "teams/fraud/network/cidr": "10.80.0.0/20" },
        [
            "teams.fraud.network.cidr: lies outside the environment's range (10.80.0.0/20); a range within 10.64.0.0/12; take a free range from there, or widen addressRange",
        ],
    ],
    [
        "teams that overlap",
        { "teams/vision/network/cidr": "10.64.8.0/21" },
        [
            "teams.vision.network.cidr: overlaps teams.fraud.network.cidr, which is 10.64.0.0/20 (10.64.8.0/21); each network's own range within 10.64.0.0/12; take a free range",
        ],
    ],
    [
        "teams with the same range",
        { "teams/vision/network/cidr": "10.64.0.0/20" },
        [
            "teams.vision.network.cidr: overlaps teams.fraud.network.cidr, which is 10.64.0.0/20 (10.64.0.0/20); each network's own range within 10.64.0.0/12; take a free range",
        ],
    ],
    [
        "a VPC wider than AWS takes",
        { "teams/vision/network/cidr": "10.66.0.0/15" },
        ["teams.vision.network.cidr: is wider than AWS takes (10.66.0.0/15); /16 to /24; write a mask from /16 to /24"],
    ],
    [
        "a VPC too small for its subnets",
        { "teams/vision/network/cidr": "10.64.16.0/26" },
        [
            "teams.vision.network.cidr: is too small for what lives there (10.64.16.0/26); /16 to /24; write a mask from /16 to /24",
        ],
    ],
    [
        "a public range for the environment",
        { addressRange: "8.0.0.0/8" },
        [
            "addressRange: is not private (8.0.0.0/8); a range within 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16; take a private range that no connected network uses",
        ],
    ],
    [
        "a public range as the terminals' own",
        { "securityRoom/ranges": ["203.0.113.0/24"] },
        [
            "securityRoom.ranges[0]: is not private (203.0.113.0/24); the terminals' own addresses within 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16; write public addresses to publicRanges",
        ],
    ],
    [
        "a private range as public",
        { "securityRoom/publicRanges": ["10.0.0.0/24"] },
        [
            "securityRoom.publicRanges[0]: is never the source of a call to AWS (10.0.0.0/24); public addresses, from which the terminals reach the internet; write private addresses to ranges",
        ],
    ],
    [
        "a room inside the environment's networks",
        { "securityRoom/ranges": ["10.64.200.0/24"] },
        [
            "securityRoom.ranges[0]: overlaps addressRange, which is 10.64.0.0/12 (10.64.200.0/24); a range outside the environment's networks, or answers would not find their way back; move the terminals or choose another addressRange",
        ],
    ],
    [
        "a room's range twice",
        { "securityRoom/ranges": ["192.168.40.0/24", "192.168.40.0/24"] },
        ["securityRoom.ranges[1]: repeats securityRoom.ranges[0] (192.168.40.0/24); each range once; remove it"],
    ],
    [
        "two teams in one account",
        { "teams/vision/accountId": "200000000001" },
        [
            "teams.vision.accountId: is the same account as teams.fraud.accountId (200000000001); an account of its own, which is the boundary between teams (R7); record the account that was created for it",
        ],
    ],
    [
        "a team in the audit account",
        { "teams/vision/accountId": "100000000002" },
        [
            "teams.vision.accountId: is the same account as organization.auditAccountId (100000000002); an account of its own, which is the boundary between teams (R7); record the account that was created for it",
        ],
    ],
    [
        "the same account for audit and network",
        { "organization/auditAccountId": "100000000003" },
        [
            "organization.networkAccountId: is the same account as organization.auditAccountId (100000000003); an account of its own, which is the boundary between teams (R7); record the account that was created for it",
        ],
    ],
    [
        "a root e-mail twice, in other letters",
        { "teams/vision/email": "AWS+Kura-Dev-Fraud@example.com" },
        [
            "teams.vision.email: is the root e-mail of teams.fraud.email too (aws+kura-dev-fraud@example.com); an address that no other AWS account has; use an address of its own, such as one with +<team> before the @",
        ],
    ],
    [
        "a member's address as root e-mail",
        { "teams/vision/email": "emi.sato@example.com" },
        [
            "teams.vision.email: is the address of teams.vision.members.emi, who could reset the root user's password (emi.sato@example.com); a mailbox of the people who own the AWS organization; use a shared mailbox outside the team",
        ],
    ],
    [
        "a VPC recorded twice",
        { "teams/vision/vpcId": "vpc-0f1a2b3c4d5e6f701" },
        [
            "teams.vision.vpcId: is the same VPC as teams.fraud.vpcId (vpc-0f1a2b3c4d5e6f701); the VPC that was built for it; record the id that the update printed",
        ],
    ],
    [
        "the entrance's VPC recorded for a team",
        { "teams/vision/vpcId": "vpc-0d1e2f3a4b5c6d7e8" },
        [
            "teams.vision.vpcId: is the same VPC as securityRoom.entranceVpcId (vpc-0d1e2f3a4b5c6d7e8); the VPC that was built for it; record the id that the update printed",
        ],
    ],
    [
        "a DMZ network in a team's range",
        { "dmz/egressRange": "10.64.16.0/24" },
        [
            "dmz.egressRange: overlaps teams.vision.network.cidr, which is 10.64.16.0/20 (10.64.16.0/24); each network's own range within 10.64.0.0/12; take a free range",
        ],
    ],
    [
        "shared endpoints in the room's entrance",
        { "dmz/endpoints": { kind: "shared", range: "10.79.40.0/24" } },
        [
            "dmz.endpoints.range: overlaps dmz.entranceRange, which is 10.79.32.0/20 (10.79.40.0/24); each network's own range within 10.64.0.0/12; take a free range",
        ],
    ],
    [
        "too few addresses for the terminals",
        { "dmz/entrance/clientRange": "10.79.64.0/24" },
        [
            "dmz.entrance.clientRange: is too small for what lives there (10.79.64.0/24); /12 to /22; write a mask from /12 to /22",
        ],
    ],
    [
        "a certificate in another region",
        { "dmz/entrance/serverCertificateArn": certificate("us-east-1", "100000000003") },
        [
            `dmz.entrance.serverCertificateArn: is not where the entrance is (${certificate("us-east-1", "100000000003")}); account 100000000003, region ap-northeast-1; create or import it there, and write that ARN`,
        ],
    ],
    [
        "a certificate in another account",
        { "dmz/entrance/serverCertificateArn": certificate("ap-northeast-1", "100000000001") },
        [
            `dmz.entrance.serverCertificateArn: is not where the entrance is (${certificate("ap-northeast-1", "100000000001")}); account 100000000003, region ap-northeast-1; create or import it there, and write that ARN`,
        ],
    ],
    [
        "a VPN device with a private address",
        { "dmz/entrance": { kind: "site-to-site-vpn", customerGatewayIp: "192.168.40.1" } },
        [
            "dmz.entrance.customerGatewayIp: cannot be reached by AWS (192.168.40.1); the public address of the room's VPN device; write the address that the internet sees",
        ],
    ],
    [
        "an entrance of no known kind",
        { "dmz/entrance": { kind: "telephone" } },
        [
            "dmz.entrance.kind: is not one of the known words (telephone); one of client-vpn, site-to-site-vpn, direct-connect; choose one of them",
        ],
    ],
    [
        "an unknown key in one of the forms of the entrance",
        { "dmz/entrance": { ...line, gateway: "x" } },
        ["dmz.entrance.gateway: is not a known key; known are kind, gatewayId; did you mean gatewayId?"],
    ],
    [
        "a package source twice",
        { "dmz/packageSources": ["pypi", "pypi"] },
        [
            "dmz.packageSources[1]: repeats dmz.packageSources[0] (pypi); each word once; remove it, or write the one that was meant",
        ],
    ],
    [
        "the own region among the others",
        { "organization/otherRegions": ["ap-northeast-1"] },
        [
            `organization.otherRegions[0]: is the environment's own region (ap-northeast-1); regions beside ap-northeast-1: ${regionNames.filter((name) => name !== "ap-northeast-1").join(", ")}; remove it, or write the one that was meant`,
        ],
    ],
];

describe("places, ranges and accounts", () => {
    refuses(table);
});
