import type { PolicyDocument, Statement } from "../../components/iam/document";
import { readDocument } from "../access/facts/documents";
import type { RenderedResource } from "../engine/rendering";

const known = new WeakMap<RenderedResource, readonly PolicyDocument[]>();

/** Every policy of IAM's language that a resource holds, read once. */
export function documentsIn(resource: RenderedResource): readonly PolicyDocument[] {
    const found = known.get(resource) ?? read(resource);
    known.set(resource, found);
    return found;
}

function read({ inputs }: RenderedResource): readonly PolicyDocument[] {
    return Object.values(inputs).flatMap((value) =>
        typeof value === "string" && value.includes('"Statement"') ? (readDocument(value) ?? []) : [],
    );
}

/** The statements of a resource that allow something. */
export function allowsIn(resource: RenderedResource): readonly Statement[] {
    return documentsIn(resource).flatMap(({ Statement: all }) => all.filter(({ Effect }) => Effect === "Allow"));
}
