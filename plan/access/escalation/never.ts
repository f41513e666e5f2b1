import type { ControlId } from "../../../controls";
import type { AccessModel, GuardedResource, Principal } from "../model";
import type { Gain, GainKind } from "./gain";
import type { Beginner, NamedStart } from "./starts";

/** What was reached, with what the environment knows of it. */
export interface Thing {
    readonly gain: Gain;
    readonly resource: GuardedResource | undefined;
    readonly principal: Principal | undefined;
    /** Whose it is; undefined for places and for what is nobody's of ours. */
    readonly account: string | undefined;
    /** Whether that is a team. */
    readonly ofTeam: boolean;
    readonly start: NamedStart;
}

/** What no chain of steps may lead to. */
export interface Never {
    /** The claim, which is the proof's name. */
    readonly claim: string;
    readonly control: ControlId;
    readonly from: Beginner;
    readonly kinds: readonly GainKind[] | "anything";
    /** @default whatever it is about */
    readonly about?: (thing: Thing) => boolean;
}

const foundation = ["management", "audit", "network"];

export function never(
    from: Beginner,
    control: ControlId,
    claim: string,
    kinds: Never["kinds"],
    about?: Never["about"],
): Never {
    return { from, control, claim, kinds, ...(about === undefined ? {} : { about }) };
}

/** Whether the claim forbids what was reached. */
export function forbids({ kinds, about }: Never, thing: Thing): boolean {
    return (kinds === "anything" || kinds.includes(thing.gain.kind)) && about?.(thing) !== false;
}

/** What the environment knows of a gain. */
export function thingOf(model: AccessModel, gain: Gain, start: NamedStart): Thing {
    const resource = model.resources.get(gain.on);
    const principal = model.principals.get(gain.on);
    const named = /(?<!\d)\d{12}(?!\d)/.exec(gain.on)?.[0];
    const account =
        resource?.account ??
        principal?.account ??
        (named !== undefined && model.accounts.has(named) ? named : undefined);
    const ofTeam = account !== undefined && !foundation.includes(model.accounts.get(account)?.name ?? "");
    return { gain, resource, principal, account, ofTeam, start };
}

const dataBuckets = ["landing", "input", "work", "artifacts", "outbox"];
/** Data at rest, and the keys that it is under. Records of what people did are for the auditor. */
export function isTeamData({ resource, gain, ofTeam }: Thing): boolean {
    const { kind, purpose = "" } = resource ?? {};
    const holdsData =
        kind === "bucket"
            ? dataBuckets.includes(purpose)
            : kind === "key"
              ? !["logs", "images"].includes(purpose)
              : kind !== undefined || gain.kind === "reads";
    return ofTeam && holdsData;
}

export const bucket =
    (...purposes: readonly string[]) =>
    ({ resource }: Thing) =>
        resource?.kind === "bucket" && purposes.includes(resource.purpose ?? "");
/** Roles that AWS's services alone assume, which may therefore call from AWS's networks. */
export const isForServicesAlone = ({ principal }: Thing) =>
    principal?.kind === "service" || principal?.name.endsWith("-labelling") === true;
export const isSomebodyElses = ({ principal, start }: Thing) =>
    principal?.member !== undefined && principal.member !== start.who[0]?.member;
export const isAnothersAccount = ({ account, start }: Thing) => account !== undefined && account !== start.account;
/** SageMaker asks for it in the name of whatever role a job runs with, from AWS's own network. */
export const isNoJobs = ({ gain }: Thing) => !/-(jobs|inference)$/.test(gain.on);

/** A host opens its recorded sessions with the key of the logs, which holds no data. */
export const isOwnChannel = ({ gain, resource }: Thing) => gain.kind === "decrypts" && resource?.purpose === "logs";
/** What starting a job inside gives, whose code answers nobody outside. */
export const inside: readonly GainKind[] = ["acts-as", "drives", "is-forwarded", "stands-in", "computes"];

/** Data at rest, read or decrypted. */
export const reading: readonly GainKind[] = ["reads", "reads-unscanned", "reads-unreleased", "decrypts"];
