import { apart } from "../../lib/apart";
import { check, rule } from "../../lib/rule";
import { hyperPod } from "../../lib/tokens";
import { isSet } from "../../lib/unknown";
import { list, text } from "../../lib/values";
import { vpcFault } from "../../lib/vpc";

interface Placed {
    readonly vpcConfig?: { readonly subnets: string[]; readonly securityGroupIds: string[] };
    readonly instanceGroups?: readonly {
        readonly instanceGroupName: string;
        readonly overrideVpcConfig?: { readonly subnets: string[]; readonly securityGroupIds: string[] };
    }[];
}
const vpcConfig = { subnets: ["subnet-1"], securityGroupIds: ["sg-1"] };
const instanceGroupName = "workers";

export const clusterInVpc = rule(
    {
        name: "sagemaker-cluster-in-vpc",
        description: "HyperPod clusters run in the closed VPC.",
        severity: "high",
        control: "confined-work",
        remediation: "Give vpcConfig with closed subnets and a security group.",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.3.2"] },
        peers: {},
        requirements: ["R9", "R13"],
        tags: ["sagemaker", "network"],
    },
    check<Placed>(hyperPod, {
        find: (cluster) =>
            apart([
                () => vpcFault(cluster),
                () =>
                    list(cluster.instanceGroups)
                        .filter((group) => isSet(group, "overrideVpcConfig"))
                        .flatMap((group) => {
                            const at = `instance group ${text(group.instanceGroupName)}: overrideVpcConfig`;
                            return list(vpcFault(group, "overrideVpcConfig", at));
                        }),
            ]),
        asksForPresence: true,
        compliant: {
            placed: { vpcConfig },
            "a group elsewhere": { vpcConfig, instanceGroups: [{ instanceGroupName, overrideVpcConfig: vpcConfig }] },
        },
        noncompliant: {
            "AWS's network": { instanceGroups: [{ instanceGroupName }] },
            "a group without subnets": {
                vpcConfig,
                instanceGroups: [{ instanceGroupName, overrideVpcConfig: { ...vpcConfig, subnets: [] } }],
            },
        },
    }),
);
