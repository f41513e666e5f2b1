import type { RequestContext } from "../decide";
import type { From, Principal } from "../model";
import type { Gain } from "./gain";
import type { Scene } from "./scene";

/** One call to AWS that a step needs. */
export interface Call {
    readonly action: string;
    /** @default whatever of the kinds that the action demands the caller's policies leave him */
    readonly on?: string;
    /** What the attacker insists on, `undefined` for a key that must be absent; the rest he chooses so that it passes. */
    readonly with?: RequestContext;
    /** @default the attacker; a service that is handed a role, or the role that the service then uses, calls itself */
    readonly as?: string;
    /** @default where the attacker is */
    readonly from?: From;
}

/** All calls must pass; then all gains are had. */
export interface Attempt {
    readonly calls: readonly Call[];
    readonly gains: readonly Gain[];
}

/** Whoever is held, and where he calls from. */
export interface Actor {
    readonly principal: Principal;
    readonly from: From;
}

/** A known way to get from some permissions to more. */
export interface Technique {
    /** Stable, for tests and reports. */
    readonly id: string;
    /** What the attacker does, as a sentence goes on after "he". */
    readonly title: string;
    /** Where it is published. */
    readonly source: string;
    /** It puts other code in the place of what runs, which is the pipeline's own trade. */
    readonly supplies?: true;
    /** The attacker's own actions, without which the technique is not tried. */
    readonly actions: readonly string[];
    readonly attempts: (scene: Scene, actor: Actor) => readonly Attempt[];
}

/** Public lists of escalation techniques and what AWS says itself. */
export const sources = {
    rhino: "Rhino Security Labs, AWS IAM privilege escalation methods and mitigation",
    bishop: "Bishop Fox, IAM Vulnerable",
    pathfinding: "Datadog, pathfinding.cloud",
    stratus: "Datadog, Stratus Red Team",
    pmapper: "NCC Group, Principal Mapper",
    hacking: "Hacking the Cloud",
    pacu: "Rhino Security Labs, Pacu",
    aws: "AWS service authorization reference",
    attack: (technique: string) => `MITRE ATT&CK ${technique}`,
} as const;
