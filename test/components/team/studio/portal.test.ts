import assert from "node:assert/strict";
import { features } from "../../../../components/config/vocabulary";
import { hiddenFromPortal } from "../../../../components/team/studio/portal";

const neverOffered = ["Canvas", "JupyterServer", "KernelGateway", "RStudioServerPro", "RSessionGateway"];

describe("what Studio's navigation leaves out", () => {
    it("is every app but JupyterLab and Code Editor, whatever the team has", () => {
        for (const some of [[], features]) {
            const { hiddenAppTypes } = hiddenFromPortal(some);
            assert.ok(neverOffered.every((app) => hiddenAppTypes.includes(app)));
            assert.ok(!hiddenAppTypes.includes("JupyterLab") && !hiddenAppTypes.includes("CodeEditor"));
        }
    });

    it("is each tool whose feature the team lacks", () => {
        const { hiddenMlTools } = hiddenFromPortal(["inference"]);
        assert.ok(!hiddenMlTools.includes("Endpoints"));
        for (const tool of ["Training", "Pipelines", "AutoMl", "FeatureStore", "Experiments"]) {
            assert.ok(hiddenMlTools.includes(tool), tool);
        }
    });

    it("is, for a team with every feature, only what cannot work inside", () => {
        const { hiddenMlTools } = hiddenFromPortal(features);
        for (const tool of ["Training", "Endpoints", "FeatureStore", "Experiments", "Models", "RunningInstances"]) {
            assert.ok(!hiddenMlTools.includes(tool), tool);
        }
        for (const tool of ["JumpStart", "Projects", "DataWrangler", "HyperPodClusters", "LakeraGuard"]) {
            assert.ok(hiddenMlTools.includes(tool), tool);
        }
    });
});
