import { type BadConfig, refuses } from "../support/config";

const device = { kind: "site-to-site-vpn", customerGatewayIp: "203.0.113.17" };
const shortNamed = {
    email: "aws+a@example.com",
    purpose: "A team of one letter",
    dataClass: "internal",
    network: { cidr: "10.64.0.0/20" },
    features: ["packages"],
    members: {},
    budget: { monthlyUsd: 1 },
};

const table: readonly BadConfig[] = [
    [
        "a team with mail where the environment has none",
        { "teams/vision/features": ["labelling", "mail"] },
        [
            "teams.vision.features[1]: needs a way for mail, which the environment does not offer (mail); the feature only where dmz.mail is true; set dmz.mail if mail may leave the environment, or remove the feature",
        ],
    ],
    [
        "mail for a team with personal data",
        { "dmz/mail": true, "teams/fraud/features": ["mail"], "teams/fraud/dataClass": "personal" },
        [
            "teams.fraud.features[0]: would let personal data leave by mail, past the outbox and its second person (mail); the feature only for other data classes; remove the feature; reports leave through the outbox",
        ],
    ],
    [
        "libraries without a source",
        { "dmz/packageSources": [] },
        [
            "teams.fraud.features[2]: has nowhere to fetch libraries from (packages); the feature only where dmz.packageSources names a source; name a source such as pypi, or remove the feature",
            "teams.vision.features[3]: has nowhere to fetch libraries from (packages); the feature only where dmz.packageSources names a source; name a source such as pypi, or remove the feature",
        ],
    ],
    [
        "libraries for a team whose name is too short for a repository",
        { "teams/fraud": undefined, "teams/vision": undefined, "teams/a": shortNamed },
        [
            "teams.a.features[0]: would need a repository of the team's name, which is too short for one (packages); a team's name of 2 characters or more; rename the team before its account is created, or remove the feature",
        ],
    ],
    [
        "more ranges of the room than an ACL takes",
        { "securityRoom/ranges": [40, 41, 42, 43, 44].map((part) => `192.168.${part}.0/24`) },
        [
            "securityRoom.ranges: are more than the entrance's network ACLs have room for (5 ranges); at most 4; join neighbouring ranges, up to a /24",
        ],
    ],
    [
        "AWS's own BGP number",
        { "dmz/entrance": { ...device, bgpAsn: 7224 } },
        [
            "dmz.entrance.bgpAsn: is AWS's own (7224); the number that the room's device has, such as a private one from 64513 to 65534; give the device a number of its own, or leave it out for static routes",
        ],
    ],
    [
        "the transit gateway's BGP number",
        { "dmz/entrance": { ...device, bgpAsn: 64512 } },
        [
            "dmz.entrance.bgpAsn: is the transit gateway's own (64512); the number that the room's device has, such as a private one from 64513 to 65534; give the device a number of its own, or leave it out for static routes",
        ],
    ],
    [
        "the transition's BGP number",
        { "dmz/entrance": { ...device, bgpAsn: 23456 } },
        [
            "dmz.entrance.bgpAsn: is reserved for the transition to longer numbers (23456); the number that the room's device has, such as a private one from 64513 to 65534; give the device a number of its own, or leave it out for static routes",
        ],
    ],
    [
        "no BGP number",
        { "dmz/entrance": { ...device, bgpAsn: 0 } },
        ["dmz.entrance.bgpAsn: is too small (0); 1 to 4294967294; raise it"],
    ],
    [
        "a BGP number that is too large",
        { "dmz/entrance": { ...device, bgpAsn: 4294967295 } },
        ["dmz.entrance.bgpAsn: is too large (4294967295); 1 to 4294967294; lower it"],
    ],
    [
        "a fraction as BGP number",
        { "dmz/entrance": { ...device, bgpAsn: 65010.5 } },
        ["dmz.entrance.bgpAsn: is not a whole number (65010.5); the device's BGP number; write a whole number"],
    ],
    [
        "a name for the room's device",
        { "dmz/entrance": { ...device, customerGatewayIp: "vpn.example.com" } },
        ["dmz.entrance.customerGatewayIp: is not in the right form (vpn.example.com); an IPv4 address; correct it"],
    ],
    [
        "a shared address of a carrier for the room's device",
        { "dmz/entrance": { ...device, customerGatewayIp: "100.64.1.1" } },
        [
            "dmz.entrance.customerGatewayIp: cannot be reached by AWS (100.64.1.1); the public address of the room's VPN device; write the address that the internet sees",
        ],
    ],
    [
        "a device without an address",
        { "dmz/entrance": { kind: "site-to-site-vpn" } },
        ["dmz.entrance.customerGatewayIp: is missing; an IPv4 address; add a text"],
    ],
    [
        "a line without its gateway",
        { "dmz/entrance": { kind: "direct-connect" } },
        ["dmz.entrance.gatewayId: is missing; a Direct Connect gateway's id; add a text"],
    ],
    [
        "a transit gateway for the line's gateway",
        { "dmz/entrance": { kind: "direct-connect", gatewayId: "tgw-0a1b2c3d4e5f60718" } },
        [
            "dmz.entrance.gatewayId: is not in the right form (tgw-0a1b2c3d4e5f60718); a Direct Connect gateway's id; correct it",
        ],
    ],
    [
        "no entrance at all",
        { "dmz/entrance": undefined },
        ["dmz.entrance: is missing; how the security room is connected; add a group of keys"],
    ],
    [
        "a terminals' range that is not written with its first address",
        { "dmz/entrance/clientRange": "10.79.65.0/22" },
        [
            "dmz.entrance.clientRange: is not in the right form (10.79.65.0/22); an IPv4 range such as 10.20.0.0/16, written with its first address; did you mean 10.79.64.0/22?",
        ],
    ],
    [
        "a terminals' range outside the environment",
        { "dmz/entrance/clientRange": "10.90.0.0/22" },
        [
            "dmz.entrance.clientRange: lies outside the environment's range (10.90.0.0/22); a range within 10.64.0.0/12; take a free range from there, or widen addressRange",
        ],
    ],
    [
        "a terminals' range over the entrance",
        { "dmz/entrance/clientRange": "10.79.32.0/22" },
        [
            "dmz.entrance.clientRange: overlaps dmz.entranceRange, which is 10.79.32.0/20 (10.79.32.0/22); each network's own range within 10.64.0.0/12; take a free range",
        ],
    ],
    [
        "terminals without a certificate of the endpoint",
        { "dmz/entrance/serverCertificateArn": undefined },
        ["dmz.entrance.serverCertificateArn: is missing; the ARN of an ACM certificate; add a text"],
    ],
    [
        "an IAM certificate for the endpoint",
        { "dmz/entrance/serverCertificateArn": "arn:aws:iam::100000000003:server-certificate/vpn" },
        [
            "dmz.entrance.serverCertificateArn: is not in the right form (arn:aws:iam::100000000003:server-certificate/vpn); the ARN of an ACM certificate; correct it",
        ],
    ],
    [
        "a certificate authority in another account",
        {
            "dmz/entrance/authentication/rootCertificateArn":
                "arn:aws:acm:ap-northeast-1:100000000001:certificate/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0",
        },
        [
            "dmz.entrance.authentication.rootCertificateArn: is not where the entrance is (arn:aws:acm:ap-northeast-1:100000000001:certificate/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0); account 100000000003, region ap-northeast-1; create or import it there, and write that ARN",
        ],
    ],
    [
        "authentication of no known kind",
        { "dmz/entrance/authentication": { kind: "password" } },
        [
            "dmz.entrance.authentication.kind: is not one of the known words (password); one of certificate, saml; choose one of them",
        ],
    ],
    [
        "people without a group",
        {
            "dmz/entrance/authentication": {
                kind: "saml",
                providerArn: "arn:aws:iam::100000000003:saml-provider/corp",
            },
        },
        [
            "dmz.entrance.authentication.group: is missing; the identity provider's group whose members may connect; add a text",
        ],
    ],
    [
        "an empty group",
        {
            "dmz/entrance/authentication": {
                kind: "saml",
                providerArn: "arn:aws:iam::100000000003:saml-provider/corp",
                group: "",
            },
        },
        ['dmz.entrance.authentication.group: is too short (""); at least 1 characters; write more'],
    ],
    [
        "an identity provider of another account",
        {
            "dmz/entrance/authentication": {
                kind: "saml",
                providerArn: "arn:aws:iam::100000000001:saml-provider/corp",
                group: "room",
            },
        },
        [
            "dmz.entrance.authentication.providerArn: is not where the entrance is (arn:aws:iam::100000000001:saml-provider/corp); account 100000000003; create or import it there, and write that ARN",
        ],
    ],
    [
        "a role as identity provider",
        {
            "dmz/entrance/authentication": {
                kind: "saml",
                providerArn: "arn:aws:iam::100000000003:role/corp",
                group: "room",
            },
        },
        [
            "dmz.entrance.authentication.providerArn: is not in the right form (arn:aws:iam::100000000003:role/corp); the ARN of an IAM SAML provider; correct it",
        ],
    ],
    [
        "shared endpoints without a range",
        { "dmz/endpoints": { kind: "shared" } },
        [
            "dmz.endpoints.range: is missing; an IPv4 range such as 10.20.0.0/16, written with its first address; add a text",
        ],
    ],
    [
        "shared endpoints in too small a network",
        { "dmz/endpoints": { kind: "shared", range: "10.79.48.0/26" } },
        [
            "dmz.endpoints.range: is too small for what lives there (10.79.48.0/26); /16 to /24; write a mask from /16 to /24",
        ],
    ],
    [
        "a subnet's id for the shared endpoints' network",
        { "dmz/endpoints": { kind: "shared", range: "10.79.48.0/20", vpcId: "subnet-0123456789abcdef0" } },
        [
            "dmz.endpoints.vpcId: is not in the right form (subnet-0123456789abcdef0); a VPC id such as vpc-0123456789abcdef0; correct it",
        ],
    ],
    [
        "a team's network recorded for the shared endpoints",
        { "dmz/endpoints": { kind: "shared", range: "10.79.48.0/20", vpcId: "vpc-0f1a2b3c4d5e6f701" } },
        [
            "teams.fraud.vpcId: is the same VPC as dmz.endpoints.vpcId (vpc-0f1a2b3c4d5e6f701); the VPC that was built for it; record the id that the update printed",
        ],
    ],
    [
        "a range for dedicated endpoints",
        { "dmz/endpoints": { kind: "dedicated", range: "10.79.48.0/20" } },
        ["dmz.endpoints.range: is not a known key; known are kind; remove it"],
    ],
    [
        "a firewall's network that is too small",
        { "dmz/inspectionRange": "10.79.0.0/26" },
        [
            "dmz.inspectionRange: is too small for what lives there (10.79.0.0/26); /16 to /25; write a mask from /16 to /25",
        ],
    ],
    [
        "an entrance that is too small",
        { "dmz/entranceRange": "10.79.32.0/25" },
        [
            "dmz.entranceRange: is too small for what lives there (10.79.32.0/25); /16 to /24; write a mask from /16 to /24",
        ],
    ],
    [
        "an egress network that is wider than AWS takes",
        { "dmz/egressRange": "10.72.0.0/14" },
        ["dmz.egressRange: is not in the right form (10.72.0.0/14); no wider than /16; list narrower ranges"],
    ],
    [
        "a DMZ network outside the environment",
        { "dmz/inspectionRange": "10.80.0.0/24" },
        [
            "dmz.inspectionRange: lies outside the environment's range (10.80.0.0/24); a range within 10.64.0.0/12; take a free range from there, or widen addressRange",
        ],
    ],
    [
        "a resolvable name that is AWS's",
        { "dmz/resolvable": ["s3.amazonaws.com"] },
        [
            "dmz.resolvable[0]: opens an AWS service for everybody's accounts, a way out for data (s3.amazonaws.com); AWS services only through the VPC endpoints that follow from the features; remove it and switch on the feature that needs the service",
        ],
    ],
    [
        "a resolvable name under which anyone can have one",
        { "dmz/resolvable": [".github.io"] },
        [
            "dmz.resolvable[0]: is a public suffix, under which anyone can have a name (.github.io); hosts of one known party; name the host, such as <name>.github.io",
        ],
    ],
    [
        "DNS over HTTPS as a resolvable name",
        { "dmz/resolvable": ["dns.google"] },
        [
            "dmz.resolvable[0]: reaches dns.google: DNS over HTTPS, which passes the resolver by (R30) (dns.google); hosts of one known party; fetch what the work needs once, through landing, or from the internal package and image sources",
        ],
    ],
    [
        "a resolvable name twice",
        { "dmz/resolvable": ["ntp.example.com", "ntp.example.com"] },
        ["dmz.resolvable[1]: repeats dmz.resolvable[0] (ntp.example.com); each name once; remove it"],
    ],
    [
        "a resolvable name that another covers",
        { "dmz/resolvable": [".example.com", "ntp.example.com"] },
        [
            "dmz.resolvable[1]: is covered by dmz.resolvable[0], which is .example.com (ntp.example.com); each name once, as narrow as the work allows; remove one of the two, better the wider one",
        ],
    ],
    [
        "an address among the resolvable names",
        { "dmz/resolvable": ["10.0.0.1"] },
        [
            "dmz.resolvable[0]: is not in the right form (10.0.0.1); a domain name in lower case such as api.example.com, or .example.com for its subdomains; name each host",
        ],
    ],
    [
        "a package source of no known name",
        { "dmz/packageSources": ["pip"] },
        [
            "dmz.packageSources[0]: is not one of the known words (pip); one of pypi, npmjs, maven-central, crates-io; did you mean pypi?",
        ],
    ],
    [
        "an image source that wants credentials",
        { "dmz/imageSources": ["docker-hub"] },
        [
            "dmz.imageSources[0]: is not one of the known words (docker-hub); one of ecr-public, kubernetes, quay; choose one of them",
        ],
    ],
    [
        "an image source twice",
        { "dmz/imageSources": ["quay", "quay"] },
        [
            "dmz.imageSources[1]: repeats dmz.imageSources[0] (quay); each word once; remove it, or write the one that was meant",
        ],
    ],
    [
        "mail in words",
        { "dmz/mail": "yes" },
        [
            "dmz.mail: is not true or false (yes); whether teams with the feature `mail` reach Amazon SES's SMTP endpoint; write true or false",
        ],
    ],
    [
        "an organization's id in capitals",
        { "organization/id": "O-K4RA3XAMPL" },
        [
            "organization.id: is not in the right form (O-K4RA3XAMPL); an organization id such as o-a1b2c3d4e5; correct it; capital letters may be the cause",
        ],
    ],
    [
        "a unit for the root",
        { "organization/rootId": "ou-k4ra-12345678" },
        ["organization.rootId: is not in the right form (ou-k4ra-12345678); a root's id such as r-a1b2; correct it"],
    ],
    [
        "an account id that YAML has read as a number",
        { "organization/networkAccountId": 100000000003 },
        ["organization.networkAccountId: is not a text (100000000003); twelve digits in quotes; put it in quotes"],
    ],
    [
        "an owner in words",
        { "organization/owner": "prod" },
        [
            "organization.owner: is not true or false (prod); whether this environment holds what exists once per organization: trail, delegated administrators, central root access, organization-wide detection; write true or false",
        ],
    ],
    [
        "a region of a name that AWS does not have",
        { "organization/otherRegions": ["us-west-9"] },
        [
            "organization.otherRegions[0]: is not a region that is known (us-west-9); regions beside ap-northeast-1: af-south-1, ap-east-1, ap-northeast-2, ap-northeast-3, ap-south-1, ap-southeast-1, ap-southeast-2, ca-central-1, eu-central-1, eu-north-1, eu-south-1, eu-west-1, eu-west-2, eu-west-3, il-central-1, me-south-1, sa-east-1, us-east-1, us-east-2, us-west-1, us-west-2; remove it, or write the one that was meant",
        ],
    ],
    [
        "another region twice",
        { "organization/otherRegions": ["us-east-1", "us-east-1"] },
        [
            "organization.otherRegions[1]: repeats organization.otherRegions[0] (us-east-1); each word once; remove it, or write the one that was meant",
        ],
    ],
    [
        "an unknown key of the DMZ",
        { "dmz/firewall": true },
        [
            "dmz.firewall: is not a known key; known are inspectionRange, egressRange, entranceRange, zoneNames, endpoints, entrance, resolvable, packageSources, imageSources, mail; remove it",
        ],
    ],
];

describe("what surrounds the teams", () => {
    refuses(table);
});
