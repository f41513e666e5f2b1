import type { FleetArgs } from "@pulumi/aws/appstream";
import { check, rule } from "../../lib/rule";
import { isTrue } from "../../lib/values";
import { vpcFault } from "../../lib/vpc";

const vpcConfig = { subnetIds: ["subnet-1"], securityGroupIds: ["sg-1"] };
const watched = check<FleetArgs>(["aws:appstream/fleet:Fleet", "aws:appstream/imageBuilder:ImageBuilder"], {
    find: (props) => {
        const placed = props;
        const outside = vpcFault(placed, "vpcConfig", "vpcConfig", "subnetIds");
        return [
            ...(isTrue(placed.enableDefaultInternetAccess)
                ? ["enableDefaultInternetAccess is true; set it to false"]
                : []),
            ...(outside === undefined ? [] : [outside]),
        ];
    },
    asksForPresence: true,
    compliant: {
        inside: { vpcConfig },
        "inside, as said": { vpcConfig, enableDefaultInternetAccess: false },
    },
    noncompliant: {
        "with the internet": { vpcConfig, enableDefaultInternetAccess: true },
        "AWS's network": { enableDefaultInternetAccess: false },
        "no subnets": { vpcConfig: { subnetIds: [] } },
    },
});

export const noInternet = rule(
    {
        name: "appstream-fleet-in-vpc",
        description: "Streamed applications run in the closed VPC, without a way to the internet.",
        severity: "high",
        control: "confined-work",
        remediation: "Set enableDefaultInternetAccess to false and give vpcConfig.",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.3.2"] },
        requirements: ["R9", "R20"],
        tags: ["appstream", "network"],
    },
    watched,
);
