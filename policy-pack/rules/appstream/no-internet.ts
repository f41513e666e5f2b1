import type { FleetArgs, ImageBuilderArgs } from "@pulumi/aws/appstream";
import { check, rule, type Props } from "../../lib/rule";
import { isTrue } from "../../lib/values";
import { vpcFault } from "../../lib/vpc";

interface Placed {
    readonly enableDefaultInternetAccess?: boolean;
    readonly vpcConfig?: { readonly subnetIds: string[]; readonly securityGroupIds?: string[] };
}
const vpcConfig = { subnetIds: ["subnet-1"], securityGroupIds: ["sg-1"] };
const watch = <Args>(token: string, of: (example: Placed) => Props<Args>) =>
    check<Args>(token, {
        find: (props) => {
            const placed = props as Placed;
            const outside = vpcFault(placed, "vpcConfig", "vpcConfig", "subnetIds");
            return [
                ...(isTrue(placed.enableDefaultInternetAccess)
                    ? ["enableDefaultInternetAccess is true; set it to false"]
                    : []),
                ...(outside === undefined ? [] : [outside]),
            ];
        },
        compliant: {
            inside: of({ vpcConfig }),
            "inside, as said": of({ vpcConfig, enableDefaultInternetAccess: false }),
        },
        noncompliant: {
            "with the internet": of({ vpcConfig, enableDefaultInternetAccess: true }),
            "AWS's network": of({ enableDefaultInternetAccess: false }),
            "no subnets": of({ vpcConfig: { subnetIds: [] } }),
        },
    });

export const noInternet = rule(
    {
        name: "appstream-fleet-in-vpc",
        description: "Streamed applications run in the closed VPC, without a way to the internet.",
        severity: "high",
        remediation: "Set enableDefaultInternetAccess to false and give vpcConfig.",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.3.2"] },
        requirements: ["R9", "R20"],
        tags: ["appstream", "network"],
    },
    watch<FleetArgs>("aws:appstream/fleet:Fleet", (example) => example),
    watch<ImageBuilderArgs>("aws:appstream/imageBuilder:ImageBuilder", (example) => example),
);
