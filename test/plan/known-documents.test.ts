import assert from "node:assert/strict";
import { resolve } from "node:path";
import program from "../../index";
import { render } from "../../plan/engine";
import { readStackSettings } from "../../plan/stack/settings";
import { plannedStack } from "../support/plans";

/** Every text in a value that is a policy document, by path. */
function documentsIn(value: unknown, path: string): readonly (readonly [path: string, document: string])[] {
    if (typeof value === "string") {
        return /^\s*\{.*"Statement"/s.test(value) ? [[path, value]] : [];
    }
    return typeof value === "object" && value !== null
        ? Object.entries(value).flatMap(([key, item]) => documentsIn(item, `${path}.${key}`))
        : [];
}

function documentsOf(
    resources: readonly { readonly urn: string; readonly inputs: object }[],
): ReadonlyMap<string, string> {
    return new Map(resources.flatMap(({ urn, inputs }) => documentsIn(inputs, urn)));
}

describe("a preview of a stack that does not exist yet", () => {
    for (const stack of ["dev", "prod"]) {
        it(`knows every policy document of ${stack} whole`, async () => {
            const { accounts } = await plannedStack(stack);
            const documents = documentsOf(accounts.flatMap(({ resources }) => resources));
            const settings = readStackSettings(stack, resolve(__dirname, "../.."));
            const preview = await render(program, { ...settings, unknownOutputs: true });
            assert.ok(documents.size > 100, `${documents.size} documents`);
            assert.deepEqual(documentsOf(preview.resources), documents);
        });
    }
});
