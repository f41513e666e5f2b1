import type { RenderedResource } from "../../engine/rendering";
import type { Claim, Flaws } from "../claim";

/** Accounts of AWS itself that policies must name, with what they hold. */
const ofAws: Readonly<Record<string, string>> = {
    "477331159723": "the functions of Ground Truth, in ap-northeast-1",
    "660291247815": "what CodeArtifact keeps of packages, in ap-northeast-1",
};
/** Twelve digits that are no account: the end of a UUID. */
const account = /(?<![0-9a-f]|[0-9a-f]{4}-)\d{12}(?![0-9a-f])/g;

/** Whoever is named by account belongs to the environment, or the configuration says so. */
export const outsiderClaims: readonly Claim[] = [
    {
        name: "No account is named but the environment's own and those that the configuration lets in",
        control: "data-perimeter",
        flaws: [noStrangers],
    },
    {
        name: "What is shared with other accounts is shared with accounts of the environment",
        control: "data-perimeter",
        flaws: [
            (inventory) =>
                inventory
                    .of("aws:ram/principalAssociation:PrincipalAssociation")
                    .filter(({ inputs }) => !accountsOf(inventory.config).has(String(inputs["principal"])))
                    .map(({ name, inputs }) => `${name}: shared with ${String(inputs["principal"])}`),
        ],
    },
];

function noStrangers(inventory: Parameters<Flaws>[0]): readonly string[] {
    const ours = accountsOf(inventory.config);
    return inventory.resources.flatMap((resource) =>
        [...new Set(namedIn(resource))]
            .filter((id) => !ours.has(id) && ofAws[id] === undefined)
            .map((id) => `${resource.name}: names the account ${id}`),
    );
}

function accountsOf(config: object): ReadonlySet<string> {
    return new Set(JSON.stringify(config).match(/(?<!\d)\d{12}(?!\d)/g));
}

const known = new WeakMap<RenderedResource, readonly string[]>();

function namedIn(resource: RenderedResource): readonly string[] {
    const found = known.get(resource) ?? JSON.stringify(resource.inputs).match(account) ?? [];
    known.set(resource, found);
    return found;
}
