import assert from "node:assert/strict";
import { roomLogDelivery } from "../../../../components/dmz/entrance/room-log";
import { sample } from "../../../support/contexts";
import type { Created } from "../../../support/deploy";
import { checkWords, decide } from "../../../../plan/access/decide";
import { clientVpn, device, entrance, foundation, line, rulesOf, saml } from "./support";

const endpoint = "aws:ec2clientvpn/endpoint:Endpoint";
const authorization = "aws:ec2clientvpn/authorizationRule:AuthorizationRule";
const tunnels = "aws:ec2/vpnConnection:VpnConnection";
const lineType = "aws:directconnect/gatewayAssociation:GatewayAssociation";

describe("RoomConnection", () => {
    it("there is one connection, of the kind that the configuration names", async () => {
        for (const [access, type] of [
            [clientVpn, endpoint],
            [saml, endpoint],
            [device, tunnels],
            [line, lineType],
        ] as const) {
            const { created } = await entrance(access);
            const made = [endpoint, tunnels, lineType].flatMap((kind) => created.ofType(kind));
            assert.deepEqual(
                made.map((resource) => resource.type),
                [type],
            );
        }
    });

    it("a dedicated line hears of the entrance and of teams with hosts, and of no other range", async () => {
        const heard = async (team = {}) => (await entrance(line, team)).created.one(lineType).inputs["allowedPrefixes"];
        assert.deepEqual(await heard(), ["10.79.32.0/20", "10.64.0.0/20"]);
        assert.deepEqual(await heard({ features: ["training"] }), ["10.79.32.0/20"]);
    });
});

describe("ClientVpn", () => {
    let created: Created;
    before(async () => {
        ({ created } = await entrance(clientVpn));
    });

    it("while a terminal is connected, all its traffic goes into the entrance and nothing past it", () => {
        const { inputs } = created.one(endpoint);
        assert.equal(inputs["splitTunnel"], false);
        assert.deepEqual(inputs["clientRouteEnforcementOptions"], { enforced: true });
        const subnets = created
            .ofType("aws:ec2/subnet:Subnet")
            .filter(({ name }) => name.startsWith("e-terminals-"))
            .map(({ id }) => id);
        const associated = created.ofType("aws:ec2clientvpn/networkAssociation:NetworkAssociation");
        assert.deepEqual(
            associated.map(({ inputs: { subnetId } }) => subnetId),
            subnets,
        );
        const targets = created.ofType(authorization).map(({ inputs: { targetNetworkCidr } }) => targetNetworkCidr);
        assert.deepEqual(targets, ["10.79.34.0/27", "10.79.38.0/27"]);
    });

    it("a terminal reaches the endpoints on 443 and the resolver on 53, and nothing else", () => {
        const rules = rulesOf(created, "Egress", "e-room-vpn-group").map((rule) => [
            rule["ipProtocol"],
            rule["fromPort"],
            rule["toPort"],
            rule["referencedSecurityGroupId"] ?? rule["cidrIpv4"],
        ]);
        const resolver = created.byName("e-resolver-access-group").id;
        assert.deepEqual(
            rules.map(String).sort(),
            [
                ["tcp", 443, 443, created.byName("e-to-access-group").id],
                ["tcp", 53, 53, resolver],
                ["udp", 53, 53, resolver],
            ]
                .map(String)
                .sort(),
        );
        assert.deepEqual(rulesOf(created, "Ingress", "e-room-vpn-group"), []);
    });

    it("only those whom the certificate authority or the group names may connect, and a session ends after eight hours", async () => {
        const { inputs } = created.one(endpoint);
        const root = clientVpn.authentication.rootCertificateArn;
        assert.deepEqual(inputs["authenticationOptions"], [
            { type: "certificate-authentication", rootCertificateChainArn: root },
        ]);
        assert.equal(inputs["sessionTimeoutHours"], 8);
        assert.equal(inputs["disconnectOnSessionTimeout"], true);
        assert.equal(inputs["selfServicePortal"], "disabled");
        const { created: people } = await entrance(saml);
        assert.deepEqual(people.one(endpoint).inputs["authenticationOptions"], [
            { type: "federated-authentication", samlProviderArn: saml.authentication.providerArn },
        ]);
        for (const { inputs: rule } of people.ofType(authorization)) {
            assert.equal(rule["accessGroupId"], "security-room");
            assert.equal(rule["authorizeAllGroups"], undefined);
        }
    });

    it("every connection is logged, refused ones too", () => {
        const options = created.one(endpoint).inputs["connectionLogOptions"];
        assert.deepEqual(options, { enabled: true, cloudwatchLogGroup: "/kura/test/room" });
    });

    it("resolves names by the entrance's resolver", async () => {
        const { created: again } = await entrance(clientVpn);
        assert.deepEqual(again.one(endpoint).inputs["dnsServers"], ["10.255.0.53", "10.255.1.53"]);
    });
});

