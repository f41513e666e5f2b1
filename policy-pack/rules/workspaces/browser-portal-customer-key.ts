import type { PortalArgs, UserSettingsArgs } from "@pulumi/aws/workspacesweb";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const browserPortalCustomerKey = rule(
    {
        name: "workspaces-browser-customer-key",
        description: "Secure browsers keep settings and sessions under a customer managed key.",
        severity: "medium",
        control: "own-keys",
        remediation: "Set customerManagedKey.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        requirements: ["R2"],
        tags: ["workspaces", "encryption"],
    },
    keyedCheck<PortalArgs>("aws:workspacesweb/portal:Portal", "customerManagedKey"),
    keyedCheck<UserSettingsArgs>("aws:workspacesweb/userSettings:UserSettings", "customerManagedKey"),
);
