import type { InstanceArgs } from "@pulumi/aws/ec2";
import type { InstanceMetadataDefaultsArgs } from "@pulumi/aws/ec2";
import { machines } from "../../lib/devices";
import { check, given, rule, stackCheck, type Props } from "../../lib/rule";
import { isSet, isUnknown, seen } from "../../lib/unknown";
import { only, show } from "../../lib/values";

const hosts = [machines.instance, machines.spotInstance, machines.template, machines.configuration];
const defaults = "aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults";

interface Metadata {
    httpTokens?: unknown;
    httpEndpoint?: unknown;
}

const silent = (props: Props<InstanceArgs>) => given<InstanceArgs>(machines.instance, "host", props);

function fault(options: Metadata | undefined, path: string): string | undefined {
    if (options?.httpEndpoint === "disabled" || options?.httpTokens === "required") return undefined;
    return `${path}httpTokens is ${show(options?.httpTokens)}; set it to "required"`;
}

export const imdsv2Required = rule(
    {
        name: "ec2-imdsv2-required",
        description: "Instance metadata, which holds credentials, is served by version 2 of the service only.",
        severity: "high",
        control: "hardened-defaults",
        remediation: "Set metadataOptions.httpTokens to required.",
        frameworks: { fsbp: ["EC2.8", "EC2.170"], cis: ["5.6"], nist: ["AC-3", "AC-6"], pci: ["2.2.6"] },
        requirements: ["R5"],
        tags: ["ec2", "credentials"],
    },
    check<InstanceArgs>(hosts, {
        find: (machine) => {
            // Where the whole block is not known, the question of what is not said tells so.
            if (isUnknown(seen(machine, "metadataOptions"))) return undefined;
            const options = only(machine.metadataOptions);
            return isSet(options, "httpTokens") ? fault(options, "metadataOptions.") : undefined;
        },
        compliant: {
            required: { metadataOptions: { httpTokens: "required" } },
            "no metadata at all": { metadataOptions: { httpEndpoint: "disabled", httpTokens: "optional" } },
        },
        noncompliant: {
            optional: { metadataOptions: { httpTokens: "optional" } },
            "optional, whatever the template says": {
                launchTemplate: { id: "lt-1" },
                metadataOptions: { httpTokens: "optional" },
            },
        },
    }),
    // What an instance does not say, its launch template does, which is judged by itself; or the Region's defaults.
    stackCheck<InstanceArgs>(hosts, {
        find: ({ props }, stack) => {
            const options = only(props.metadataOptions);
            if (isSet(options, "httpTokens")) return undefined;
            if (isSet(props, "launchTemplate") && !isSet(props, "metadataOptions")) return undefined;
            const settled = stack.of<InstanceMetadataDefaultsArgs>(defaults).some((one) => !fault(one.props, ""));
            return settled ? undefined : fault(options, "metadataOptions.");
        },
        compliant: {
            "left to the launch template": [silent({ launchTemplate: { id: "lt-1", version: "3" } })],
            "left to the Region's defaults": [
                silent({ metadataOptions: { httpPutResponseHopLimit: 1 } }),
                given<InstanceMetadataDefaultsArgs>(defaults, "region", { httpTokens: "required" }),
            ],
            "no metadata at all": [silent({ metadataOptions: { httpEndpoint: "disabled" } })],
        },
        noncompliant: {
            "nothing said": [silent({})],
            "nothing said, nor by the defaults": [
                silent({}),
                given<InstanceMetadataDefaultsArgs>(defaults, "region", { httpPutResponseHopLimit: 1 }),
            ],
            "nothing of it said": [
                silent({ launchTemplate: { id: "lt-1" }, metadataOptions: { httpEndpoint: "enabled" } }),
            ],
        },
    }),
    check<InstanceMetadataDefaultsArgs>(defaults, {
        find: (defaults) => fault(defaults, ""),
        compliant: {
            required: { httpTokens: "required", httpPutResponseHopLimit: 2 },
            off: { httpEndpoint: "disabled" },
        },
        noncompliant: { optional: { httpTokens: "optional" }, "nothing said": {} },
    }),
);
