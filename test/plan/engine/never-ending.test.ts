import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { resolve } from "node:path";

/** Renders, in a process that has nothing else to do, a program that waits for ever; returns what it prints. */
function renderedAlone(program: string): string {
    const engine = JSON.stringify(resolve(__dirname, "../../../plan/engine"));
    const code = `
        const { render } = require(${engine});
        const { Output, output } = require("@pulumi/pulumi");
        const { Key } = require("@pulumi/aws/kms/key");
        render(${program}).then(() => console.log("rendered"), error => console.log(error.name + ": " + error.message));
    `;
    return execFileSync(process.execPath, ["--import", "tsx", "-e", code], { encoding: "utf8" }).trim();
}

describe("a program that waits for ever", function () {
    this.timeout(60_000);
    const message = "RenderError: the program never ends: it waits for a value that nothing will provide";

    it("is refused, not taken for one that has ended", async () => {
        assert.equal(renderedAlone("() => new Promise(() => {})"), message);
    });

    it("is refused when it is a resource that waits", async () => {
        assert.equal(renderedAlone(`() => { new Key("k", { description: new Promise(() => {}) }); }`), message);
    });
});
