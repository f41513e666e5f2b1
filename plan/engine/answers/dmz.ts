import { filled, type AnswerTable, type Question } from "./answer";

const firewall = (kind: string) => `arn:aws:network-firewall:{region}:{account}:${kind}/{name}`;

/** Network Firewall, sharing by RAM, and what the transit gateway knows of other accounts' attachments. */
export const dmz: AnswerTable = {
    "aws:networkfirewall/ruleGroup:RuleGroup": {
        id: firewall("stateful-rulegroup"),
        arn: firewall("stateful-rulegroup"),
        updateToken: "{uuid}",
    },
    "aws:networkfirewall/firewallPolicy:FirewallPolicy": {
        id: firewall("firewall-policy"),
        arn: firewall("firewall-policy"),
        updateToken: "{uuid}",
    },
    "aws:networkfirewall/firewall:Firewall": {
        id: firewall("firewall"),
        arn: firewall("firewall"),
        updateToken: "{uuid}",
        firewallStatuses,
    },
    "aws:networkfirewall/loggingConfiguration:LoggingConfiguration": { id: "{firewallArn}" },
    "aws:ram/resourceShare:ResourceShare": {
        id: "arn:aws:ram:{region}:{account}:resource-share/{uuid}",
        arn: "{id}",
    },
    "aws:ram/resourceAssociation:ResourceAssociation": { id: "{resourceShareArn},{resourceArn}" },
    "aws:ram/principalAssociation:PrincipalAssociation": { id: "{resourceShareArn},{principal}" },
    "aws:ec2transitgateway/vpcAttachmentAccepter:VpcAttachmentAccepter": {
        id: "{transitGatewayAttachmentId}",
        vpcId: "vpc-{hex17}",
    },
    "aws:ec2transitgateway/route:Route": { id: "{transitGatewayRouteTableId}_{destinationCidrBlock}" },
};

/** One endpoint in each subnet. Zones go by names that only the account knows, so there are none here. */
function firewallStatuses(question: Question): readonly unknown[] {
    const { subnetMappings } = question.inputs;
    const subnets: readonly unknown[] = Array.isArray(subnetMappings) ? subnetMappings : [];
    return [
        {
            syncStates: subnets.map((mapping, index) => ({
                attachments: [
                    {
                        endpointId: filled("vpce-{hex17}", question, `endpoint-${index}`),
                        subnetId: Object.entries(mapping ?? {}).find(([key]) => key === "subnetId")?.[1],
                    },
                ],
            })),
        },
    ];
}
