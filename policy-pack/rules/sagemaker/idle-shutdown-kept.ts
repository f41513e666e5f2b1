import type { DomainArgs, UserProfileArgs } from "@pulumi/aws/sagemaker";
import { apartFor } from "../../lib/apart";
import { integer } from "../../lib/config";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { number, show } from "../../lib/values";

const settings = { minutes: integer(720, "The longest time, in minutes, for which an idle app goes on running.", 60) };
const idle = (lifecycleManagement: string, idleTimeoutInMinutes?: number) => ({
    jupyterLabAppSettings: {
        appLifecycleManagement: {
            idleSettings: { lifecycleManagement, ...(idleTimeoutInMinutes !== undefined && { idleTimeoutInMinutes }) },
        },
    },
});

/** Faults of what is said of idle apps; a profile that says nothing takes the domain's word. */
function faults(props: unknown, at: string, most: number): readonly string[] {
    return apartFor(["jupyterLabAppSettings", "codeEditorAppSettings"], (app) => {
        const path = [at, app, "appLifecycleManagement", "idleSettings"];
        return blocksAt(props, path).flatMap((block) => {
            const [management] = blocksAt(block, ["lifecycleManagement"]);
            if (management !== "ENABLED") {
                return [`${path.join(".")}.lifecycleManagement is ${show(management)}; set it to "ENABLED"`];
            }
            return ["idleTimeoutInMinutes", "maxIdleTimeoutInMinutes"].flatMap((key) => {
                const minutes = number(blocksAt(block, [key])[0]);
                const long = minutes !== undefined && minutes > most;
                return long ? [`${path.join(".")}.${key} is ${minutes}; set it to ${most} or less`] : [];
            });
        });
    });
}

export const idleShutdownKept = rule(
    {
        name: "sagemaker-idle-shutdown-kept",
        description: "Studio apps that nobody uses are shut down, and no user is exempt.",
        severity: "low",
        control: "cost-visible",
        remediation: "Enable idleSettings with a timeout within the limit.",
        frameworks: { nist: ["AC-11", "AC-12"], pci: ["8.2.8"] },
        requirements: ["R10"],
        tags: ["sagemaker", "access"],
        settings,
    },
    check<DomainArgs>("aws:sagemaker/domain:Domain", {
        find: (domain, context) => {
            const { minutes } = context.settings(settings);
            return apartFor(["defaultUserSettings", "defaultSpaceSettings"], (at) => faults(domain, at, minutes));
        },
        compliant: { "within the limit": { defaultUserSettings: idle("ENABLED", 120) }, "left to scripts": {} },
        noncompliant: {
            off: { defaultUserSettings: idle("DISABLED") },
            "a week": { defaultUserSettings: idle("ENABLED", 10080) },
            "off in shared spaces": { defaultSpaceSettings: idle("DISABLED") },
        },
    }),
    check<UserProfileArgs>("aws:sagemaker/userProfile:UserProfile", {
        find: (profile, context) => faults(profile, "userSettings", context.settings(settings).minutes),
        compliant: { "the domain's": {}, "within the limit": { userSettings: idle("ENABLED", 60) } },
        noncompliant: {
            exempt: { userSettings: idle("DISABLED") },
            "a month": { userSettings: idle("ENABLED", 43200) },
        },
    }),
);
