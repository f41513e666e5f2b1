import type { Principal } from "../../model";
import type { Actor, Attempt, Call, Technique } from "../technique";
import type { Scene } from "../scene";

/** Where a service runs the attacker's code. */
export type Place =
    /** On a host or in an app, whose network is the account's. */
    | "in the VPC"
    /** In a network of AWS's that reaches the internet. */
    | "outside"
    /** Nowhere: the service makes the calls that it is told to make. */
    | "by the service"
    /** In the VPC if the call names one, which this key tells, and else outside. */
    | {
          readonly key: string;
          readonly inside: string | readonly string[];
          /** The service places interfaces with the role that it was handed. */
          readonly interfaces?: boolean;
      };

/** A service that does what it is told with a role that it is handed. */
export interface Runner {
    readonly id: string;
    readonly title: string;
    readonly source: string;
    /** As roles trust it, without `.amazonaws.com`. */
    readonly service: string;
    readonly place: Place;
    /** The pipeline itself makes such things, so what it can do by them is what runs. */
    readonly supplies?: true;
    /** Beside `iam:PassRole`. */
    readonly actions: readonly string[];
}

export function runner(
    id: string,
    title: string,
    source: string,
    service: string,
    place: Place,
    ...actions: readonly string[]
): Runner {
    return { id, title, source, service, place, actions };
}

/** The technique: hand a role that trusts the service to it, and let it run. */
export function runs({ id, title, source, service, place, actions, supplies }: Runner): Technique {
    const principal = `${service}.amazonaws.com`;
    return {
        id,
        title,
        source,
        ...(supplies === true ? { supplies } : {}),
        actions: ["iam:PassRole", ...actions],
        attempts: (scene, actor) =>
            scene
                .roles(actor.principal.account)
                .filter((role) => scene.trusts(role, principal))
                .flatMap((role) =>
                    ways(scene, actor, role, place).map(({ keys, also, gains }): Attempt => ({
                        calls: [
                            { action: "iam:PassRole", on: role.arn, with: { "iam:PassedToService": principal } },
                            ...actions.map((action): Call => ({ action, with: keys })),
                            assumed(role, principal),
                            ...also,
                        ],
                        gains,
                    })),
                ),
    };
}

/** The service becomes the role. */
export function assumed(role: Principal, service: string): Call {
    return {
        action: "sts:AssumeRole",
        on: role.arn,
        as: service,
        from: "aws",
        with: { "aws:SourceAccount": role.account },
    };
}

interface Way {
    readonly keys: Call["with"];
    readonly also: readonly Call[];
    readonly gains: Attempt["gains"];
}

function ways(scene: Scene, { principal: { account } }: Actor, role: Principal, place: Place): readonly Way[] {
    const nothing = { keys: {}, also: [] };
    const inside = [...scene.placesIn(account), { kind: "computes", on: account } as const];
    const outside = [
        { kind: "stands-in", on: "internet" },
        { kind: "computes", on: account },
        { kind: "computes-outside", on: account },
    ] as const;
    const acts = { kind: "acts-as", on: role.arn } as const;
    switch (place) {
        case "by the service":
            return [{ ...nothing, gains: [{ kind: "drives", on: role.arn }] }];
        case "in the VPC":
            return [{ ...nothing, gains: [acts, ...inside] }];
        case "outside":
            return [{ ...nothing, gains: [acts, ...outside] }];
    }
    const placing: Call = { action: "ec2:CreateNetworkInterface", as: role.arn, from: "aws" };
    return [
        { keys: { [place.key]: undefined }, also: [], gains: [acts, ...outside] },
        {
            keys: { [place.key]: place.inside },
            also: place.interfaces === true ? [placing] : [],
            gains: [acts, ...inside],
        },
    ];
}
