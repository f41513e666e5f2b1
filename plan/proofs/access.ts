import type { EnvironmentConfig } from "../../components/config/schema";
import { accessModel } from "../access/build";
import type { Never } from "../access/escalation/never";
import { escalationProofs } from "../access/escalation/proofs";
import type { AccessFacts } from "../access/facts";
import type { AccessModel } from "../access/model";
import { accessProofs } from "../access/questions/proofs";
import { unrecordedPlaces } from "../access/questions/scene";
import { everyPolicyUnderstood } from "./catalogue";
import type { ProofResult } from "./result";

/**
 * What is proved about who can do what.
 *
 * @param claims those about escalations that are proved here, in this order
 */
export async function proveAccess(
    facts: readonly AccessFacts[],
    config: EnvironmentConfig,
    claims: Iterable<Never>,
): Promise<{ readonly access: readonly ProofResult[]; readonly escalation: readonly ProofResult[] }> {
    const model = accessModel(facts, config);
    const answers = await accessProofs(model, { unrecorded: unrecordedPlaces(config) });
    return { access: [understood(model), ...answers], escalation: await escalationProofs(model, claims) };
}

/** What is not understood could allow anything, so it must not pass unseen. */
function understood({ unknown, principals, resources }: AccessModel): ProofResult {
    return {
        ...everyPolicyUnderstood,
        holds: unknown.length === 0,
        evidence:
            unknown.length === 0
                ? [`${principals.size} roles and ${resources.size} things with policies; nothing is left over`]
                : unknown.map(({ urn, property, reason }) => `${urn.split("::").at(-1) ?? urn} ${property}: ${reason}`),
    };
}
