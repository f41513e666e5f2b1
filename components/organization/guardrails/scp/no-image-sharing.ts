import { serviceControl } from "../guard-rail";
import { working } from "../../units";

export const noImageSharing = serviceControl({
    sid: "NothingSharedByAttribute",
    why: "Snapshots, images and documents are shared by an attribute that no perimeter sees, or stored as files elsewhere.",
    control: "data-perimeter",
    requirements: ["R7", "R27"],
    units: working,
    refusal: () => ({
        Action: [
            "ebs:PutSnapshotBlock",
            "ec2:CreateInstanceExportTask",
            "ec2:CreateStoreImageTask",
            "ec2:ExportImage",
            "ec2:ModifyFpgaImageAttribute",
            "ec2:ModifyImageAttribute",
            "ec2:ModifySnapshotAttribute",
            "lakeformation:BatchGrantPermissions",
            "lakeformation:GrantPermissions",
            "oam:CreateLink",
            "rds:ModifyDBClusterSnapshotAttribute",
            "rds:ModifyDBSnapshotAttribute",
            "ssm:ModifyDocumentPermission",
        ],
    }),
    denies: [
        { who: "infra-admin", does: "ec2:ModifySnapshotAttribute" },
        { who: "deployer", does: "ec2:ModifyImageAttribute" },
        { who: "administrator", does: "ssm:ModifyDocumentPermission" },
        { who: "administrator", does: "ec2:ExportImage" },
    ],
    permits: [{ who: "backup", does: "ec2:CreateSnapshot" }],
});
