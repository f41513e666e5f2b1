import assert from "node:assert/strict";
import { NotebookImage } from "../../../../components/team/studio/notebook-image";
import { sampleContext } from "../../../support/contexts";
import type { Created } from "../../../support/deploy";
import { deploy } from "../../../support/deploy";

const context = sampleContext();
const repositoryUrl = "200000000001.dkr.ecr.ap-northeast-1.amazonaws.com/kura-test-radar/notebook";

describe("NotebookImage", () => {
    let created: Created;

    before(async () => {
        const args = { context, repositoryUrl, tag: "2026.09.1" };
        ({ created } = await deploy(() => new NotebookImage("image", args)));
    });

    it("the image comes from the team's own repository", () => {
        const version = created.one("aws:sagemaker/imageVersion:ImageVersion");
        assert.equal(version.inputs["baseImage"], `${repositoryUrl}:2026.09.1`);
        const image = created.one("aws:sagemaker/image:Image");
        assert.equal(image.inputs["roleArn"], context.names.roleArn(context.names.workRole("images")));
    });

    it("both apps start from the same image", () => {
        assert.deepEqual(
            created.ofType("aws:sagemaker/appImageConfig:AppImageConfig").map(({ inputs }) => {
                const { containerConfig } = Object(
                    inputs["jupyterLabImageConfig"] ?? inputs["codeEditorAppImageConfig"],
                );
                assert.equal(containerConfig.containerEnvironmentVariables.KURA_TEAM, "radar");
                return containerConfig.containerEntrypoints;
            }),
            [["entrypoint-jupyter-server"], ["entrypoint-code-editor"]],
        );
    });
});
