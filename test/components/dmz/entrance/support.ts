import { output } from "@pulumi/pulumi";
import { Entrance } from "../../../../components/dmz/entrance/entrance";
import type { DmzOutputs } from "../../../../components/dmz/dmz";
import type { EnvironmentConfig } from "../../../../components/config/schema";
import type { TeamConfig } from "../../../../components/config/team-schema";
import type { FoundationContext } from "../../../../components/foundation-context";
import { sampleFoundation } from "../../../support/contexts";
import { deploy, type Created, type Deployed } from "../../../support/deploy";

export type Access = EnvironmentConfig["dmz"]["entrance"];

const certificate = "arn:aws:acm:ap-northeast-1:100000000003:certificate/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0";

export const clientVpn = {
    kind: "client-vpn",
    clientRange: "10.79.64.0/22",
    serverCertificateArn: certificate,
    authentication: { kind: "certificate", rootCertificateArn: certificate },
} satisfies Access;
export const saml = {
    ...clientVpn,
    authentication: {
        kind: "saml",
        providerArn: "arn:aws:iam::100000000003:saml-provider/corp",
        group: "security-room",
    },
} satisfies Access;
export const device = { kind: "site-to-site-vpn", customerGatewayIp: "203.0.113.17" } satisfies Access;
export const line = {
    kind: "direct-connect",
    gatewayId: "0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0",
} satisfies Access;

/** What the rest of the DMZ hands to the entrance and the shared endpoints. */
export function dmzOutputs(): Pick<
    DmzOutputs,
    "transitGatewayId" | "routeTableIds" | "logs" | "dmzDnsRuleGroupId" | "keyArns"
> {
    const key = output("arn:aws:kms:ap-northeast-1:100000000003:key/11111111-2222-3333-4444-555555555555");
    return {
        transitGatewayId: output("tgw-0a1b2c3d4e5f60718"),
        routeTableIds: {
            secure: output("table-secure"),
            inspection: output("table-inspection"),
            egress: output("table-egress"),
            entrance: output("table-entrance"),
            sealed: output("table-sealed"),
            endpoints: output("table-endpoints"),
        },
        logs: {
            flowLogGroupArn: output("arn:aws:logs:ap-northeast-1:100000000003:log-group:/kura/test/dmz-flow"),
            flowLogRoleArn: output("arn:aws:iam::100000000003:role/kura/kura-test-dmz-flow-logs"),
            queryLogConfigId: output("rqlc-0123456789abcdef"),
        },
        dmzDnsRuleGroupId: output("rslvr-frg-0123456789abcdef0"),
        keyArns: { firewall: key, "network-logs": key },
    };
}

export function foundation(entrance: Access, team: Partial<TeamConfig> = {}): FoundationContext {
    return sampleFoundation(team, { dmz: { entrance } });
}

/** The entrance `e`. */
export async function entrance(access: Access, team: Partial<TeamConfig> = {}): Promise<Deployed<Entrance>> {
    return deploy(() => new Entrance("e", { context: foundation(access, team), dmz: dmzOutputs() }));
}

/** The rules of one security group. */
export function rulesOf(created: Created, direction: "Ingress" | "Egress", group: string) {
    const { id } = created.byName(group);
    return created
        .ofType(`aws:vpc/securityGroup${direction}Rule:SecurityGroup${direction}Rule`)
        .filter(({ inputs }) => inputs["securityGroupId"] === id)
        .map(({ inputs }) => inputs);
}
