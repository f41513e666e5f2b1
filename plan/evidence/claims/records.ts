import {
    eachHas,
    equal,
    inEnvironment,
    inEveryTeam,
    keyFor,
    leadsTo,
    like,
    oneOf,
    settings,
    within,
    type Claim,
} from "../claim";
import { parsed, valuesAt, type Inventory } from "../inventory";

const logGroup = "aws:cloudwatch/logGroup:LogGroup";
const flowLog = "aws:ec2/flowLog:FlowLog";

/** What happened is written down, whole, and kept. */
export const recordClaims: readonly Claim[] = [
    {
        name: "Packets of every network are recorded: all of them, each minute, with addresses, ports and what became of them",
        control: "audit-trail",
        flaws: [
            eachHas("aws:ec2/vpc:Vpc", flowLog, "vpcId", "id"),
            eachHas("aws:ec2transitgateway/transitGateway:TransitGateway", flowLog, "transitGatewayId", "id"),
            settings(flowLog, {
                maxAggregationInterval: 60,
                iamRoleArn: like(/^arn:aws:iam::\d{12}:role\/kura\/[\w-]+-flow-logs$/),
                logDestinationType: "cloud-watch-logs",
            }),
            leadsTo(flowLog, "logDestination", logGroup, "name"),
            settings(
                flowLog,
                {
                    trafficType: "ALL",
                    logFormat: like(
                        /(?=.*\$\{srcaddr\})(?=.*\$\{dstaddr\})(?=.*\$\{pkt-srcaddr\})(?=.*\$\{pkt-dstaddr\})(?=.*\$\{dstport\})(?=.*\$\{action\})/,
                    ),
                },
                /-(watch|logs)-flow$/,
            ),
        ],
    },
    {
        name: "Names that are looked up are recorded in every network",
        control: "audit-trail",
        flaws: [
            eachHas(
                "aws:ec2/vpc:Vpc",
                "aws:route53/resolverQueryLogConfigAssociation:ResolverQueryLogConfigAssociation",
                "resourceId",
                "id",
            ),
            leadsTo("aws:route53/resolverQueryLogConfig:ResolverQueryLogConfig", "destinationArn", logGroup, "name"),
        ],
    },
    {
        name: "Logs are kept for the configured time, and no update deletes a team's",
        control: "evidence-kept",
        flaws: [
            settings(logGroup, { retentionInDays: within(400, 3653) }),
            settings(logGroup, { deletionProtectionEnabled: true }, /-network-logs-|-records-|-intake-/),
            inEveryTeam(logGroup, 1, /-logs-dns-/),
            inEveryTeam(logGroup, 1, /-logs-flow-/),
            inEveryTeam(logGroup, 1, /-records-denied-calls$/),
            inEveryTeam(logGroup, 1, /-records-sign-ins$/),
            inEveryTeam(logGroup, 1, /-records-sessions$/),
            inEveryTeam(logGroup, 1, /-intake-log$/),
            inEveryTeam(logGroup, 3, /-records-sagemaker-/),
            ...["dmz-dns", "dmz-flow", "firewall-alert", "firewall-flow", "firewall-tls"].map((name) =>
                inEnvironment(logGroup, 1, new RegExp(`-logs-${name}$`)),
            ),
            inEnvironment(logGroup, 1, /-room-log-group$/),
        ],
    },
    {
        name: "Shell sessions are recorded whole, in a log and in a bucket, encrypted, and end by themselves",
        control: "recorded-sessions",
        flaws: [inEveryTeam("aws:ssm/document:Document", 1, /-session-preferences$/), sessions],
    },
    {
        name: "AWS Config records every resource of every account without a pause",
        control: "audit-trail",
        flaws: [
            inEveryTeam("aws:cfg/recorder:Recorder"),
            inEveryTeam("aws:cfg/deliveryChannel:DeliveryChannel"),
            inEveryTeam("aws:cfg/recorderStatus:RecorderStatus"),
            inEveryTeam("aws:iam/serviceLinkedRole:ServiceLinkedRole"),
            ...["recorder:Recorder", "deliveryChannel:DeliveryChannel", "recorderStatus:RecorderStatus"].map((type) =>
                inEnvironment(`aws:cfg/${type}`, ({ teams }) => teams.length + 2),
            ),
            inEnvironment("aws:iam/serviceLinkedRole:ServiceLinkedRole", ({ teams }) => teams.length + 2),
            settings("aws:cfg/recorder:Recorder", {
                "recordingGroup.allSupported": true,
                "recordingGroup.includeGlobalResourceTypes": true,
                "recordingMode.recordingFrequency": "CONTINUOUS",
                roleArn: like(/:role\/aws-service-role\/config\.amazonaws\.com\/AWSServiceRoleForConfig$/),
            }),
            settings("aws:cfg/deliveryChannel:DeliveryChannel", {
                s3BucketName: like(/-archive-config-\d{12}$/),
                "snapshotDeliveryProperties.deliveryFrequency": oneOf("TwentyFour_Hours", "Twelve_Hours", "Six_Hours"),
            }),
            settings("aws:cfg/recorderStatus:RecorderStatus", { isEnabled: true }),
        ],
    },
    {
        name: "The firewall records alerts, flows and TLS, each in its own log",
        control: "filtered-egress",
        flaws: [
            inEnvironment("aws:networkfirewall/loggingConfiguration:LoggingConfiguration", 1),
            leadsTo(
                "aws:networkfirewall/loggingConfiguration:LoggingConfiguration",
                "firewallArn",
                "aws:networkfirewall/firewall:Firewall",
                "name",
            ),
            leadsTo(
                "aws:networkfirewall/loggingConfiguration:LoggingConfiguration",
                "loggingConfiguration.logDestinationConfigs.logDestination.logGroup",
                logGroup,
                "name",
            ),
            firewallLogs,
        ],
    },
];

