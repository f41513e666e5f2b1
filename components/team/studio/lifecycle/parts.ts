import type { TeamContext } from "../../context";
import { imageFamilies } from "../../images/families";
import type { StudioApp } from "../apps";
import { condaIsOffline, packageSource } from "./packages";
import { assignments, word, writeFile } from "./shell";

/** Seconds between two sign-ins to package and image registries, whose tokens last twelve hours. */
const refreshSeconds = 6 * 3600;

/** The registry that holds the team's images. */
function registry({ environment, team }: TeamContext): string {
    return `${team.accountId}.dkr.ecr.${environment.region}.amazonaws.com`;
}

/** Where things are, as variables for terminals and notebooks. */
export function variables(context: TeamContext): Readonly<Record<string, string>> {
    const { environment, names, teamName } = context;
    const repositories = imageFamilies.map((family): [string, string] => [
        `KURA_${family.toUpperCase()}_REPOSITORY`,
        `${registry(context)}/${names.repository(family)}`,
    ]);
    return {
        AWS_DEFAULT_REGION: environment.region,
        // The global endpoint of STS is outside; the regional one is behind the VPC's endpoint.
        AWS_STS_REGIONAL_ENDPOINTS: "regional",
        KURA_TEAM: teamName,
        KURA_INPUT_BUCKET: names.bucket("input"),
        KURA_WORK_BUCKET: names.bucket("work"),
        KURA_ARTIFACTS_BUCKET: names.bucket("artifacts"),
        KURA_OUTBOX_BUCKET: names.bucket("outbox"),
        KURA_REGISTRY: registry(context),
        ...Object.fromEntries(repositories),
    };
}

/** Terminals read the variables from `.bashrc`, notebooks from IPython's start-up folder. */
export function environmentPart(context: TeamContext): string {
    return [
        "# Where things are",
        writeFile(".config/kura/env", assignments(variables(context))),
        writeFile(
            ".config/kura/bashrc",
            [
                "set -a",
                '. "$HOME/.config/kura/env"',
                "set +a",
                'case $- in *i*) cat "$HOME/README-kura.md" ;; esac',
            ].join("\n"),
        ),
        'if ! grep -qsF ".config/kura/bashrc" "$HOME/.bashrc"; then',
        `    printf '%s\\n' ". \\"$HOME/.config/kura/bashrc\\"" >>"$HOME/.bashrc"`,
        "fi",
        writeFile(
            ".ipython/profile_default/startup/00-kura.py",
            [
                "import os",
                "import pathlib",
                "",
                'for line in (pathlib.Path.home() / ".config/kura/env").read_text().splitlines():',
                '    name, _, value = line.partition("=")',
                "    os.environ.setdefault(name, value)",
            ].join("\n"),
        ),
        `aws configure set region ${word(context.environment.region)}`,
        "aws configure set sts_regional_endpoints regional",
    ].join("\n");
}

/** `pip` and `conda` ask inside, or nowhere; Docker, where it is on, knows the team's registry. */
export function sourcesPart(context: TeamContext): string {
    const source = packageSource(context);
    const region = word(context.environment.region);
    const signIns = [
        ...(source.kind === "repository"
            ? [
                  `    timeout 60 aws codeartifact login --tool pip --domain ${word(source.from.domain)} \\`,
                  `        --domain-owner ${word(source.from.owner)} --repository ${word(source.from.repository)} \\`,
                  `        --region ${region} >/dev/null || warn "the package repository did not answer; pip finds nothing for now"`,
              ]
            : []),
        ...(context.team.studio.dockerAccounts.length > 0
            ? [
                  "    if command -v docker >/dev/null; then",
                  `        timeout 60 aws ecr get-login-password --region ${region} |`,
                  `            docker login --username AWS --password-stdin ${word(registry(context))} >/dev/null ||`,
                  '            warn "the image registry did not answer; docker cannot pull for now"',
                  "    fi",
              ]
            : []),
    ];
    return [
        "# Where libraries and images come from",
        "pip config --user set global.timeout 10",
        "pip config --user set global.retries 1",
        "pip config --user set global.disable-pip-version-check true",
        source.kind === "none"
            ? "pip config --user set global.no-index true"
            : "pip config --user unset global.no-index 2>/dev/null || true",
        ...(source.kind === "repository" ? [] : ["pip config --user unset global.index-url 2>/dev/null || true"]),
        "if command -v conda >/dev/null; then",
        `    conda config --set offline ${condaIsOffline(context)}`,
        "fi",
        ...(signIns.length === 0
            ? []
            : [
                  "sign_in() {",
                  ...signIns,
                  "}",
                  "sign_in",
                  "# The tokens expire while the app goes on",
                  "(",
                  "    trap '' HUP",
                  `    while sleep ${refreshSeconds}; do sign_in; done`,
                  ") >/dev/null 2>&1 &",
              ]),
    ].join("\n");
}

