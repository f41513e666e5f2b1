import type { EnvironmentEC2Args } from "@pulumi/aws/cloud9";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { number, show } from "../../lib/values";

const sound = { connectionType: "CONNECT_SSM", subnetId: "subnet-1", automaticStopTimeMinutes: 30 };

export const environmentPrivate = rule(
    {
        name: "cloud9-environment-closed-off",
        description: "Development environments have no open SSH port, lie in a closed subnet and stop when idle.",
        severity: "high",
        control: "closed-network",
        remediation: "Set connectionType to CONNECT_SSM, and give subnetId and automaticStopTimeMinutes.",
        frameworks: { nist: ["AC-17", "SC-7"], pci: ["1.3.1"] },
        requirements: ["R9", "R20"],
        tags: ["cloud9", "exposure"],
    },
    check<EnvironmentEC2Args>("aws:cloud9/environmentEC2:EnvironmentEC2", {
        find: (environment) => {
            const { connectionType, automaticStopTimeMinutes } = environment;
            const stops = (number(automaticStopTimeMinutes) ?? 0) > 0;
            return [
                ...(connectionType === "CONNECT_SSM"
                    ? []
                    : [`connectionType is ${show(connectionType)}, SSH from the internet; set it to "CONNECT_SSM"`]),
                ...(isSet(environment, "subnetId")
                    ? []
                    : ["subnetId is unset; place the environment in a closed subnet"]),
                ...(stops ? [] : ["automaticStopTimeMinutes is unset, so that it never stops; set it to 30"]),
            ];
        },
        compliant: { closed: sound, "closed, an hour": { ...sound, automaticStopTimeMinutes: 60 } },
        noncompliant: {
            "the default, SSH": { subnetId: "subnet-1", automaticStopTimeMinutes: 30 },
            SSH: { ...sound, connectionType: "CONNECT_SSH" },
            "the default network": { connectionType: "CONNECT_SSM", automaticStopTimeMinutes: 30 },
            "never stopped": { connectionType: "CONNECT_SSM", subnetId: "subnet-1" },
        },
    }),
);