describe("SiteToSiteVpn", () => {
    let created: Created;
    before(async () => {
        ({ created } = await entrance(device));
    });

    it("both tunnels speak IKEv2 with AES-256 in GCM and elliptic curves, and nothing weaker", () => {
        const { inputs } = created.one(tunnels);
        for (const tunnel of ["tunnel1", "tunnel2"]) {
            assert.deepEqual(inputs[`${tunnel}IkeVersions`], ["ikev2"]);
            for (const phase of ["Phase1", "Phase2"]) {
                assert.deepEqual(inputs[`${tunnel}${phase}EncryptionAlgorithms`], ["AES256-GCM-16"]);
                assert.deepEqual(inputs[`${tunnel}${phase}IntegrityAlgorithms`], ["SHA2-384", "SHA2-512"]);
                assert.deepEqual(inputs[`${tunnel}${phase}DhGroupNumbers`], [19, 20, 21]);
            }
        }
    });

    it("every negotiation is logged", () => {
        const group = created.byName("e-room-log-group").outputs["arn"];
        for (const tunnel of ["tunnel1", "tunnel2"]) {
            assert.deepEqual(created.one(tunnels).inputs[`${tunnel}LogOptions`], {
                cloudwatchLogOptions: { logEnabled: true, logGroupArn: group, logOutputFormat: "json" },
            });
        }
    });

    it("the tunnels' shared keys are kept in Secrets Manager", () => {
        assert.equal(created.one(tunnels).inputs["presharedKeyStorage"], "SecretsManager");
    });

    it("ends at the transit gateway, with static routes unless the device speaks BGP", async () => {
        const { inputs } = created.one(tunnels);
        assert.equal(inputs["transitGatewayId"], "tgw-0a1b2c3d4e5f60718");
        assert.equal(inputs["staticRoutesOnly"], true);
        const { created: dynamic } = await entrance({ ...device, bgpAsn: 4_200_000_000 });
        assert.equal(dynamic.one(tunnels).inputs["staticRoutesOnly"], false);
        const gateway = dynamic.one("aws:ec2/customerGateway:CustomerGateway").inputs;
        assert.deepEqual([gateway["bgpAsn"], gateway["bgpAsnExtended"]], [undefined, "4200000000"]);
    });

    it("believes no route that the device announces", async () => {
        const { created: dynamic } = await entrance({ ...device, bgpAsn: 65_010 });
        assert.deepEqual(dynamic.ofType("aws:ec2transitgateway/routeTablePropagation:RouteTablePropagation"), []);
    });
});

describe("RoomLog", () => {
    it("the log is encrypted with the logs key, kept for 400 days and not deleted by an update", async () => {
        const group = (await entrance(device)).created.byName("e-room-log-group");
        assert.equal(group.inputs["name"], "/kura/test/room");
        assert.match(String(group.inputs["kmsKeyId"]), /^arn:aws:kms:/);
        assert.equal(group.inputs["retentionInDays"], 400);
        assert.equal(group.protect, true);
    });

    it("connections of other accounts are not delivered here", async () => {
        const document = roomLogDelivery(foundation(device));
        await checkWords(document);
        const deliver = async (account: string) =>
            (
                await decide({
                    principal: "delivery.logs.amazonaws.com",
                    action: "logs:PutLogEvents",
                    resource: `arn:aws:logs:ap-northeast-1:${sample.networkAccount}:log-group:/kura/test/room:log-stream:x`,
                    resourcePolicy: document,
                    context: {
                        "aws:SourceAccount": account,
                        "aws:SourceArn": `arn:aws:logs:ap-northeast-1:${account}:x`,
                    },
                })
            ).allowed;
        assert.equal(await deliver(sample.networkAccount), true);
        assert.equal(await deliver("999999999999"), false);
    });
});
