import { settledByPolicy } from "../../units";
import type { DeclarativeSetting } from "./declarative-setting";

export const noPublicNetworks: DeclarativeSetting = {
    why:
        "A new account comes with a default VPC and an internet gateway in it. This closes it and every other network, in every " +
        "region; the DMZ alone has gateways. The transit gateway is not concerned (VPC user guide, block public access).",
    control: "closed-network",
    requirements: ["R9", "R22"],
    units: settledByPolicy.filter((unit) => unit !== "network"),
    attributes: {
        vpc_block_public_access: {
            internet_gateway_block: { mode: "block_bidirectional", exclusions_allowed: "disabled" },
        },
    },
};
