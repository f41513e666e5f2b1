import type { RenderedResource } from "../../engine/rendering";
import { inEveryTeam, type Claim, type Flaws } from "../claim";
import { parsed, valuesAt, type Inventory } from "../inventory";

const logGroup = "aws:cloudwatch/logGroup:LogGroup";

/** The doors of a network know the callers and the owners, not the calls; experiments have no calls to tell apart. */
const wholeServices = /^Own(People|Callers)(On(OwnResources|OwnTables))?$|^(Work|TrackExperiments)$/;

export const grantClaims: readonly Claim[] = [
    {
        name: "Every permission says what it is for: no opposite of something, no whole service, no condition that anything meets",
        control: "least-privilege",
        flaws: [
            allows(
                ({ Condition }) => operators(Condition).filter((each) => each.includes("Not")),
                "asks for an opposite by",
            ),
            allows(({ Action, Sid }) => (wholeServices.test(Sid) ? [] : list(Action).filter(isWhole)), "allows all of"),
            allows(
                ({ Condition }) =>
                    valuesOf(Condition)
                        .filter(([, value]) => value === "*")
                        .map(([key]) => key),
                "is met by anything for",
            ),
        ],
    },
    {
        name: "What SageMaker writes of its work is kept in groups that were made for it, under the team's key",
        control: "audit-trail",
        flaws: ["studio", "trainingjobs", "processingjobs"].map((group) =>
            inEveryTeam(logGroup, 1, new RegExp(`-records-sagemaker-${group}$`)),
        ),
    },
];

interface Allow {
    readonly Sid: string;
    readonly Action: unknown;
    readonly Condition: unknown;
}

/** One line for each Allow in which something is found. */
function allows(find: (statement: Allow) => readonly string[], said: string): Flaws {
    return (inventory: Inventory) =>
        inventory.resources
            .filter(({ type }) => !type.startsWith("aws:organizations/"))
            .flatMap((resource) =>
                statementsOf(resource).flatMap((statement) => {
                    const found = find(statement);
                    return found.length === 0 ? [] : [`${resource.name}: ${statement.Sid} ${said} ${found.join(", ")}`];
                }),
            );
}

function statementsOf({ inputs }: RenderedResource): readonly Allow[] {
    return Object.values(inputs)
        .flatMap((value) => valuesAt(parsed(value), "Statement").flat())
        .filter((statement) => valuesAt(statement, "Effect")[0] === "Allow")
        .map((statement) => ({
            Sid: String(valuesAt(statement, "Sid")[0]),
            Action: valuesAt(statement, "Action").flat(),
            Condition: valuesAt(statement, "Condition")[0],
        }));
}

function operators(condition: unknown): readonly string[] {
    return Object.keys(Object(condition));
}

function valuesOf(condition: unknown): readonly (readonly [key: string, value: unknown])[] {
    return Object.values(Object(condition)).flatMap((keys) =>
        Object.entries(Object(keys)).flatMap(([key, values]) => [values].flat().map((value) => [key, value] as const)),
    );
}

function list(value: unknown): readonly string[] {
    return [value].flat().map(String);
}

function isWhole(action: string): boolean {
    return action === "*" || action.endsWith(":*");
}
