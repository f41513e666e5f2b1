import { eachHas, inEnvironment, inEveryTeam, settings, unlessAbsent, within, type Claim } from "../claim";
import { parsed, valuesAt, type Inventory } from "../inventory";

const exclusive = "aws:iam/rolePoliciesExclusive:RolePoliciesExclusive";

/** Roles are what the program says. */
export const identityClaims: readonly Claim[] = [
    {
        name: "A role's policies are those of the program and no others",
        control: "roles-immutable",
        flaws: [
            eachHas("aws:iam/role:Role", exclusive, "roleName", "name", /-roles-/),
            exclusively,
            guarded,
            signsIn,
            settings(
                "aws:iam/role:Role",
                { managedPolicyArns: { test: Array.isArray, said: "a list, so that nobody attaches more" } },
                /-roles-/,
            ),
            trusts,
            delivered,
            settings("aws:iam/role:Role", { maxSessionDuration: unlessAbsent(within(3600, 43200)) }),
        ],
    },
];

/** Guards that bind whatever runs code of the team, beside its boundary. */
function guarded(inventory: Inventory): readonly string[] {
    return inventory
        .of("aws:iam/role:Role")
        .filter(({ name }) => /-roles-(studio-[a-z0-9-]+|jobs|inference|labelling)$/.test(name))
        .flatMap(({ name, inputs }) => {
            const attached = valuesAt(inputs, "managedPolicyArns").flat().map(String);
            return ["guard-jobs", "guard-zone"]
                .filter((guard) => !attached.some((arn) => arn.endsWith(`-${guard}`)))
                .map((guard) => `${name}: ${guard} does not bind it`);
        });
}

/** Services that write logs do so for this account. */
function delivered(inventory: Inventory): readonly string[] {
    const type = "aws:cloudwatch/logResourcePolicy:LogResourcePolicy";
    return [
        ...inEveryTeam(type, 1, /-dns-delivery$/)(inventory),
        ...inEveryTeam(type, 1, /-event-logs$/)(inventory),
        ...inEnvironment(type, 1, /-logs-delivery$/)(inventory),
        ...inEnvironment(
            type,
            inventory.config.dmz.entrance.kind === "client-vpn" ? 1 : 0,
            /-room-log-delivery$/,
        )(inventory),
        ...inEnvironment("aws:iam/samlProvider:SamlProvider", inventory.teams.length + 1)(inventory),
        ...inventory.of(type).flatMap(({ name, account, inputs }) =>
            valuesAt(parsed(inputs["policyDocument"]), "Statement")
                .flat()
                .filter((each) => valuesAt(each, "Action").flat().includes("logs:PutLogEvents"))
                .filter((each) => {
                    const sources = valuesAt(each, "Condition.ArnLike.aws:SourceArn").flat().map(String);
                    const services = valuesAt(each, "Principal.Service").flat();
                    const own = valuesAt(each, "Condition.StringEquals.aws:SourceAccount").flat();
                    const delivers = services.length === 1 && services[0] === "delivery.logs.amazonaws.com";
                    return (
                        services.length === 0 ||
                        (delivers && !own.includes(account)) ||
                        sources.length === 0 ||
                        !sources.every((arn) => arn.split(":")[4] === account)
                    );
                })
                .map((each) => `${name}: ${String(valuesAt(each, "Sid")[0])} is not for this account's sources alone`),
        ),
    ];
}

/** Nobody in particular is trusted, and a service only to act for this account. */
function trusts(inventory: Inventory): readonly string[] {
    return inventory.of("aws:iam/role:Role").flatMap(({ name, account, inputs }) =>
        valuesAt(parsed(inputs["assumeRolePolicy"]), "Statement")
            .flat()
            .flatMap((each) => {
                const sid = String(valuesAt(each, "Sid")[0]);
                const services = valuesAt(each, "Principal.Service").flat();
                const own = valuesAt(each, "Condition.StringEquals.aws:SourceAccount").flat();
                const few = ["sts:AssumeRole", "sts:SetSourceIdentity", "sts:TagSession", "sts:AssumeRoleWithSAML"];
                const more = valuesAt(each, "Action")
                    .flat()
                    .filter((action) => !few.some((known) => known === action));
                const bound = services.length === 0 || services.includes("ec2.amazonaws.com") || own.includes(account);
                return [
                    ...(valuesAt(each, "Principal").includes("*") ? [`${name} ${sid}: trusts everybody`] : []),
                    ...more.map((action) => `${name} ${sid}: lets ${String(action)} pass`),
                    ...(bound ? [] : [`${name} ${sid}: a service may act for another account`]),
                ];
            }),
    );
}

/** A person signs in from the room or through the entrance, under the own name, and nobody else does. */
function signsIn(inventory: Inventory): readonly string[] {
    const { publicRanges } = inventory.config.securityRoom;
    return inventory.of("aws:iam/role:Role").flatMap(({ name, account, inputs }) => {
        const statements = valuesAt(parsed(inputs["assumeRolePolicy"]), "Statement").flat();
        const federated = statements.filter((each) => valuesAt(each, "Principal.Federated").length > 0);
        return federated.flatMap((each) => {
            const sid = String(valuesAt(each, "Sid")[0]);
            const equals = new Map<string, unknown>(
                Object.entries(Object(valuesAt(each, "Condition.StringEquals")[0])),
            );
            const addresses = new Map<string, unknown>(
                Object.entries(Object(valuesAt(each, "Condition.IpAddress")[0])),
            );
            const room = [addresses.get("aws:SourceIp") ?? []].flat();
            const fromRoom = room.length > 0 && room.every((range) => publicRanges.some((known) => known === range));
            const entrance = equals.has("aws:SourceVpc") && addresses.has("aws:VpcSourceIp");
            const own = equals.has(
                valuesAt(each, "Action").flat().includes("sts:SetSourceIdentity")
                    ? "sts:SourceIdentity"
                    : "sts:RoleSessionName",
            );
            const actions = valuesAt(each, "Action").flat();
            return [
                ...(fromRoom || entrance ? [] : [`${name} ${sid}: from anywhere`]),
                ...(own ? [] : [`${name} ${sid}: under any name`]),
                ...(actions.every(
                    (action) => action === "sts:AssumeRoleWithSAML" || action === "sts:SetSourceIdentity",
                ) && actions.length === 1
                    ? []
                    : [`${name} ${sid}: does more than sign in`]),
                ...(valuesAt(each, "Principal.Federated")
                    .flat()
                    .every((arn) => String(arn).startsWith(`arn:aws:iam::${account ?? ""}:saml-provider/`))
                    ? []
                    : [`${name} ${sid}: by a provider of somebody else`]),
            ];
        });
    });
}

function exclusively(inventory: Inventory): readonly string[] {
    return inventory.of(exclusive).flatMap(({ name, account, inputs }) => {
        const own = inventory
            .of("aws:iam/rolePolicy:RolePolicy", account)
            .filter(({ inputs: each }) => each["role"] === inputs["roleName"])
            .map(({ inputs: each }) => each["name"]);
        const listed = valuesAt(inputs, "policyNames").flat();
        return own.length === listed.length && own.every((each) => listed.includes(each))
            ? []
            : [`${name}: lists ${listed.join(", ") || "none"}; the role has ${own.join(", ") || "none"}`];
    });
}
