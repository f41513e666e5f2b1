import type { OpenZfsFileSystemArgs, OpenZfsVolumeArgs } from "@pulumi/aws/fsx";
import { apart } from "../../lib/apart";
import { coversInternet } from "../../lib/cidr";
import { check, rule } from "../../lib/rule";
import { list, only, show, text } from "../../lib/values";

interface Client {
    readonly clients?: string;
    readonly options?: readonly string[];
}
interface Exports {
    readonly clientConfigurations?: readonly Client[];
}

function faults(given: Exports | undefined, path: string): readonly string[] {
    const where = `${path}.clientConfigurations`;
    const clientsFault = ({ clients }: Client) =>
        text(clients).trim() === "*" || coversInternet([text(clients)])
            ? `${where} lets in ${show(clients)}; name the subnets`
            : undefined;
    const optionsFault = ({ options }: Client) =>
        list(options).some((option) => text(option).toLowerCase() === "no_root_squash")
            ? `${where} has no_root_squash, so that any client's root is root; remove it`
            : undefined;
    return apart(
        list(only(given)?.clientConfigurations).flatMap((one) => [() => clientsFault(one), () => optionsFault(one)]),
    );
}

const to = (clients: string, ...options: string[]) => ({
    nfsExports: { clientConfigurations: [{ clients, options: ["rw", "sync", ...options] }] },
});

export const exportsNarrow = rule(
    {
        name: "fsx-exports-narrow",
        description: "Volumes are exported to named subnets, and no client's root is root there.",
        severity: "high",
        control: "data-perimeter",
        remediation: "Name the subnets in nfsExports.clientConfigurations and leave no_root_squash out.",
        frameworks: { nist: ["AC-3", "SC-7"], pci: ["7.2.2"] },
        peers: {},
        requirements: ["R9"],
        tags: ["fsx", "network"],
    },
    check<OpenZfsVolumeArgs>("aws:fsx/openZfsVolume:OpenZfsVolume", {
        find: ({ nfsExports }) => faults(nfsExports, "nfsExports"),
        compliant: { "a subnet": to("10.0.1.0/24"), "inherited from its parent": {} },
        noncompliant: {
            everybody: to("*"),
            "a large part of the internet": to("0.0.0.0/1"),
            "a subnet whose roots are root": to("10.0.1.0/24", "no_root_squash"),
        },
    }),
    check<OpenZfsFileSystemArgs>("aws:fsx/openZfsFileSystem:OpenZfsFileSystem", {
        find: ({ rootVolumeConfiguration: root }) =>
            faults(only(root)?.nfsExports, "rootVolumeConfiguration.nfsExports"),
        compliant: { "a subnet": { rootVolumeConfiguration: to("10.0.1.0/24") }, "none given": {} },
        noncompliant: {
            everybody: { rootVolumeConfiguration: to("*") },
            "roots are root": { rootVolumeConfiguration: to("10.0.1.0/24", "NO_ROOT_SQUASH") },
        },
    }),
);
