import { exceptDeployer } from "../exceptions";
import { serviceControl } from "../guard-rail";
import { working } from "../../units";

export const configRuns = serviceControl({
    sid: "ConfigRuns",
    why: "AWS Config remembers how every resource was set; those who set them cannot stop it or answer in its place.",
    control: "audit-trail",
    requirements: ["R6", "R11"],
    units: working,
    refusal: () => ({
        Action: [
            "config:Delete*",
            "config:Disassociate*",
            "config:Put*",
            "config:StartRemediationExecution",
            "config:Stop*",
        ],
        Condition: exceptDeployer,
    }),
    denies: [
        { who: "administrator", does: "config:StopConfigurationRecorder" },
        { who: "infra-admin", does: "config:DeleteConfigRule" },
        { who: "infra-admin", does: "config:PutEvaluations" },
    ],
    permits: [
        { who: "auditor", does: "config:DescribeConfigRules" },
        { who: "deployer", does: "config:PutConfigurationRecorder" },
    ],
});
