import type { WorkspaceArgs } from "@pulumi/aws/grafana";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";

export const reachedPrivately = rule(
    {
        name: "grafana-workspace-private",
        description: "Grafana is reached through named endpoints or prefix lists only.",
        severity: "high",
        control: "closed-network",
        remediation: "Set networkAccessControl with prefixListIds or vpceIds.",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.3.1"] },
        peers: {},
        requirements: ["R9"],
        tags: ["grafana", "exposure"],
    },
    check<WorkspaceArgs>("aws:grafana/workspace:Workspace", {
        find: (workspace) =>
            workspace.accountAccessType !== "" && isSet(workspace, "networkAccessControl")
                ? undefined
                : "networkAccessControl is unset, so anybody reaches the sign-in; name endpoints or prefix lists",
        compliant: {
            "an endpoint": { networkAccessControl: { vpceIds: ["vpce-0a1b2c3d"], prefixListIds: [] } },
            nobody: { networkAccessControl: { vpceIds: [], prefixListIds: [] } },
        },
        noncompliant: { open: {}, "open, signed in by SAML": { authenticationProviders: ["SAML"] } },
    }),
);
