import type { ControlId } from "../../../controls";
import type { FoundationContext } from "../../foundation-context";
import type { Statement } from "../../iam/document";
import type { Unit } from "../units";

/** One call to AWS, as an example of what a guard rail refuses or must let through. */
export interface Call {
    /**
     * A role of the platform by its key (`deployer`, `studio-ann`, `jobs`, `auditor`), `root`, `administrator` (a role made
     * by hand that may do everything), `stranger` (another organization), or a service such as `s3.amazonaws.com`.
     */
    readonly who: string;
    readonly does: string;
    /** @default something of the kind that the action knows, in the caller's account */
    readonly on?: string;
    /** Condition keys of the request beside those that every request carries; `undefined` takes one away. */
    readonly with?: Readonly<Record<string, string | readonly string[] | undefined>>;
}

export type Calls = readonly Call[] | ((context: FoundationContext) => readonly Call[]);

/** The statement without what the catalogue adds: it always denies, and `Resource` is `*` unless it says otherwise. */
export type Refusal = Pick<Statement, "Action" | "NotAction" | "Resource" | "NotResource" | "Condition">;

/**
 * One statement of the guard rails: what it refuses, why, and examples on both sides, which are its documentation and
 * its tests. A guard rail holds for whoever is in an account of its units, the account's root user and its
 * administrators too; only the management account and roles that AWS services own are beyond it.
 */
export interface GuardRail {
    /** Findings and error messages of AWS name the statement by it. */
    readonly sid: string;
    readonly why: string;
    /** The control that it enforces. */
    readonly control: ControlId;
    readonly requirements: readonly string[];
    readonly units: readonly Unit[];
    readonly refusal: (context: FoundationContext) => Refusal;
    readonly denies: Calls;
    /** What comes close and must go on working. */
    readonly permits: Calls;
}

/** Refuses what identities of the account do, wherever (service control policy). */
export interface ServiceControl extends GuardRail {
    readonly kind: "service-control";
}

/** Refuses what anybody does to resources of the account, strangers too (resource control policy). */
export interface ResourceControl extends GuardRail {
    readonly kind: "resource-control";
}

export function serviceControl(rail: GuardRail): ServiceControl {
    return { ...rail, kind: "service-control" };
}

export function resourceControl(rail: GuardRail): ResourceControl {
    return { ...rail, kind: "resource-control" };
}

export function statementOf(rail: ServiceControl | ResourceControl, context: FoundationContext): Statement {
    const refusal = rail.refusal(context);
    return {
        Sid: rail.sid,
        Effect: "Deny",
        ...(rail.kind === "resource-control" ? { Principal: "*" } : {}),
        ...(refusal.NotResource === undefined ? { Resource: "*" } : {}),
        ...refusal,
    };
}

export function callsOf(calls: Calls, context: FoundationContext): readonly Call[] {
    return typeof calls === "function" ? calls(context) : calls;
}
