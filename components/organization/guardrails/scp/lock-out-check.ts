import { serviceControl } from "../guard-rail";
import { working } from "../../units";

export const lockOutCheck = serviceControl({
    sid: "NobodySkipsTheLockOutCheck",
    why: "KMS refuses a key policy that its writer could not change again; without that check a key is lost for good.",
    control: "keys-guarded",
    requirements: ["R2", "R24"],
    units: working,
    refusal: () => ({
        Action: ["kms:CreateKey", "kms:PutKeyPolicy"],
        Condition: { Bool: { "kms:BypassPolicyLockoutSafetyCheck": "true" } },
    }),
    denies: [
        { who: "deployer", does: "kms:PutKeyPolicy", with: { "kms:BypassPolicyLockoutSafetyCheck": "true" } },
        { who: "deployer", does: "kms:CreateKey", with: { "kms:BypassPolicyLockoutSafetyCheck": "true" } },
    ],
    permits: [
        { who: "deployer", does: "kms:PutKeyPolicy", with: { "kms:BypassPolicyLockoutSafetyCheck": "false" } },
        { who: "deployer", does: "kms:CreateKey" },
    ],
});
