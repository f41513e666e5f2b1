import type { RenderedResource } from "../engine/rendering";
import { inEnvironment, type Flaws } from "./claim";
import type { Inventory } from "./inventory";

/** There is one in the environment that owns the organization, and none in another: two would undo each other. */
export function ownersAlone(
    type: string,
    isRight: (resource: RenderedResource, inventory: Inventory) => boolean = () => true,
): Flaws {
    return (inventory) => {
        const found = inventory.of(type);
        const { owner } = inventory.config.organization;
        const misplaced = found.filter((each) => !isRight(each, inventory));
        return [
            ...(owner ? inEnvironment(type, 1)(inventory) : found.map(({ name }) => `${name}: is the owner's alone`)),
            ...misplaced.map(({ name }) => `${name}: is not in the audit account`),
        ];
    };
}

export function inAuditAccount({ account }: RenderedResource, { config }: Inventory): boolean {
    return account === config.organization.auditAccountId;
}

/** What must be so where the organization is owned. */
export function ofOwner(flaws: Flaws): Flaws {
    return (inventory) => (inventory.config.organization.owner ? flaws(inventory) : []);
}
