import { settledByPolicy } from "../../units";
import type { DeclarativeSetting } from "./declarative-setting";

export const privateImages: DeclarativeSetting = {
    why: "Images and snapshots hold what was on the disk; none is ever shared with the public.",
    control: "data-perimeter",
    requirements: ["R7", "R27"],
    units: settledByPolicy,
    attributes: {
        image_block_public_access: { state: "block_new_sharing" },
        snapshot_block_public_access: { state: "block_all_sharing" },
    },
};
