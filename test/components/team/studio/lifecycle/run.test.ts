import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TeamConfig } from "../../../../../components/config/team-schema";
import type { StudioApp } from "../../../../../components/team/studio/apps";
import { lifecycleScript } from "../../../../../components/team/studio/lifecycle/script";
import { sampleContext } from "../../../../support/contexts";
import { placement } from "./support";

const { network } = sampleContext().team;
/** Programs that the scripts call: each notes how it was called. `sleep` fails, which ends the loop in the background. */
const programs = ["aws", "conda", "docker", "git", "jupyter", "pip", "python3", "sleep", "timeout"];

/** A home folder in which the scripts run with programs that only take notes. */
class Home {
    readonly path = mkdtempSync(join(tmpdir(), "kura-home-"));
    private readonly notes = join(this.path, "notes");

    constructor(private readonly broken: readonly string[] = []) {
        mkdirSync(join(this.path, "bin"));
        for (const program of programs) {
            const file = join(this.path, "bin", program);
            const fails = program === "sleep" || this.broken.includes(program);
            writeFileSync(file, `#!/bin/bash\necho "${program} $*" >>"$HOME/notes"\nexit ${fails ? 1 : 0}\n`);
            chmodSync(file, 0o755);
        }
    }

    start(app: StudioApp, team: Partial<TeamConfig> = {}): { readonly status: number | null; readonly stderr: string } {
        return spawnSync("bash", ["-s"], {
            input: lifecycleScript(sampleContext(team), app, placement),
            env: { HOME: this.path, PATH: `${join(this.path, "bin")}:/usr/bin:/bin` },
            encoding: "utf8",
        });
    }

    read(file: string): string {
        return readFileSync(join(this.path, file), "utf8");
    }

    calls(program: string): readonly string[] {
        return readFileSync(this.notes, "utf8")
            .split("\n")
            .filter((line) => line.startsWith(`${program} `));
    }

    remove(): void {
        rmSync(this.path, { recursive: true, force: true });
    }
}

describe("an app that starts with the team's script", () => {
    let home: Home;

    afterEach(() => {
        home.remove();
    });

    for (const app of ["jupyterlab", "code-editor"] as const) {
        it(`knows where data, images and jobs are (${app})`, () => {
            home = new Home();
            assert.deepEqual(home.start(app).status, 0, home.start(app).stderr);
            assert.match(home.read(".config/kura/env"), /^KURA_INPUT_BUCKET=kura-test-radar-input-200000000001$/m);
            assert.match(home.read(".config/kura/env"), /^KURA_TRAINING_REPOSITORY=.*\/kura-test-radar\/training$/m);
            assert.match(home.read("README-kura.md"), /s3:\/\/kura-test-radar-outbox-200000000001/);
            const { TrainingJob } = JSON.parse(home.read(".config/sagemaker/config.yaml")).SageMaker;
            assert.deepEqual(TrainingJob.VpcConfig.Subnets, placement.subnetIds);
        });
    }

    it("starts as well the second time, and adds itself to the terminals once", () => {
        home = new Home();
        home.start("jupyterlab");
        assert.equal(home.start("jupyterlab").status, 0);
        assert.equal(home.read(".bashrc").split(".config/kura/bashrc").length - 1, 1);
    });

    it("hands the variables to a terminal", () => {
        home = new Home();
        home.start("jupyterlab");
        const terminal = spawnSync("bash", ["-c", '. "$HOME/.bashrc"; LATER=1; env'], {
            env: { HOME: home.path, PATH: "/usr/bin:/bin" },
            encoding: "utf8",
        });
        assert.match(terminal.stdout, /^KURA_TEAM=radar$/m);
        assert.doesNotMatch(terminal.stdout, /^LATER=/m);
    });

    it("takes packages from the internal repository", () => {
        home = new Home();
        home.start("jupyterlab");
        const login = "codeartifact login --tool pip --domain kura-test --domain-owner 100000000003 --repository radar";
        assert.ok(home.calls("timeout").some((call) => call.includes(login)));
        assert.ok(home.calls("pip").includes("pip config --user unset global.no-index"));
        assert.deepEqual(home.calls("conda"), ["conda config --set offline true"]);
    });

    it("says at once that there are no packages, where there are none", () => {
        home = new Home();
        home.start("jupyterlab", { features: [], network: { ...network, allowList: [] } });
        assert.ok(home.calls("pip").includes("pip config --user set global.no-index true"));
        assert.deepEqual(home.calls("timeout"), []);
        assert.match(home.read("README-kura.md"), /There is no way to the internet\./);
    });

    it("asks PyPI and conda's channels only where the allow-list leads there", () => {
        home = new Home();
        home.start("jupyterlab", { features: [], network: { ...network, allowList: ["pypi.org", ".anaconda.org"] } });
        assert.ok(home.calls("pip").includes("pip config --user unset global.no-index"));
        assert.deepEqual(home.calls("conda"), ["conda config --set offline false"]);
    });

    it("signs Docker in only where Docker is on", () => {
        const { studio } = sampleContext().team;
        home = new Home();
        home.start("jupyterlab");
        assert.deepEqual(home.calls("docker"), []);
        home.start("jupyterlab", { studio: { ...studio, dockerAccounts: ["100000000003"] } });
        assert.match(home.calls("docker")[0] ?? "", /login .*200000000001\.dkr\.ecr\.ap-northeast-1\.amazonaws\.com$/);
    });

    it("starts without the package repository too, and says so", () => {
        home = new Home(["timeout"]);
        const { status, stderr } = home.start("jupyterlab");
        assert.equal(status, 0);
        assert.match(stderr, /^kura: the package repository did not answer/m);
    });

    it("tells when the image cannot be shut down while idle", () => {
        home = new Home(["python3"]);
        assert.match(home.start("jupyterlab").stderr, /^kura: the image lacks jupyter-activity-monitor-extension/m);
    });

    it("hides the buttons that would copy a file to the terminal", () => {
        home = new Home();
        home.start("jupyterlab");
        const { disabledExtensions } = JSON.parse(home.read(".jupyter/labconfig/page_config.json"));
        assert.equal(disabledExtensions["@jupyterlab/filebrowser-extension:download"], true);
    });

    it("commits notebooks without their output", () => {
        home = new Home();
        home.start("jupyterlab");
        assert.ok(
            home.calls("git").some((call) => call.includes("filter.kura-strip.clean jupyter nbconvert --clear-output")),
        );
        assert.equal(home.read(".config/git/attributes"), "*.ipynb filter=kura-strip\n");
    });
});
