import type { AppImageConfigArgs } from "@pulumi/aws/sagemaker";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { number } from "../../lib/values";

const apps = ["jupyterLabImageConfig", "codeEditorAppImageConfig", "kernelGatewayImageConfig"];

export const appImageUserNotRoot = rule(
    {
        name: "sagemaker-app-image-user-not-root",
        description: "Users of a custom Studio image are not root in it, so that what guards the image stays.",
        severity: "medium",
        control: "standard-images",
        remediation: "Leave fileSystemConfig.defaultUid unset, or set it to 1000.",
        frameworks: { nist: ["AC-6", "CM-7"], pci: ["7.2.2"] },
        peers: {},
        requirements: ["R12"],
        tags: ["sagemaker", "privilege"],
    },
    check<AppImageConfigArgs>("aws:sagemaker/appImageConfig:AppImageConfig", {
        find: (config) =>
            apps.flatMap((app) =>
                blocksAt(config, [app, "fileSystemConfig", "defaultUid"])
                    .filter((uid) => number(uid) === 0)
                    .map(() => `${app}.fileSystemConfig.defaultUid is 0, which is root; set it to 1000`),
            ),
        compliant: {
            "the default, 1000": { jupyterLabImageConfig: { fileSystemConfig: { mountPath: "/home/sagemaker-user" } } },
            "said so": { codeEditorAppImageConfig: { fileSystemConfig: { defaultUid: 1000, defaultGid: 100 } } },
        },
        noncompliant: {
            root: { jupyterLabImageConfig: { fileSystemConfig: { defaultUid: 0, defaultGid: 0 } } },
            "root in the old Studio": {
                kernelGatewayImageConfig: { kernelSpecs: [{ name: "python3" }], fileSystemConfig: { defaultUid: 0 } },
            },
        },
    }),
);
