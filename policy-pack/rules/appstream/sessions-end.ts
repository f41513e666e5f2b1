import type { FleetArgs } from "@pulumi/aws/appstream";
import { check, rule } from "../../lib/rule";
import { number, show } from "../../lib/values";

/** The longest that a session may last, be left alone and wait for its user to come back, in seconds. */
const limits = {
    maxUserDurationInSeconds: 57_600,
    idleDisconnectTimeoutInSeconds: 3600,
    disconnectTimeoutInSeconds: 3600,
} as const;
const keys = ["maxUserDurationInSeconds", "idleDisconnectTimeoutInSeconds", "disconnectTimeoutInSeconds"] as const;

export const sessionsEnd = rule(
    {
        name: "appstream-sessions-end",
        description: "Streaming sessions end within a working day, and soon after nobody uses them.",
        severity: "medium",
        level: "advisory",
        control: "recorded-sessions",
        remediation: "Set maxUserDurationInSeconds to 16 hours at most and the two time-outs to an hour at most.",
        frameworks: { nist: ["AC-11", "AC-12"], pci: ["8.2.8"] },
        peers: {},
        requirements: ["R20"],
        tags: ["appstream", "access"],
    },
    check<FleetArgs>("aws:appstream/fleet:Fleet", {
        find: (fleet) =>
            keys.flatMap((key) => {
                const given = number(fleet[key]);
                // Zero means never for who is idle; for the others it is no value that AWS takes.
                const never = given === 0 && key === "idleDisconnectTimeoutInSeconds";
                return given !== undefined && (never || given > limits[key])
                    ? [`${key} is ${show(fleet[key])}; set it to ${limits[key]} or less, and not to 0`]
                    : [];
            }),
        compliant: {
            "by default": { name: "f" },
            short: { maxUserDurationInSeconds: 28_800, idleDisconnectTimeoutInSeconds: 600 },
        },
        noncompliant: {
            "four days": { maxUserDurationInSeconds: 345_600 },
            "never when idle": { idleDisconnectTimeoutInSeconds: 0 },
            "waiting for days": { disconnectTimeoutInSeconds: 360_000 },
        },
    }),
);