/** Git refuses what a stranger's repository may try, and notebooks are committed without their output, which is data. */
export function gitPart(): string {
    const settings = {
        "core.fsmonitor": "false",
        "fetch.fsckObjects": "true",
        "http.sslVerify": "true",
        "init.defaultBranch": "main",
        "protocol.ext.allow": "never",
        "safe.bareRepository": "explicit",
        "transfer.fsckObjects": "true",
    };
    return [
        "# Git",
        ...Object.entries(settings).map(([key, value]) => `git config --global ${key} ${value}`),
        'git config --global filter.kura-strip.clean "jupyter nbconvert --clear-output --to notebook --stdin --stdout --log-level=ERROR"',
        "git config --global filter.kura-strip.required true",
        writeFile(".config/git/attributes", "*.ipynb filter=kura-strip"),
    ].join("\n");
}

/** Settings of the app itself. They spare people a dead end or an accident; what holds is the network and IAM. */
export function appPart(app: StudioApp): string {
    return app === "jupyterlab" ? jupyterLabPart() : codeEditorPart();
}

function jupyterLabPart(): string {
    const disabledExtensions = [
        "@jupyterlab/docmanager-extension:download",
        "@jupyterlab/extensionmanager-extension",
        "@jupyterlab/filebrowser-extension:download",
    ];
    const pageConfig = { disabledExtensions: Object.fromEntries(disabledExtensions.map((name) => [name, true])) };
    return [
        "# JupyterLab",
        writeFile(".jupyter/labconfig/page_config.json", JSON.stringify(pageConfig, undefined, 2)),
        'if ! python3 -c "import jupyter_activity_monitor_extension" 2>/dev/null; then',
        '    warn "the image lacks jupyter-activity-monitor-extension, so an idle app is not shut down; add it to the image"',
        "fi",
    ].join("\n");
}

function codeEditorPart(): string {
    const settings = {
        "extensions.autoCheckUpdates": false,
        "extensions.autoUpdate": false,
        "telemetry.telemetryLevel": "off",
        "update.mode": "none",
        "workbench.enableExperiments": false,
    };
    return [
        "# Code Editor",
        writeFile(".config/kura/code-editor.json", JSON.stringify(settings, undefined, 2)),
        "settings=/opt/amazon/sagemaker/sagemaker-code-editor-server-data/data/Machine/settings.json",
        'mkdir -p "$(dirname "$settings")" 2>/dev/null || true',
        'python3 - "$settings" "$HOME/.config/kura/code-editor.json" <<\'END_OF_FILE\' || warn "the editor keeps its own settings"',
        "import json",
        "import pathlib",
        "import sys",
        "",
        "target, ours = map(pathlib.Path, sys.argv[1:])",
        "present = json.loads(target.read_text()) if target.exists() else {}",
        "target.write_text(json.dumps({**present, **json.loads(ours.read_text())}, indent=2))",
        "END_OF_FILE",
    ].join("\n");
}