function sessions(inventory: Inventory): readonly string[] {
    return inventory.of("aws:ssm/document:Document").flatMap((document) => {
        const preferences = parsed(document.inputs["content"]);
        const inputs = new Map(
            Object.entries({
                sessionType: equal("Standard_Stream"),
                "inputs.s3BucketName": like(/-records-\d{12}$/),
                "inputs.s3KeyPrefix": equal("sessions"),
                "inputs.s3EncryptionEnabled": equal(true),
                "inputs.cloudWatchLogGroupName": like(/\/sessions$/),
                "inputs.cloudWatchEncryptionEnabled": equal(true),
                "inputs.cloudWatchStreamingEnabled": equal(true),
                "inputs.kmsKeyId": keyFor("-logs"),
                "inputs.runAsEnabled": equal(false),
                "inputs.idleSessionTimeout": within(1, 15),
                "inputs.maxSessionDuration": within(1, 480),
                "inputs.shellProfile.linux": like(/umask 077/),
            }),
        );
        return [...inputs].flatMap(([path, expected]) => {
            const [value] = valuesAt(preferences, path);
            return expected.test(value, document, inventory)
                ? []
                : [`${document.name}: ${path} is ${String(value)}; must be ${expected.said}`];
        });
    });
}

function firewallLogs(inventory: Inventory): readonly string[] {
    return inventory.of("aws:networkfirewall/loggingConfiguration:LoggingConfiguration").flatMap(({ name, inputs }) => {
        const kinds = valuesAt(inputs, "loggingConfiguration.logDestinationConfigs.logType");
        const places = new Set(valuesAt(inputs, "loggingConfiguration.logDestinationConfigs.logDestination.logGroup"));
        return ["ALERT", "FLOW", "TLS"].every((kind) => kinds.includes(kind)) && places.size === 3
            ? []
            : [`${name}: records ${kinds.join(", ")} in ${places.size} logs`];
    });
}
