import { eachHas, inEveryTeam, leadsTo, like, oneOf, settings, within, type Claim } from "../claim";
import { unheard } from "../events/unheard";
import { valuesAt, type Inventory } from "../inventory";

const rule = "aws:cloudwatch/eventRule:EventRule";
const target = "aws:cloudwatch/eventTarget:EventTarget";
const alarm = "aws:cloudwatch/metricAlarm:MetricAlarm";
const filter = "aws:cloudwatch/logMetricFilter:LogMetricFilter";
const topic = "aws:sns/topic:Topic";

/** Whoever should hear of something does. */
export const alarmClaims: readonly Claim[] = [
    {
        name: "What undoes a control or takes data out is told to a person, by a rule that is on",
        control: "detection",
        flaws: [
            (inventory) => inventory.teams.flatMap((team) => unheard(inventory, team)),
            settings(rule, { state: like(/^ENABLED/) }, /-(root-use|denied-calls)$/),
            eachHas(rule, target, "rule", "name"),
            leadsTo(target, "rule", rule, "name"),
            settings(
                target,
                { "inputTransformer.inputTemplate": like(/<aws\.events\.event\.json>/) },
                /-records-watch-(?!global|denied-calls|sign-ins)/,
            ),
            settings(
                target,
                { roleArn: like(/:role\/kura\/kura-[\w-]+-alarms$/) },
                /-records-watch-(?!denied-calls|sign-ins)/,
            ),
            settings(target, { roleArn: like(/:role\/kura\/kura-[\w-]+-intake$/) }, /-intake-clean-target$/),
        ],
    },
    {
        name: "Every alarm reaches a topic to which the security contact listens",
        control: "detection",
        flaws: [
            inEveryTeam(topic),
            settings("aws:sns/topicSubscription:TopicSubscription", { protocol: "email" }),
            (inventory) =>
                inventory
                    .of(topic)
                    .filter(({ outputs, account }) => !heard(inventory, account, outputs["arn"]))
                    .map(({ name }) => `${name}: nobody listens`),
            leadsTo("aws:sns/topicSubscription:TopicSubscription", "topic", topic, "name"),
            leadsTo(alarm, "alarmActions", topic, "name"),
            settings(topic, { signatureVersion: 2 }),
        ],
    },
    {
        name: "Refused calls, refused packets, unusual traffic and copies that do not start are counted and raise an alarm",
        control: "detection",
        flaws: [
            inEveryTeam(alarm, 1, /-egress-refused$/),
            inEveryTeam(alarm, 1, /-egress-unusual$/),
            inEveryTeam(alarm, 1, /-many-denials$/),
            inEveryTeam(alarm, 1, /-not-started$/),
            inEveryTeam(filter, 1, /-refused-egress$/),
            inEveryTeam(filter, 1, /-outward-bytes$/),
            inEveryTeam(filter, 1, /-denials$/),
            settings(alarm, { evaluationPeriods: within(1, 3), treatMissingData: oneOf("notBreaching", "ignore") }),
            settings(
                alarm,
                { comparisonOperator: "GreaterThanThreshold", threshold: within(10, 1000) },
                /-(egress-refused|many-denials)$/,
            ),
            settings(
                alarm,
                {
                    comparisonOperator: "GreaterThanThreshold",
                    threshold: 0,
                    "dimensions.RuleName": like(/-intake-clean$/),
                },
                /-intake-not-started$/,
            ),
            settings(
                alarm,
                {
                    comparisonOperator: "GreaterThanUpperThreshold",
                    thresholdMetricId: "usual",
                    "metricQueries.0.metric.metricName": "outward-bytes",
                    "metricQueries.1.expression": like(/^ANOMALY_DETECTION_BAND\(outward, [123]\)$/),
                },
                /-egress-unusual$/,
            ),
            leadsTo(filter, "logGroupName", "aws:cloudwatch/logGroup:LogGroup", "name"),
            settings(
                filter,
                {
                    "metricTransformation.value": "$bytes",
                    pattern: like(/flow_direction=egress.*action=ACCEPT/),
                    logGroupName: like(/\/flow$/),
                },
                /-outward-bytes$/,
            ),
            settings(
                filter,
                {
                    "metricTransformation.value": "1",
                    pattern: like(/flow_direction=egress.*action=REJECT/),
                    logGroupName: like(/\/flow$/),
                },
                /-refused-egress$/,
            ),
            settings(
                filter,
                { "metricTransformation.value": "1", pattern: "", logGroupName: like(/\/denied-calls$/) },
                /-denials$/,
            ),
            settings(filter, { "metricTransformation.defaultValue": "0" }),
            counted,
        ],
    },
];

function heard(inventory: Inventory, account: string | undefined, arn: unknown): boolean {
    return inventory
        .of("aws:sns/topicSubscription:TopicSubscription", account)
        .some(({ inputs }) => inputs["topic"] === arn && inputs["endpoint"] === inventory.config.securityContact);
}

/** An alarm on a metric that nothing counts never rings. */
function counted(inventory: Inventory): readonly string[] {
    const metrics = new Set(
        inventory.of(filter).map(({ account, inputs }) => {
            const [name, namespace] = ["name", "namespace"].map((key) =>
                String(valuesAt(inputs, `metricTransformation.${key}`)[0]),
            );
            return `${account ?? ""} ${namespace ?? ""} ${name ?? ""}`;
        }),
    );
    return inventory
        .of(alarm)
        .filter(({ inputs }) => String(inputs["namespace"]).startsWith("Kura/"))
        .filter(
            ({ account, inputs }) =>
                !metrics.has(`${account ?? ""} ${String(inputs["namespace"])} ${String(inputs["metricName"])}`),
        )
        .map(({ name }) => `${name}: nothing counts what it watches`);
}
