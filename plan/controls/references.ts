import { guardDutyFeatures } from "../../components/audit/detection-settings";
import { managedRules } from "../../components/audit/conformance/rules";
import { TeamNames } from "../../components/names";
import {
    declarativeSettings,
    managementPolicies,
    resourceControls,
    serviceControls,
} from "../../components/organization/guardrails/catalogue";
import { watchedEvents } from "../../components/team/records/watched-events";
import { detectiveServices } from "../../controls/detective-services";
import { rules } from "../../policy-pack/rules";
import { proofs } from "../proofs/catalogue";
import { readGuarantees } from "./guarantees";

/** How something serves a control: the first three prevent, a proof shows that it holds, detection tells when it ends. */
export type ReferenceKind = "guarantee" | "rule" | "guard rail" | "proof" | "detection";

/** Something that names a control. */
export interface Reference {
    readonly kind: ReferenceKind;
    readonly name: string;
    /** The control's id as written there; that there is such a control is another question. */
    readonly control: string;
    /** Where it stands, relative to the project, if it is easier to find by that. */
    readonly file?: string;
}

/** All that names a control, anywhere in the project. */
export function references(): readonly Reference[] {
    return [...guarantees(), ...packRules(), ...guardRails(), ...proven(), ...detection()];
}

function guarantees(): readonly Reference[] {
    return readGuarantees().map(({ sentence, control, file }) => ({
        kind: "guarantee",
        name: sentence,
        control,
        file,
    }));
}

function packRules(): readonly Reference[] {
    return rules.map(({ name, control }) => ({ kind: "rule", name, control }));
}

function guardRails(): readonly Reference[] {
    const statements = [...serviceControls, ...resourceControls].map(({ sid, control }) => ({ name: sid, control }));
    const settings = declarativeSettings.map(({ attributes, control }) => ({
        name: Object.keys(attributes).join(", "),
        control,
    }));
    return [...statements, ...settings, ...managementPolicies].map((rail) => ({ kind: "guard rail", ...rail }));
}

function proven(): readonly Reference[] {
    return proofs.map(({ name, control }) => ({ kind: "proof", name, control }));
}

function detection(): readonly Reference[] {
    // Which team's does not matter: all are watched for the same.
    const names = new TeamNames({ environment: "any", region: "any", team: "any", accountId: "any" });
    return [
        ...detectiveServices,
        ...guardDutyFeatures.map(({ feature, control }) => ({ name: `GuardDuty: ${feature}`, control })),
        ...managedRules.map(({ rule, control }) => ({ name: `AWS Config: ${rule}`, control })),
        ...watchedEvents({ names }).map(({ name, control }) => ({ name: `EventBridge: ${name}`, control })),
    ].map(({ name, control }) => ({ kind: "detection", name, control }));
}
