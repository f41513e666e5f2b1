import type { ControlId } from "../../../../controls";
import type { Unit } from "../../units";

/** Attributes as AWS spells them; each leaf is assigned. */
export interface Attributes {
    readonly [attribute: string]: string | Attributes;
}

/**
 * A setting of EC2 that holds in every account and region of the units by itself: neither the pipeline nor a later
 * account can set it otherwise, and nobody has to set it (AWS Organizations user guide, declarative policies).
 */
export interface DeclarativeSetting {
    readonly why: string;
    readonly control: ControlId;
    readonly requirements: readonly string[];
    /** Never `teams`: a team's account sets the same itself, which AWS would refuse (docs/decisions/0008). */
    readonly units: readonly Unit[];
    /** Below `ec2_attributes`. */
    readonly attributes: Attributes;
}

/** The policy's content: the settings side by side, and what a person reads who tries to change one. */
export function declarativePolicy(settings: readonly DeclarativeSetting[]): string {
    const message = "This setting is the organization's; see the guard rails of Kura.";
    const attributes = Object.assign({}, ...settings.map((setting) => setting.attributes), {
        exception_message: message,
    });
    return JSON.stringify({ ec2_attributes: assigned(attributes) });
}

function assigned(attributes: Attributes): Readonly<Record<string, unknown>> {
    return Object.fromEntries(
        Object.entries(attributes).map(([name, value]) => [
            name,
            typeof value === "string" ? { "@@assign": value } : assigned(value),
        ]),
    );
}
