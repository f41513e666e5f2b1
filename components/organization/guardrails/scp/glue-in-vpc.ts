import { serviceControl } from "../guard-rail";

export const glueInVpc = serviceControl({
    sid: "GlueJobsOutsideVpc",
    why: "A Glue job or session without a connection to a VPC reaches the internet.",
    control: "confined-work",
    requirements: ["R9", "R13"],
    units: ["teams"],
    refusal: () => ({
        Action: ["glue:CreateJob", "glue:UpdateJob", "glue:CreateSession"],
        Condition: { Null: { "glue:VpcIds": "true" } },
    }),
    denies: [
        { who: "administrator", does: "glue:CreateJob" },
        { who: "administrator", does: "glue:UpdateJob" },
        { who: "administrator", does: "glue:CreateSession" },
        { who: "deployer", does: "glue:CreateJob" },
    ],
    permits: [{ who: "deployer", does: "glue:CreateJob", with: { "glue:VpcIds": ["vpc-0a"] } }],
});
