import { Dmz } from "../../../components/dmz/dmz";
import type { FoundationContext } from "../../../components/foundation-context";
import { unknownValue } from "../../../plan/engine";
import { deploy } from "../../support/deploy";

const documents = ["policy", "policyDocument", "assumeRolePolicy", "ruleGroup", "firewallPolicy"];

/** The inputs that say what may be done, in a preview of a stack that does not exist; and those that are not known then. */
export async function knownBefore(context: FoundationContext) {
    const { created } = await deploy(() => new Dmz("d", { context }), { unknownOutputs: true });
    const found = created.resources.flatMap(({ name, inputs }) =>
        documents.filter((key) => key in inputs).map((key) => ({ name, text: JSON.stringify(inputs[key]) })),
    );
    return { documents: found, unknown: found.filter(({ text }) => text.includes(unknownValue)) };
}
