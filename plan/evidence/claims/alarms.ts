import type { RenderedResource } from "../../engine/rendering";
import { eachHas, inEveryTeam, leadsTo, like, oneOf, settings, within, type Claim } from "../claim";
import { matches, type Event } from "../events/pattern";
import { samplesFor, type Sample } from "../events/samples";
import { parsed, valuesAt, type Inventory, type TeamAccount } from "../inventory";

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
            (inventory) => inventory.teams.flatMap((team) => deaf(inventory, team)),
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

function deaf(inventory: Inventory, team: TeamAccount): readonly string[] {
    const prefix = `kura-${inventory.config.environment}-${team.name}`;
    const bucket = (purpose: string) => `${prefix}-${purpose}-${team.account}`;
    const rules = inventory.of(rule, team.account).filter(isOn);
    const here = rules.filter(({ inputs }) => inputs["region"] === undefined);
    const there = rules.filter(
        ({ inputs }) => inputs["region"] === "us-east-1" && leads(inventory, inputs, /:event-bus\/default$/),
    );
    const samples = samplesFor(team, bucket("outbox"), bucket("landing"));
    return samples.flatMap((sample) => {
        const event = placed(sample.event, { region: inventory.config.region, machine: `${prefix}-intake` });
        const told = here.some(
            (each) => isAbout(each, event) && leads(inventory, each.inputs, destinations[sample.told]),
        );
        const sentOn = sample.global !== true || there.some((each) => isAbout(each, event));
        return told && sentOn
            ? []
            : [
                  `${team.name}: ${sample.what}, and ${told ? "it is not sent on from us-east-1" : "no rule tells anybody"}`,
              ];
    });
}

const destinations: Readonly<Record<Sample["told"], RegExp>> = {
    topic: /:sns:[^:]+:\d+:kura-[\w-]+-alarms$/,
    "denied-calls": /:log-group:[^:]+\/denied-calls$/,
    "sign-ins": /:log-group:[^:]+\/sign-ins$/,
    machine: /:stateMachine:kura-[\w-]+-intake$/,
};

function isOn({ inputs }: RenderedResource): boolean {
    return inputs["state"] === undefined || /^ENABLED/.test(String(inputs["state"]));
}

/** EventBridge leaves calls that only read to the rules that ask for them. */
function isAbout({ inputs }: RenderedResource, event: Event): boolean {
    const reads =
        valuesAt(event, "detail.readOnly").includes(true) && /via CloudTrail$/.test(String(event["detail-type"]));
    const data = valuesAt(event, "detail.eventName").includes("GetObject");
    const asked = !reads || data || inputs["state"] === "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS";
    return asked && matches(patternOf(String(inputs["eventPattern"])), event);
}

const patterns = new Map<string, unknown>();

function patternOf(text: string): unknown {
    const pattern = patterns.get(text) ?? parsed(text);
    patterns.set(text, pattern);
    return pattern;
}

function leads(inventory: Inventory, { name, region }: RenderedResource["inputs"], where: RegExp): boolean {
    return inventory
        .of(target)
        .some(
            ({ inputs }) => inputs["rule"] === name && inputs["region"] === region && where.test(String(inputs["arn"])),
        );
}

function placed(event: Event, names: Readonly<Record<string, string>>): Event {
    const text = Object.entries(names).reduce(
        (all, [key, name]) => all.replaceAll(`{${key}}`, name),
        JSON.stringify(event),
    );
    const copy: unknown = parsed(text);
    return typeof copy === "object" && copy !== null ? Object.fromEntries(Object.entries(copy)) : event;
}
