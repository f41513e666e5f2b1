import type { PolicyDocument, Statement } from "../components/iam/document";
import type { Change } from "./mutant";

type Path = readonly (string | number)[];
const stranger = { AWS: "arn:aws:iam::666666666666:root" };
const list = (value: unknown): readonly unknown[] =>
    Array.isArray(value) ? value : value === undefined ? [] : [value];

/** Every way in which a policy document is broken, one at a time. */
export function documentChanges(document: PolicyDocument): readonly Change[] {
    const statements = document.Statement.flatMap((statement, index) =>
        statementChanges(statement, ["Statement", index]).map((change) => ({
            ...change,
            change: `${statement.Sid ?? `statement ${index}`}: ${change.change}`,
        })),
    );
    return [...statements, ...addedAllows(document)];
}

function statementChanges(statement: Statement, path: Path): readonly Change[] {
    const each = (name: keyof Statement) => [...path, name];
    return statement.Effect === "Deny"
        ? [
              { way: "drop a Deny", path, change: "is not there", value: undefined },
              ...narrowed(statement, each),
              ...inverted(statement, path),
          ]
        : [...widened(statement, each), ...conditionsDropped(statement, path), ...inverted(statement, path)];
}

/** A Deny that holds for less than it did. */
function narrowed(statement: Statement, each: (name: keyof Statement) => Path): readonly Change[] {
    const exempt = { ...statement.Condition, ArnNotLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/kura/*" } };
    const firsts = (["Action", "Resource"] as const).flatMap((name): readonly Change[] => {
        const values = list(statement[name]);
        return values.length > 1
            ? [
                  {
                      way: "narrow a Deny",
                      path: each(name),
                      change: `${name} is ${String(values[0])} alone`,
                      value: values[0],
                  },
              ]
            : [];
    });
    const allowedToo = list(statement.NotAction);
    const more: readonly Change[] =
        allowedToo.length === 0
            ? []
            : [{ way: "narrow a Deny", path: each("NotAction"), change: "spares everything", value: "*" }];
    return [
        ...firsts,
        ...more,
        ...(statement.Condition?.["ArnNotLike"] === undefined
            ? [{ way: "narrow a Deny" as const, path: each("Condition"), change: "spares Kura's roles", value: exempt }]
            : []),
    ];
}

/** An Allow that holds for more than it did. */
function widened(statement: Statement, each: (name: keyof Statement) => Path): readonly Change[] {
    const services = [...new Set(list(statement.Action).map((action) => `${String(action).split(":")[0]}:*`))];
    return [
        ...(statement.Action === undefined ||
        services.includes("*:*") ||
        list(statement.Action).join() === services.join()
            ? []
            : [
                  {
                      way: "wildcard" as const,
                      path: each("Action"),
                      change: `Action is ${services.join()}`,
                      value: services,
                  },
              ]),
        ...(statement.Resource === undefined || statement.Resource === "*"
            ? []
            : [{ way: "wildcard" as const, path: each("Resource"), change: "Resource is *", value: "*" }]),
        ...(statement.Principal === undefined || statement.Principal === "*"
            ? []
            : [
                  { way: "widen" as const, path: each("Principal"), change: "Principal is *", value: "*" },
                  {
                      way: "a stranger" as const,
                      path: each("Principal"),
                      change: "Principal is a stranger",
                      value: stranger,
                  },
              ]),
    ];
}

function conditionsDropped({ Condition = {} }: Statement, path: Path): readonly Change[] {
    return Object.entries(Condition).flatMap(([operator, keys]) =>
        Object.entries(keys).flatMap(([key, values]): readonly Change[] => [
            {
                way: "drop a condition",
                path: [...path, "Condition", ...(Object.keys(keys).length > 1 ? [operator, key] : [operator])],
                change: `without ${operator} ${key}`,
                value: undefined,
            },
            ...(/Like|Arn/.test(operator) && !list(values).includes("*")
                ? [
                      {
                          way: "wildcard" as const,
                          path: [...path, "Condition", operator, key],
                          change: `${operator} ${key} is *`,
                          value: "*",
                      },
                  ]
                : []),
        ]),
    );
}

const opposites: Readonly<Record<string, string>> = {
    StringEquals: "StringNotEquals",
    StringNotEquals: "StringEquals",
    StringLike: "StringNotLike",
    StringNotLike: "StringLike",
    ArnLike: "ArnNotLike",
    ArnNotLike: "ArnLike",
    ArnEquals: "ArnNotEquals",
    ArnNotEquals: "ArnEquals",
    IpAddress: "NotIpAddress",
    NotIpAddress: "IpAddress",
    StringNotEqualsIfExists: "StringEqualsIfExists",
    ArnNotLikeIfExists: "ArnLikeIfExists",
    "ForAnyValue:StringEquals": "ForAllValues:StringEquals",
};

function inverted({ Condition = {} }: Statement, path: Path): readonly Change[] {
    return Object.entries(Condition).flatMap(([operator, keys]): readonly Change[] => {
        const opposite = opposites[operator];
        if (opposite === undefined) {
            return [];
        }
        const others = Object.fromEntries(Object.entries(Condition).filter(([name]) => name !== operator));
        const value = { ...others, [opposite]: { ...Condition[opposite], ...keys } };
        return [
            { way: "invert a condition", path: [...path, "Condition"], change: `${operator} is ${opposite}`, value },
        ];
    });
}

/** What people add when something is refused. */
function addedAllows({ Statement: statements }: PolicyDocument): readonly Change[] {
    const [first] = statements;
    const trust = statements.every(
        ({ Resource, NotResource, Action }) =>
            Resource === undefined &&
            NotResource === undefined &&
            list(Action).every((action) => String(action).startsWith("sts:")),
    );
    const bare = statements.every(({ Resource, NotResource }) => Resource === undefined && NotResource === undefined);
    const resource = bare && first?.Principal !== undefined ? {} : { Resource: "*" };
    const services = [
        ...new Set(
            statements.flatMap(({ Action }) => list(Action)).map((action) => `${String(action).split(":")[0]}:*`),
        ),
    ].filter((action) => action !== "*:*");
    const Action = trust && first?.Principal !== undefined ? ["sts:AssumeRole"] : services;
    const path = ["Statement", statements.length];
    const add = (what: object, change: string): Change => ({
        way: "add an Allow",
        path,
        change,
        value: { Sid: "Added", Effect: "Allow", Action, ...resource, ...what },
    });
    if (Action.length === 0) {
        return [];
    }
    return first?.Principal === undefined
        ? [add({}, `allows ${Action.join()} on *`)]
        : [
              add({ Principal: "*" }, `allows everybody ${Action.join()}`),
              add({ Principal: stranger }, `allows a stranger ${Action.join()}`),
          ];
}
