import { anyDeployer, teamRoles } from "../exceptions";
import { serviceControl } from "../guard-rail";

export const interfacePermissions = serviceControl({
    sid: "InterfacesForSageMakerOnly",
    why:
        "With a permission on a network interface another account attaches it and is inside. SageMaker asks for one in the " +
        "name of the role that a job runs with; nobody else needs one.",
    control: "closed-network",
    requirements: ["R9", "R13"],
    units: ["teams"],
    refusal: (context) => ({
        Action: "ec2:CreateNetworkInterfacePermission",
        Condition: {
            ArnNotLike: { "aws:PrincipalArn": [anyDeployer, ...teamRoles(context, "jobs", "inference")] },
        },
    }),
    denies: [
        { who: "administrator", does: "ec2:CreateNetworkInterfacePermission" },
        { who: "infra-admin", does: "ec2:CreateNetworkInterfacePermission" },
        { who: "studio-ann", does: "ec2:CreateNetworkInterfacePermission" },
    ],
    permits: [
        { who: "jobs", does: "ec2:CreateNetworkInterfacePermission" },
        { who: "inference", does: "ec2:CreateNetworkInterfacePermission" },
        { who: "studio-ann", does: "ec2:CreateNetworkInterface" },
    ],
});
