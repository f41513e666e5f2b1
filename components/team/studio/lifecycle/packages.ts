import type { PackageRepository } from "../../../packages";
import { packageRepository } from "../../../packages";
import type { TeamContext } from "../../context";

/** Where `pip` finds libraries. */
export type PackageSource =
    { readonly kind: "repository"; readonly from: PackageRepository } | { readonly kind: "internet" | "none" };

/**
 * The internal repository where the team has one; else PyPI, if the team may reach it through the DMZ; else nothing, said
 * at once instead of after a minute of retries.
 */
export function packageSource({ environment, team, teamName }: TeamContext): PackageSource {
    if (team.features.includes("packages")) {
        return { kind: "repository", from: packageRepository(environment, teamName) };
    }
    return { kind: reaches(team.network.allowList, "pypi.org") ? "internet" : "none" };
}

/** CodeArtifact has no conda channels (CodeArtifact user guide, package formats), so conda needs the outside. */
export function condaIsOffline({ team }: TeamContext): boolean {
    return !reaches(team.network.allowList, "conda.anaconda.org");
}

/** An entry of the allow-list is a name, or `.name` for all names below it. */
function reaches(allowList: readonly string[], host: string): boolean {
    return allowList.some((entry) => (entry.startsWith(".") ? host.endsWith(entry) : host === entry));
}
