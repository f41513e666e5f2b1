import type { PermissionSetArgs } from "@pulumi/aws/ssoadmin";
import { integer } from "../../lib/config";
import { check, rule } from "../../lib/rule";
import { text } from "../../lib/values";

const settings = { hours: integer(8, "The longest session of a permission set, in hours.", 1) };

function hoursOf(duration: string): number {
    const [, days = 0, hours = 0, minutes = 0] =
        /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:\d+S)?)?$/i.exec(duration) ?? [];
    return Number(days) * 24 + Number(hours) + Number(minutes) / 60;
}

export const sessionShort = rule(
    {
        name: "ssoadmin-session-short",
        description: "Sessions of permission sets end with the working day.",
        severity: "low",
        control: "federated-identities",
        remediation: "Set sessionDuration to PT8H or less, or leave it unset, which is an hour.",
        frameworks: { nist: ["AC-12"], pci: ["8.2.8"] },
        peers: {},
        requirements: ["R5", "R26"],
        tags: ["identity-center", "session"],
        settings,
    },
    check<PermissionSetArgs>("aws:ssoadmin/permissionSet:PermissionSet", {
        find: ({ sessionDuration }, context) => {
            const { hours } = context.settings(settings);
            return hoursOf(text(sessionDuration)) > hours
                ? `sessionDuration is ${sessionDuration}; set it to PT${hours}H or less`
                : undefined;
        },
        compliant: {
            "an hour, the default": {},
            "eight hours": { sessionDuration: "PT8H" },
            "in minutes": { sessionDuration: "PT90M" },
        },
        noncompliant: {
            "half a day": { sessionDuration: "PT12H" },
            "in minutes": { sessionDuration: "PT720M" },
            "a little more": { sessionDuration: "PT8H30M" },
        },
    }),
);
