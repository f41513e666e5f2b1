/** The apps that members start in Studio; every other kind is hidden, and IAM refuses to start it. */
export const studioApps = ["jupyterlab", "code-editor"] as const;
export type StudioApp = (typeof studioApps)[number];

/** SageMaker's own word for an app. */
export const appType: Readonly<Record<StudioApp, string>> = { jupyterlab: "JupyterLab", "code-editor": "CodeEditor" };
