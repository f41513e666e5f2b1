import type { Feature } from "../../../components/config/vocabulary";
import type { Condition, OneOrMore, Statement } from "../../../components/iam/document";
import { inEveryTeam, type Claim, type Flaws } from "../claim";
import { allowsIn } from "../documents";
import type { Inventory } from "../inventory";

const logGroup = "aws:cloudwatch/logGroup:LogGroup";

/** The doors of a network know the callers and the owners, not the calls; experiments have no calls to tell apart. */
const wholeServices = /^Own(People|Callers)(On(OwnResources|OwnTables))?$|^(Work|TrackExperiments)$/;

/** No single thing can be named in these calls, as AWS's list of actions has it: there is none in the request. */
const nothing = "knows no thing";
/** Whose permissions are for everything, and why nothing less would do. */
export const everything: Readonly<Record<string, string>> = {
    DeliverLog: nothing,
    SeeAccounts: nothing,
    FindLogGroup: "finds groups by their names' beginning",
    SeeConfiguration: "shows how everything is set up, and no content",
    SignInToPackages: nothing,
    FindResources: nothing,
    SeeHosts: "shows how machines are set up, which the backup service asks before it copies a disk",
    FollowWork: "follows work whose names members choose; no call shows data",
    TalkToSessionManager: "the agent speaks for its own instance, by that instance's credentials",
    SignInToImages: nothing,
    SeeNetwork: nothing,
    WriteMetrics: "numbers go to whatever namespace the code has; they are read in the account alone",
    AskForQuotas: "asks AWS, which decides",
    StartBackups: "the vault's policy and the role that is handed on decide what and where",
    Work: "names are the members'; guards bind how work is set up",
    RunSteps: "names are the members'; guards bind how work is set up",
    LookAround: "finds groups and metrics by their names",
};

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
        name: "No role's permission is for everything, but where nothing less could be named",
        control: "least-privilege",
        flaws: [onEverything],
    },
    {
        name: "What SageMaker writes of its work is kept in groups that were made for it, under the team's key",
        control: "audit-trail",
        flaws: [
            ...["studio", "trainingjobs", "processingjobs"].map((group) =>
                inEveryTeam(logGroup, 1, new RegExp(`-records-sagemaker-${group}$`)),
            ),
            withFeature("inference", "transformjobs"),
            withFeature("labelling", "labelingjobs"),
        ],
    },
];

function withFeature(feature: Feature, group: string): Flaws {
    return inEveryTeam(
        logGroup,
        ({ config }) => (config.features.includes(feature) ? 1 : 0),
        new RegExp(`-records-sagemaker-${group}$`),
    );
}

/** One line for each Allow in which something is found. */
function allows(find: (statement: Statement) => readonly string[], said: string): Flaws {
    return (inventory: Inventory) =>
        inventory.resources
            .filter(({ type }) => !type.startsWith("aws:organizations/"))
            .flatMap((resource) =>
                allowsIn(resource).flatMap((statement) => {
                    const found = find(statement);
                    return found.length === 0 ? [] : [`${resource.name}: ${statement.Sid} ${said} ${found.join(", ")}`];
                }),
            );
}

/** Permissions of roles; a boundary says what others may be given, and gives nothing. */
function onEverything(inventory: Inventory): readonly string[] {
    return ["aws:iam/rolePolicy:RolePolicy", "aws:iam/policy:Policy"]
        .flatMap((type) => inventory.of(type))
        .filter(({ name }) => !name.includes("-boundary-"))
        .flatMap((resource) =>
            allowsIn(resource)
                .filter(({ Sid, Resource }) => list(Resource).includes("*") && everything[Sid] === undefined)
                .map(({ Sid }) => `${resource.name}: ${Sid} is for everything`),
        );
}

function operators(condition: Condition = {}): readonly string[] {
    return Object.keys(condition);
}

function valuesOf(condition: Condition = {}): readonly (readonly [key: string, value: string])[] {
    return Object.values(condition).flatMap((keys) =>
        Object.entries(keys).flatMap(([key, values]) => list(values).map((value) => [key, value] as const)),
    );
}

function list(value: OneOrMore = []): readonly string[] {
    return [value].flat();
}

function isWhole(action: string): boolean {
    return action === "*" || action.endsWith(":*");
}
