import { z } from "zod";
import { awsAccountId, cidr, cidrNoWiderThan, domainName, vpcId } from "./values";

/** The AWS organization. It exists already and is adopted, never created. */
export const organization = z
    .strictObject({
        id: z
            .string()
            .regex(/^o-[a-z0-9]{10,32}$/, "an organization id such as o-a1b2c3d4e5")
            .describe("The organization's id."),
        rootId: z
            .string()
            .regex(/^r-[a-z0-9]{4,32}$/, "a root's id such as r-a1b2")
            .describe("The id of the organization's root; the environment's organizational units are made below it."),
        managementAccountId: awsAccountId.describe("The management account."),
        auditAccountId: awsAccountId.describe("The account that keeps trails and findings."),
        networkAccountId: awsAccountId.describe("The account that holds the DMZ."),
        owner: z
            .boolean()
            .default(false)
            .describe(
                "Whether this environment holds what exists once per organization: trail, delegated administrators, central root " +
                    "access, organization-wide detection. Exactly one environment of an organization says true.",
            ),
        otherRegions: z
            .array(z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, "an AWS region such as us-east-1"))
            .default([])
            .describe("Regions beside the environment's own that its accounts may use. Global services always work."),
    })
    .describe("The AWS organization, which exists already.");

const clientVpn = z
    .strictObject({
        kind: z.literal("client-vpn").describe("Terminals connect one by one."),
        clientRange: cidr.describe("Addresses given to the terminals, /22 to /12; cannot be changed later."),
        serverCertificateArn: z
            .string()
            .regex(/^arn:aws:acm:[a-z0-9-]+:\d{12}:certificate\/[0-9a-f-]{36}$/, "the ARN of an ACM certificate")
            .describe("The endpoint's certificate in ACM of the network account."),
        authentication: z
            .discriminatedUnion("kind", [
                z.strictObject({
                    kind: z.literal("certificate").describe("The terminal's own certificate."),
                    rootCertificateArn: z
                        .string()
                        .regex(
                            /^arn:aws:acm:[a-z0-9-]+:\d{12}:certificate\/[0-9a-f-]{36}$/,
                            "the ARN of an ACM certificate",
                        )
                        .describe("The certificate authority that signs the terminals' certificates, in ACM."),
                }),
                z.strictObject({
                    kind: z.literal("saml").describe("The person, through the identity provider."),
                    providerArn: z
                        .string()
                        .regex(/^arn:aws:iam::\d{12}:saml-provider\/[\w+=,.@-]+$/, "the ARN of an IAM SAML provider")
                        .describe("The SAML provider in IAM of the network account."),
                    group: z
                        .string()
                        .min(1)
                        .max(128)
                        .describe("The identity provider's group whose members may connect."),
                }),
            ])
            .describe("How a terminal proves who it is: its own certificate, or the person through SAML."),
    })
    .describe("Terminals connect one by one with AWS Client VPN.");

const siteToSite = z
    .strictObject({
        kind: z.literal("site-to-site-vpn").describe("The room's device connects."),
        customerGatewayIp: z.ipv4("an IPv4 address").describe("The public address of the room's VPN device."),
        bgpAsn: z
            .number()
            .int()
            .min(1)
            .max(4_294_967_294)
            .optional()
            .describe("The device's BGP number. Omitted: static routes to the room's ranges."),
    })
    .describe("The room's own VPN device, two tunnels. Keeps the terminals' addresses visible.");

const directConnect = z
    .strictObject({
        kind: z.literal("direct-connect").describe("A dedicated line connects."),
        gatewayId: z
            .string()
            .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, "a Direct Connect gateway's id")
            .describe("The Direct Connect gateway, which exists already."),
    })
    .describe("A dedicated line.");

/** The DMZ: the one way out and the one way in. */
export const dmz = z
    .strictObject({
        inspectionRange: cidrNoWiderThan(16).describe("The VPC of Network Firewall, /16 to /25."),
        egressRange: cidrNoWiderThan(16).describe("The VPC of the NAT gateways, /16 to /24."),
        entranceRange: cidrNoWiderThan(16).describe("The VPC through which the security room enters, /16 to /24."),
        zoneNames: z
            .array(
                z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d[a-z]$/, "an availability zone's name such as ap-northeast-1a"),
            )
            .min(2)
            .max(3)
            .describe(
                "What the network account calls the environment's zones, in their order (EC2 console, Zones): the VPC of the NAT gateways " +
                    "takes names, not ids. Another name replaces the subnets of that zone.",
            ),
        endpoints: z
            .discriminatedUnion("kind", [
                z.strictObject({ kind: z.literal("dedicated").describe("Each team has its own endpoints.") }),
                z.strictObject({
                    kind: z.literal("shared").describe("One set of endpoints serves all teams."),
                    range: cidrNoWiderThan(16).describe("The VPC of the shared endpoints, /16 to /24."),
                    vpcId: vpcId
                        .optional()
                        .describe(
                            "That VPC, recorded after the DMZ is built. Omitted: code in the zone calls no service.",
                        ),
                }),
            ])
            .default({ kind: "dedicated" })
            .describe(
                "`dedicated`: each team its own interface endpoints, tightest and dearest. `shared`: one set for all teams behind the transit " +
                    "gateway; endpoint policies then tell teams apart by account.",
            ),
        entrance: z
            .discriminatedUnion("kind", [clientVpn, siteToSite, directConnect])
            .describe("How the security room is connected."),
        resolvable: z
            .array(domainName)
            .default([])
            .describe("Names that DNS answers beside AWS's own and the teams' allow-lists."),
        packageSources: z
            .array(z.enum(["pypi", "npmjs", "maven-central", "crates-io"]))
            .default(["pypi"])
            .describe("Public sources that CodeArtifact may fetch libraries from."),
        imageSources: z
            .array(z.enum(["ecr-public", "kubernetes", "quay"]))
            .default(["ecr-public"])
            .describe("Public registries that ECR may fetch images from."),
        mail: z
            .boolean()
            .default(false)
            .describe(
                "Whether teams with the feature `mail` reach Amazon SES's SMTP endpoint. It takes no endpoint policy, so any " +
                    "SMTP credentials work there: mail is a way out that only the team's own care guards.",
            ),
    })
    .describe("The DMZ in the network account (R20 to R23, R30).");
