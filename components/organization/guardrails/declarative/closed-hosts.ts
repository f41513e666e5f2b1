import { settledByPolicy } from "../../units";
import type { DeclarativeSetting } from "./declarative-setting";

export const closedHosts: DeclarativeSetting = {
    why:
        "A serial console is a way in that Session Manager does not record. Metadata asks for a token and answers no further than " +
        "the host itself, so that a container on it does not get the host's credentials.",
    control: "hardened-defaults",
    requirements: ["R5", "R20", "R25"],
    units: settledByPolicy,
    attributes: {
        serial_console_access: { status: "disabled" },
        instance_metadata_defaults: {
            http_endpoint: "enabled",
            http_tokens: "required",
            http_put_response_hop_limit: "1",
            instance_metadata_tags: "disabled",
        },
    },
};
