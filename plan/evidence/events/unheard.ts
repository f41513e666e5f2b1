import type { RenderedResource } from "../../engine/rendering";
import { parsed, valuesAt, type Inventory, type TeamAccount } from "../inventory";
import { matches, type Event } from "./pattern";
import { samplesFor, type Sample } from "./samples";

const rule = "aws:cloudwatch/eventRule:EventRule";
const target = "aws:cloudwatch/eventTarget:EventTarget";

/** What happens in a team's account and no rule that is on tells to whoever should hear of it. */
export function unheard(inventory: Inventory, team: TeamAccount): readonly string[] {
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
